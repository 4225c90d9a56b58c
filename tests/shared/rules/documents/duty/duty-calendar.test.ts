import { expect, test } from 'vitest';
import { dutyCalendar } from '../../../../../shared/rules/documents/duty/duty-calendar.ts';
import {
  aShift,
  assigned,
  at,
  memberIdOf,
  officeRecords,
  roomRecord,
  rosterRecord,
  type SampleRecord,
  shiftRecord,
  sourceOf,
  substitution,
} from './sample-duty.ts';

const office = officeRecords('party', '2026-11');
const due = assigned('party', 'main', 3);
const substitute = assigned('party', 'main', 6);
const shift = shiftRecord('party', aShift('party', 'main', '2026-11-18', { due }));
const room = roomRecord('party', '201室', '0571-88001200');

const calendarOf = (index: number, records: readonly SampleRecord[], from = '2026-11-18', to = '2026-11-18') =>
  dutyCalendar(memberIdOf('party', 'main', index), from, to, sourceOf([...records, room]));

/** The event of the shift of the 18th; the one of the evening before reaches into that day as well. */
const eventOf = (index: number, records: readonly SampleRecord[]) =>
  calendarOf(index, records).events.find(({ shiftId }) => shiftId === shift.id);

test('a shift that reaches into the days from the evening before is in the calendar', () => {
  const records = [...office, shift, rosterRecord('party', '2026-11')];
  expect(calendarOf(3, records, '2026-11-19', '2026-11-19').events).toMatchObject([
    { date: '2026-11-18', start: '09:00', endDate: '2026-11-19', end: '09:00', status: 'confirmed', location: '201室' },
  ]);
  expect(calendarOf(3, records, '2026-11-20', '2026-11-20').events).toEqual([]);
});

test('a shift of a roster that is not issued is tentative', () => {
  expect(eventOf(3, [...office, shift])?.status).toBe('tentative');
});

test('who takes a shift over gets it, who gave it away gets it cancelled, and it stays the same event with a higher sequence', () => {
  const issued = [...office, shift, rosterRecord('party', '2026-11')];
  const before = eventOf(3, issued);
  const changed = [...issued, ...substitution('party', shift, substitute)];
  const given = eventOf(3, changed);
  const taken = eventOf(6, changed);
  expect([given?.shiftId, taken?.shiftId]).toEqual([before?.shiftId, before?.shiftId]);
  expect([given?.status, taken?.status]).toEqual(['cancelled', 'confirmed']);
  expect(given?.summary).toBe('【已调班】值班（主班）');
  expect(given?.description).toContain(`改由${substitute.name}值班`);
  expect(taken?.description).toContain(`原值班人：${due.name}`);
  const later = [...issued, ...substitution('party', shift, substitute)].map((record) =>
    record.kind === 'dutyAdjustment' ? { ...record, updatedAt: at('2026-12-01T09:00') } : record,
  );
  const again = eventOf(6, later);
  expect(again?.sequence).toBeGreaterThan(taken?.sequence ?? Number.POSITIVE_INFINITY);
  expect(again?.sequence).toBeLessThan(2 ** 31);
});

test('the description names the hours, those who serve beside, and the duty telephone, and no mobile number', () => {
  const event = eventOf(3, [...office, shift]);
  expect(event?.description).toContain('时段：9:00—次日9:00');
  expect(event?.description).toContain(`${assigned('party', 'lead', 3).name}（带班领导）`);
  expect(event?.description).toContain('值班电话：0571-88001200');
  expect(event?.description).not.toMatch(/1[3-9]\d{9}/);
});
