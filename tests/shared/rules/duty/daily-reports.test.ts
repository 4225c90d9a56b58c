import { expect, test } from 'vitest';
import { defaultDutyRules } from '../../../../shared/domain/duty/duty-rules.ts';
import type { SpecialPeriod } from '../../../../shared/domain/duty/duty-template.ts';
import { reportDue, reportState } from '../../../../shared/rules/duty/daily-reports.ts';

const government = 'office.all.government';
const period = (rest: Partial<SpecialPeriod> = {}): SpecialPeriod => ({
  name: '两会',
  fromDate: '2026-12-07',
  toDate: '2026-12-09',
  officeIds: [],
  source: '通知',
  ...rest,
});
const book = (...periods: SpecialPeriod[]) => ({
  periods: new Map(periods.map((values, index) => [`specialPeriod.all.${index}`, values])),
  rulesOn: () => defaultDutyRules,
});
const at = (time: string): number => Date.parse(`2026-12-08T${time}:00+08:00`);

test('every day of a special period is reported by the hour that the period names, else the rules’', () => {
  expect(reportDue('2026-12-06', government, book(period()))).toBeUndefined();
  expect(reportDue('2026-12-08', government, book(period()))?.by).toBe('16:00');
  expect(reportDue('2026-12-08', government, book(period({ dailyReportBy: '15:00' })))?.by).toBe('15:00');
});

test('a period of named offices asks only them', () => {
  const named = book(period({ officeIds: ['office.all.party'] }));
  expect(reportDue('2026-12-08', government, named)).toBeUndefined();
  expect(reportDue('2026-12-08', 'office.all.party', named)?.date).toBe('2026-12-08');
});

test('a report is in time up to its hour, late after it, and missing once the hour is over', () => {
  const due = reportDue('2026-12-08', government, book(period()));
  if (!due) throw new Error('the day lies in the period');
  const report = (time: string) => ({
    officeId: government,
    date: '2026-12-08',
    specialPeriodId: due.period.id,
    leader: '',
    staff: '',
    hasIncident: false,
    situation: '',
    isLineTested: true,
    reportedBy: '唐思远',
    reportedAt: at(time),
  });
  expect(reportState(due, undefined, at('15:59'))).toBe('notYet');
  expect(reportState(due, undefined, at('16:01'))).toBe('missing');
  expect(reportState(due, report('16:00'), at('18:00'))).toBe('reported');
  expect(reportState(due, report('16:01'), at('18:00'))).toBe('late');
});
