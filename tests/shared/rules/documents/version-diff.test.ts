import { expect, test } from 'vitest';
import { diffVersions } from '../../../../shared/rules/documents/version-diff.ts';
import { aVersion, fieldStudy, investmentTrip, item, standingCommittee } from './sample-version.ts';

const v1 = aVersion();

test('equal versions have no changes', () => {
  expect(diffVersions(v1, aVersion({ sequence: 1 }))).toEqual([]);
});

test('without a previous version every item is added', () => {
  expect(diffVersions(undefined, v1).map(({ kind }) => kind)).toEqual(['added', 'added', 'added']);
});

test('a changed item names each field with the value before and after', () => {
  const moved = { ...standingCommittee, placeName: '第二会议室', remarks: '改到二楼' };
  expect(diffVersions(v1, aVersion({ items: [moved, fieldStudy, investmentTrip] }))).toEqual([
    {
      itemId: standingCommittee.id,
      kind: 'changed',
      fields: [
        { field: 'placeName', before: '区委常委会议室', after: '第二会议室' },
        { field: 'remarks', before: undefined, after: '改到二楼' },
      ],
    },
  ]);
});

test('cancelling is its own kind, taking it back is a change', () => {
  const cancelled = aVersion({ items: [{ ...standingCommittee, isCancelled: true }, fieldStudy, investmentTrip] });
  expect(diffVersions(v1, cancelled)).toEqual([
    {
      itemId: standingCommittee.id,
      kind: 'cancelled',
      fields: [{ field: 'isCancelled', before: false, after: true }],
    },
  ]);
  expect(diffVersions(cancelled, v1).map(({ kind }) => kind)).toEqual(['changed']);
});

test('added items come in the order of the new version and removed ones last', () => {
  const next = aVersion({ items: [item('new', { content: '新增会议' }), fieldStudy, investmentTrip] });
  expect(diffVersions(v1, next)).toEqual([
    { itemId: 'planItem.2026-W48.new', kind: 'added', fields: [] },
    { itemId: standingCommittee.id, kind: 'removed', fields: [] },
  ]);
});

test('the typing order of attendance and absent optional values are no change', () => {
  const reordered = {
    ...standingCommittee,
    attendance: [...standingCommittee.attendance].reverse(),
    remarks: undefined,
    time: { kind: 'exact' as const, end: '10:30', start: '09:00' },
  };
  expect(diffVersions(v1, aVersion({ items: [reordered, fieldStudy, investmentTrip] }))).toEqual([]);
});
