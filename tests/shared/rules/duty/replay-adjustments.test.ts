import { expect, test } from 'vitest';
import type { DutyAdjustment } from '../../../../shared/domain/duty/duty-adjustment.ts';
import type { DutyShift } from '../../../../shared/domain/duty/duty-roster.ts';
import { shiftsAfter } from '../../../../shared/rules/duty/apply-proposal.ts';
import { replayAdjustments } from '../../../../shared/rules/duty/replay-adjustments.ts';
import { assignedMemberOf } from '../../../../shared/rules/duty/roster-changes.ts';
import type { ShiftChange } from '../../../../shared/rules/duty/roster-proposal.ts';
import {
  aDutyBook,
  aDutyShift,
  atTime,
  dutyMemberId,
  dutyOffice,
  memberKeys,
  type TestBook,
} from '../../../support/duty-builders.ts';

const staff = { main: { members: memberKeys(4) }, second: { duty: 'second' as const, members: memberKeys(4) } };
const plain = aDutyBook({ staff });
const member = (key: string) => {
  const named = assignedMemberOf(dutyMemberId(key), plain);
  if (!named) throw new Error(`nobody is called ${key}`);
  return named;
};
const monday = aDutyShift('2026-11-09', 'main', 'm01', plain, { adjustmentId: 'dutyAdjustment.2026-Y.a' });
const wednesday = aDutyShift('2026-11-11', 'main', 'm02', plain);

/** m02 for m01 on Monday. */
const substitution: DutyAdjustment = {
  officeId: dutyOffice,
  kind: 'substitute',
  shiftId: monday[0],
  from: member('m01'),
  to: member('m02'),
  reason: '出差',
  step: 'filed',
  requestedBy: '何静',
  requestedAt: 1,
};

interface Case {
  readonly adjustment?: Partial<DutyAdjustment>;
  readonly shifts?: readonly (readonly [string, DutyShift])[];
  readonly changes?: readonly ShiftChange[];
  readonly now?: number;
  readonly book?: TestBook;
}

function replay({ adjustment = {}, shifts = [monday, wednesday], changes = [], now = 0, book = {} }: Case) {
  const adjustments = new Map([['dutyAdjustment.2026-Y.a', { ...substitution, ...adjustment }]]);
  const made = aDutyBook({ staff, shifts: new Map(shifts), adjustments, ...book });
  const [only] = replayAdjustments(made, shiftsAfter(made.shifts, changes), now);
  return only;
}

test('an adjustment holds where its shift is still due to whoever gives it, and keeps what people have said', () => {
  for (const step of ['awaitingConsent', 'awaitingApproval', 'approved', 'filed'] as const)
    expect(replay({ adjustment: { step } })).toEqual({
      adjustmentId: 'dutyAdjustment.2026-Y.a',
      step,
      standing: 'holds',
    });
});

test('what was declined, rejected, withdrawn or not sent has nothing to do with the roster', () => {
  for (const step of ['declined', 'rejected', 'withdrawn', 'draft'] as const)
    expect(replay({ adjustment: { step } })?.standing).toBe('apart');
});

test('it lapses when its shift is gone', () => {
  expect(replay({ changes: [{ kind: 'remove', shiftId: monday[0] }] })).toMatchObject({
    standing: 'lapsed',
    reason: 'shiftGone',
    step: 'filed',
  });
});

test('it lapses when another one is due by the new roster, or nobody', () => {
  for (const due of [member('m03'), undefined])
    expect(replay({ changes: [{ kind: 'assign', shiftId: monday[0], due }] })).toMatchObject({
      standing: 'lapsed',
      reason: 'dueChanged',
    });
});

test('it lapses when its shift carries another adjustment', () => {
  const taken = [monday[0], { ...monday[1], adjustmentId: 'dutyAdjustment.2026-Y.b' }] as const;
  expect(replay({ shifts: [taken] })).toMatchObject({ standing: 'lapsed', reason: 'notCarried' });
});

test('it lapses when whoever takes the shift is on leave or has another post there by the new roster', () => {
  const leaves = [
    { officeId: dutyOffice, memberId: dutyMemberId('m02'), fromDate: '2026-11-09', toDate: '2026-11-09', reason: '' },
  ];
  expect(replay({ book: { leaves } })).toMatchObject({ reason: 'obstacle', obstacles: ['ON_LEAVE'] });
  const [id, second] = aDutyShift('2026-11-09', 'second', 'm02', plain);
  expect(replay({ changes: [{ kind: 'add', shiftId: id, shift: second }] })).toMatchObject({
    standing: 'lapsed',
    reason: 'obstacle',
    obstacles: ['ALREADY_ON_POST'],
  });
});

test('of a shift that has begun nobody asks any more whether it could be served', () => {
  const leaves = [
    { officeId: dutyOffice, memberId: dutyMemberId('m02'), fromDate: '2026-11-09', toDate: '2026-11-09', reason: '' },
  ];
  const now = atTime('2026-11-09', '09:00');
  expect(replay({ book: { leaves }, now })?.standing).toBe('holds');
  expect(replay({ book: { leaves }, now: now - 1 })?.standing).toBe('lapsed');
});

test('a swap holds while both shifts are due to those who agreed', () => {
  const other = [wednesday[0], { ...wednesday[1], adjustmentId: 'dutyAdjustment.2026-Y.a' }] as const;
  const swap = { kind: 'swap', otherShiftId: wednesday[0] } as const;
  expect(replay({ adjustment: swap, shifts: [monday, other] })?.standing).toBe('holds');
  const changes: ShiftChange[] = [{ kind: 'assign', shiftId: wednesday[0], due: member('m04') }];
  expect(replay({ adjustment: swap, shifts: [monday, other], changes })).toMatchObject({ reason: 'dueChanged' });
  expect(replay({ adjustment: swap })).toMatchObject({ reason: 'notCarried' });
});

test('who gives a shift of a day away is free to take another one of that day', () => {
  const [id, second] = aDutyShift('2026-11-09', 'second', 'm02', plain, { adjustmentId: 'dutyAdjustment.2026-Y.b' });
  const given: DutyAdjustment = {
    ...substitution,
    shiftId: id,
    from: member('m02'),
    to: member('m03'),
    requestedAt: 2,
  };
  const book = aDutyBook({
    staff,
    shifts: new Map([monday, [id, second]]),
    adjustments: new Map([
      ['dutyAdjustment.2026-Y.b', given],
      ['dutyAdjustment.2026-Y.a', substitution],
    ]),
  });
  expect(
    replayAdjustments(book, book.shifts, 0).map(({ adjustmentId, standing }) => `${adjustmentId.at(-1)} ${standing}`),
  ).toEqual(['a holds', 'b holds']);
});
