import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PreviewRow } from '../../../shared/contract/plans.contract.ts';
import { emptyPlanItem, type PlanItem } from '../../../shared/domain/plan-item.ts';
import { findClashes } from '../../../shared/rules/clashes.ts';
import { planWeekOf } from '../../../shared/rules/plan-week.ts';
import { openWorkstation, scratchFolder, type Workstation } from '../../support/office-workstation.ts';

const weekStart = '2026-11-23';
let station: Workstation;
let offices: Map<string, string>;

const windowOf = (...partitions: string[]) => station.client.request('records.openWindow', { partitions });

beforeAll(async () => {
  station = await openWorkstation(scratchFolder('share'));
  const officeNames = {
    partyCommittee: '区委办公室',
    peoplesCongress: '区人大办公室',
    government: '区政府办公室',
    cppcc: '区政协办公室',
    reception: '区接待办公室',
  };
  const me = { name: '苏雨桐', office: 'partyCommittee', role: 'coordinator' } as const;
  await station.client.request('workspace.create', { districtName: '云溪区', officeNames, otherUnits: [], me });
  const { records } = await windowOf('all');
  offices = new Map(
    records.filter(({ kind }) => kind === 'office').map(({ id, values }) => [String(values.shortName), id]),
  );
  const leaders = await station.client.request('directory.previewLeaders', {
    fileName: 'leaders.xlsx',
    contentBase64: fixture('leaders.xlsx'),
  });
  const entries = leaders.rows.map(({ values: { officeName, body, ...values } }) => ({
    kind: 'leader' as const,
    values: { ...values, body: body as 'government', servingOfficeId: offices.get(officeName ?? '') ?? '' },
  }));
  await station.client.request('directory.addEntries', { entries });
});
afterAll(() => station.host.stop());

const fixture = (name: string): string => readFileSync(path.resolve('tests/fixtures', name)).toString('base64');

const itemOf = (row: PreviewRow, officeId: string): PlanItem => {
  const { key: _key, source, leaderNames: _names, doubts: _doubts, status, isKnown: _known, date, ...values } = row;
  return {
    ...emptyPlanItem(officeId, weekStart, date ?? weekStart),
    ...values,
    sourceText: source.text,
    isUnconfirmed: status === 'toComplete',
  };
};

const preview = (officeId: string, name = 'synthetic-week.xlsx') =>
  station.client.request('plans.previewImport', { weekStart, officeId, fileName: name, contentBase64: fixture(name) });

test('the synthetic week, read from its spreadsheet and entered by its offices, gives exactly its expected clash codes', async () => {
  for (const [name, officeId] of offices) {
    const { rows } = await preview(officeId);
    const own = rows.filter(({ organiserUnit }) => organiserUnit === name);
    if (own.length === 0) continue;
    const items = own.map((row) => ({ key: row.key, values: itemOf(row, officeId) }));
    await station.client.request('plans.importItems', { weekStart, officeId, items });
  }
  const { records } = await windowOf('all', '2026-W48');
  const week = planWeekOf(records, weekStart);
  expect(week.items).toHaveLength(9);
  const content = new Map(week.items.map(({ id, values }) => [id, values.content]));
  const found = findClashes(week).map(
    ({ code, itemIds }) =>
      `${code} ${itemIds
        .map((id) => content.get(id))
        .sort()
        .join('+')}`,
  );
  expect(found.sort()).toEqual(
    [
      'C2 区委常委会会议+调研项目',
      'C3 主任会议+主席会议',
      'C4 全区迎检推进会',
      `C9 ${['全区迎检推进会', '接待省厅副厅级调研组'].sort().join('+')}`,
    ].sort(),
  );
});

test('importing the same file again finds every row known and changes nothing', async () => {
  const officeId = offices.get('区政府办') ?? '';
  const first = await preview(officeId);
  await station.client.request('plans.importItems', {
    weekStart,
    officeId,
    items: first.rows.map((row) => ({ key: row.key, values: itemOf(row, officeId) })),
  });
  const before = await windowOf('2026-W48');
  const second = await preview(officeId);
  expect(second.rows.every(({ isKnown }) => isKnown)).toBe(true);
  await station.client.request('plans.importItems', {
    weekStart,
    officeId,
    items: second.rows.map((row) => ({ key: row.key, values: itemOf(row, officeId) })),
  });
  expect(await windowOf('2026-W48')).toEqual(before);
});

test('every sample of the field is read through the host with all its text in rows or headings', async () => {
  const officeId = offices.get('区政协办') ?? '';
  for (const name of [
    'T1-one-line-list.docx',
    'T2-day-grid.xlsx',
    'T3-time-ordered.docx',
    'T4-four-days.docx',
    'T5-meeting-notice.docx',
    'T6-meeting-notice.docx',
    'T7-reception-plan.docx',
  ]) {
    const { rows, accounted } = await preview(officeId, name);
    expect([name, rows.length > 0]).toEqual([name, true]);
    expect([name, accounted.inRows + accounted.headings]).toEqual([name, accounted.cells]);
  }
});
