import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inboxEntries } from '../../renderer/state/inbox.ts';
import { entryId, type InboxEntry, type InboxReason } from '../../renderer/state/inbox-entry.ts';
import { type InboxReading, isRead, nothingRead, withRead } from '../../renderer/state/inbox-reading.ts';
import { inboxGroups, shownEntries } from '../../renderer/views/inbox/inbox-groups.ts';
import { visibleViews } from '../../shared/host/visibility.ts';
import type { Actor } from '../../shared/rules/permissions.ts';
import type { Operation } from '../../shared/store/operation.ts';
import { State } from '../../shared/store/state.ts';
import { officeId } from '../support/decision-desk.ts';
import { eventOffices, happen, happeningNames, type InboxDesk, openInboxDesk } from '../support/inbox-events.ts';

/** `RUNS=1000` plays more; a failing run prints its seed and path (tests/README.md). */
const runs = Number(process.env.RUNS ?? 100);

const actor = (office: string, role: Actor['role']): Actor => ({
  personId: `person.all.${office}-${role}`,
  name: `${office} ${role}`,
  officeId: officeId(office),
  role,
});

const people: readonly Actor[] = [
  actor('party', 'director'),
  actor('party', 'dutyOfficer'),
  actor('government', 'director'),
  actor('government', 'dutyOfficer'),
  actor('congress', 'liaison'),
  actor('cppcc', 'coordinator'),
  actor('cppcc', 'viewer'),
  actor('reception', 'reception'),
];
const partitions = new Set(['all', '2026-W47', '2026-W48', '2026-M11', '2026-M12', '2026-Y']);

function inboxOf(state: State, me: Actor, now: number): InboxEntry[] {
  const views = visibleViews(state.recordsOf(partitions), me, state);
  return inboxEntries(new Map(views.map((view) => [view.id, view])), me, { now, serverNow: now });
}

type Values = Readonly<Record<string, unknown>>;

/** Whether an entry is this office's business, by the records themselves and not by what the page got of them. */
function isConcerned({ reason, key }: InboxEntry, me: Actor, desk: InboxDesk): boolean {
  const id = key.split(' ').at(-1) ?? '';
  const values: Values = desk.state.view(id)?.values ?? {};
  const own = (of: Values = values): boolean => of.officeId === me.officeId;
  const isLead = me.officeId === officeId('party');
  const visit = (): Values => values;
  const checks: Readonly<Partial<Record<InboxReason, () => boolean>>> = {
    sign: () =>
      desk.list('bulletinVersion').some((version) => {
        const order = desk.state.view(version.values.changeOrderId ?? '')?.values;
        const told = order?.toldOfficeIds as readonly string[] | undefined;
        return version.values.sequence === 0 || told?.includes(me.officeId) === true;
      }),
    returned: own,
    urged: own,
    accept: () => isLead && !own(),
    approve: () => isLead,
    publish: () => isLead,
    warning: own,
    myShift: own,
    handover: () => desk.list('dutyShift').some((shift) => own(shift.values)),
    toldReport: () => values.toOfficeId === me.officeId,
    verifyReport: () => values.toOfficeId === me.officeId,
    instruction: () => values.toOfficeId === me.officeId,
    forwardInstruction: own,
    reviewReport: own,
    signReport: own,
    overdueReport: own,
    receptionIssue: () =>
      desk
        .list('receptionIssue')
        .some((issue) => issue.values.receptionId === id && issue.values.toldOfficeIds.includes(me.officeId)),
    lateTasks: () =>
      desk
        .list('receptionTask')
        .some((task) => task.values.receptionId === id && task.values.responsibleOfficeId === me.officeId),
    approveVisit: () => own(visit()) || visit().executingOfficeId === me.officeId,
    fillSheet: () => own(visit()) || visit().executingOfficeId === me.officeId,
    ...Object.fromEntries(
      ['approveMatter', 'assignMatter', 'reviewMatter', 'showMatter', 'extendMatter'].map((name) => [name, own]),
    ),
    ...Object.fromEntries(
      ['signMatter', 'returnedMatter', 'urgedMatter', 'dueMatter', 'reportMatter'].map((name) => [
        name,
        () => (values.leadUnit as { officeId?: string } | undefined)?.officeId === me.officeId,
      ]),
    ),
    meetingNotice: () =>
      desk
        .list('meetingAttendee')
        .some((line) => line.values.meetingId === id && line.values.unit.officeId === me.officeId),
    planDrift: () => desk.list('planItem').some((item) => own(item.values)),
  };
  const check = checks[reason];
  if (!check) throw new Error(`${reason} was not expected of these events`);
  return check();
}

/** Who has to sign for a report, counted from the routes. */
const routesToSign = (desk: InboxDesk, me: Actor): string[] =>
  desk
    .list('reportRoute')
    .filter(({ values }) => values.toOfficeId === me.officeId && values.signedAt === undefined)
    .map(({ id }) => id)
    .sort();

function checkInbox(desk: InboxDesk, me: Actor): InboxEntry[] {
  const entries = inboxOf(desk.state, me, desk.now());
  const ids = entries.map(entryId);
  expect(new Set(ids).size, 'no entry stands twice').toBe(ids.length);
  for (const arrangement of ['due', 'module'] as const) {
    const rows = inboxGroups(
      shownEntries(entries, 'all', () => true, desk.now()),
      arrangement,
    );
    const shown = rows.flatMap((group) => group.entries.map(entryId));
    expect(shown.sort(), `the badge is the rows, arranged by ${arrangement}`).toEqual([...ids].sort());
  }
  for (const entry of entries)
    expect(isConcerned(entry, me, desk), `${me.name} is concerned by ${entryId(entry)}`).toBe(true);
  const told = entries.filter(({ reason }) => reason === 'toldReport').map(({ key }) => key.split(' ').at(-1) ?? '');
  expect(told.sort(), `${me.name} has every report to sign for`).toEqual(
    me.role === 'viewer' ? [] : routesToSign(desk, me),
  );
  for (const { toldOfficeIds } of entries)
    if (toldOfficeIds) expect(toldOfficeIds, 'who was told includes who reads it').toContain(me.officeId);
  return entries;
}

/** Reads, or marks unread, one entry, and sees that nothing else is touched. */
function checkReading(entries: readonly InboxEntry[], reading: InboxReading, pick: number): InboxReading {
  const chosen = entries[pick % Math.max(1, entries.length)];
  if (!chosen) return reading;
  const read = pick % 3 !== 0;
  const after = withRead(reading, [chosen], read);
  for (const entry of entries)
    expect(isRead(after, entry), entryId(entry)).toBe(entry === chosen ? read : isRead(reading, entry));
  return after;
}

const devices = ['aaaaaa', 'bbbbbb', 'cccccc'] as const;

/** The same operations as if three workstations had written them. */
function fromDevices(operations: readonly Operation[], draw: () => number): Operation[] {
  const ids = new Map(
    operations.map(({ id }) => [id, id.replace(/^[0-9a-f]+/, devices[draw() % devices.length] ?? 'aaaaaa')]),
  );
  const renamed = (id: string): string => ids.get(id) ?? id;
  return operations.map((operation) => ({
    ...operation,
    id: renamed(operation.id),
    deviceId: renamed(operation.id).slice(0, 6),
    replaces: Object.fromEntries(
      Object.entries(operation.replaces).map(([field, replaced]) => [field, replaced.map(renamed)]),
    ),
  }));
}

/** Each device's operations in their own order, as journals have them; how the devices mix is drawn. */
function inAnotherOrder(operations: readonly Operation[], draw: () => number): Operation[] {
  const queues = [...Map.groupBy(operations, ({ deviceId }) => deviceId).values()].map((queue) => [...queue]);
  const mixed: Operation[] = [];
  while (mixed.length < operations.length) {
    const next = queues[draw() % queues.length]?.shift();
    if (next) mixed.push(next);
  }
  return mixed;
}

const events = fc.array(
  fc.record({
    name: fc.constantFrom(...happeningNames),
    office: fc.constantFrom(...eventOffices),
    pick: fc.nat(30),
  }),
  { minLength: 30, maxLength: 110, size: 'max' },
);

test('whatever happens in whatever order, the badge is the rows, only those concerned have them, and reading one changes no other', () => {
  const seen = new Set<InboxReason>();
  fc.assert(
    fc.property(events, fc.infiniteStream(fc.nat()), (happening, draws) => {
      const desk = openInboxDesk();
      const readings = new Map<Actor, InboxReading>();
      for (const { name, office, pick } of happening) {
        if (!happen(desk, name, office, pick) && name !== 'wait') continue;
        for (const me of people) {
          const entries = checkInbox(desk, me);
          for (const { reason } of entries) seen.add(reason);
          readings.set(me, checkReading(entries, readings.get(me) ?? nothingRead, pick));
        }
      }
      const draw = (): number => draws.next().value;
      const arrived = new State();
      for (const operation of inAnotherOrder(fromDevices(desk.operations, draw), draw)) arrived.apply([operation]);
      for (const me of people)
        expect(inboxOf(arrived, me, desk.now()), 'in whatever order it arrives').toEqual(
          inboxOf(desk.state, me, desk.now()),
        );
    }),
    { numRuns: runs },
  );
  // Events that never come to pass would prove nothing.
  expect(seen.size, [...seen.keys()].join(' ')).toBeGreaterThanOrEqual(Math.min(12, runs));
}, 120_000);
