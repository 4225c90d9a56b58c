import { expect, test } from 'vitest';
import type { IncidentReport, ReportKind } from '../../../../shared/domain/emergency/incident-report.ts';
import { duplicateReportNumbers } from '../../../../shared/rules/emergency/duplicate-report-numbers.ts';
import type { IncidentFile, Kept } from '../../../../shared/rules/emergency/incident-book.ts';
import { aReport, fireFile, moment } from '../../../support/emergency-builders.ts';

const numbered = (kind: ReportKind, number: number, more: Partial<IncidentReport> = {}): Kept<IncidentReport> =>
  aReport(kind, { number, ...more });

/** Which of these reports share a number, by their place; each list is an incident of its own. */
function duplicatesAmong(...incidents: readonly (readonly Kept<IncidentReport>[])[]): number[] {
  const files = incidents.map((reports, index): [string, IncidentFile] => [
    `incident${index}`,
    fireFile({
      id: `incident${index}`,
      reports: reports.map(({ id, values }) => ({ id, values: { ...values, incidentId: `incident${index}` } })),
    }),
  ]);
  const found = duplicateReportNumbers({ files: new Map(files) });
  return incidents.flat().flatMap(({ id }, place) => (found.has(id) ? [place] : []));
}

test('two 续报 of one incident may not have one number; of two incidents they may', () => {
  expect(duplicatesAmong([numbered('followUp', 1), numbered('followUp', 2), numbered('followUp', 2)])).toEqual([1, 2]);
  expect(duplicatesAmong([numbered('followUp', 1)], [numbered('followUp', 1)])).toEqual([]);
});

test('two 专报 of one office in one year may not have one number, whatever they are about', () => {
  const next = { signedAt: moment('2027-01-01T08:00') };
  expect(duplicatesAmong([numbered('special', 7)], [numbered('special', 7)])).toEqual([0, 1]);
  expect(duplicatesAmong([numbered('special', 7)], [numbered('special', 7, next)])).toEqual([]);
  expect(duplicatesAmong([numbered('special', 7)], [numbered('special', 7, { officeId: 'office.all.x' })])).toEqual([]);
});

test('a 续报 and a 专报 of one number are none, and a void one is no other', () => {
  expect(duplicatesAmong([numbered('followUp', 1), numbered('special', 1)])).toEqual([]);
  expect(duplicatesAmong([numbered('followUp', 1), numbered('followUp', 1, { state: 'void' })])).toEqual([]);
});

test('reports without a number share none', () => {
  expect(duplicatesAmong([aReport('firstWritten'), aReport('firstWritten')])).toEqual([]);
});
