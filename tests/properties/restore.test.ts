import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeHashing } from '../../electron/storage/node-crypto.ts';
import { canonicalJson, type Json } from '../../shared/base/canonical-json.ts';
import { emptyPlanItem } from '../../shared/domain/plan-item.ts';
import { partsOfRecordId } from '../../shared/domain/record.ts';
import type { JournalSource } from '../../shared/host/history/journal-scan.ts';
import { differencesSince } from '../../shared/host/history/past-records.ts';
import { type DecisionContext, fieldsOf, type OperationDraft } from '../../shared/store/decide/context.ts';
import { restoreRecords } from '../../shared/store/decide/restore-records.ts';
import { encodeCommit, type Operation } from '../../shared/store/operation.ts';
import { DELETED_FIELD, deletionOf, headsKnownAt, isDeleted } from '../../shared/store/record-state.ts';
import { shownValues } from '../../shared/store/record-view.ts';
import { justBefore } from '../../shared/store/recovery-points.ts';
import { compareStamps, type Stamp, StampSource } from '../../shared/store/stamp.ts';
import { State } from '../../shared/store/state.ts';
import { testWeek } from '../support/plan-builders.ts';

const office = 'office.all.party';
const director = { personId: 'person.all.one', name: '林永康', officeId: office, role: 'director' } as const;
const item = fieldsOf(emptyPlanItem(office, testWeek, testWeek));
const receipt = { weekStart: testWeek, versionId: 'bulletinVersion.2026-W48.v', officeId: office };

/** Records with their first values and the field that is changed; the receipt is of a kind that is never restored. */
const subjects: readonly (readonly [id: string, values: Record<string, Json>, field: string])[] = [
  ['planItem.2026-W48.a', item, 'content'],
  ['planItem.2026-W48.b', item, 'remarks'],
  ['venue.all.hall', { name: '大礼堂', bufferMinutes: 0 }, 'name'],
  ['receipt.2026-W48.r', receipt, 'reply'],
];

interface Step {
  readonly kind: 'set' | 'delete' | 'meet';
  readonly device: number;
  readonly subject: number;
  readonly value: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('set', 'set', 'delete', 'delete', 'meet', 'meet'),
  device: fc.nat(2),
  subject: fc.nat(subjects.length - 1),
  value: fc.nat(5),
});

/** Three workstations with clocks hours apart, whose journals stand on one disk as after a synchronisation. */
class District {
  readonly deviceIds = ['aaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbb', 'cccccccccccccccccccc'];
  /** Commits by device, as the journals on one disk hold them after a synchronisation. */
  readonly #commits: Operation[][][] = [[], [], []];
  readonly states = [0, 1, 2].map(() => new State());
  readonly operations: Operation[] = [];
  #now = 1_800_000_000_000;
  readonly #stamps = [0, 1, 2].map((device) => new StampSource({ now: () => this.#now + (device - 1) * 3_600_000 }));
  readonly #seen = [0, 1, 2].map(() => 0);

  write(device: number, drafts: readonly OperationDraft[]): Operation[] {
    this.#now += 1000;
    const state = this.states[device] as State;
    const deviceId = this.deviceIds[device] ?? '';
    const operations = drafts.map(({ recordId, fields, baseRevision }, index): Operation => {
      const known = (field: string): string[] =>
        headsKnownAt(state.heads(recordId), field, baseRevision ?? state.revision);
      const replaces = Object.keys(fields).map((field) => [field, known(field)] as const);
      return {
        id: `${deviceId.slice(0, 6)}.${this.operations.length + index}.runone`,
        stamp: (this.#stamps[device] as StampSource).next(),
        deviceId,
        personId: director.personId,
        recordId,
        fields,
        replaces: Object.fromEntries(replaces.filter(([, ids]) => ids.length > 0)),
      };
    });
    this.#commits[device]?.push(operations);
    state.apply(operations);
    this.operations.push(...operations);
    return operations;
  }

  get past(): JournalSource {
    const commits = this.#commits.flat();
    return {
      *commits() {
        for (const operations of commits) yield { text: encodeCommit(operations), operations: () => operations };
      },
      repeats: false,
    };
  }

  /** Takes in all that the others have written so far. */
  meet(device: number): void {
    const news = this.operations.slice(this.#seen[device]);
    this.#seen[device] = this.operations.length;
    for (const { stamp } of news) (this.#stamps[device] as StampSource).observe(stamp);
    (this.states[device] as State).apply(news);
  }

  play({ kind, device, subject, value }: Step): void {
    const [id, values, field] = subjects[subject] as (typeof subjects)[number];
    const state = this.states[device] as State;
    const record = state.heads(id);
    if (kind === 'meet') this.meet(device);
    else if (!record) this.write(device, [{ recordId: id, fields: values }]);
    else if (kind === 'set') this.write(device, [{ recordId: id, fields: { [field]: `内容${value}` } }]);
    else this.write(device, [{ recordId: id, fields: { [DELETED_FIELD]: deletionOf(record, state.revision) } }]);
  }

  /** Restores everything to the moment on workstation 0; the operations, none when nothing differs. */
  restore(moment: Stamp): Operation[] {
    const state = this.states[0] as State;
    const work = differencesSince(this.past, state, moment);
    let result = work.next();
    while (!result.done) result = work.next();
    const context: DecisionContext = {
      state,
      actor: director,
      now: this.#now,
      hashing: nodeHashing,
      newKey: () => `key${this.#now}`,
      clockOffsetMs: null,
      sealPerson: () => '',
    };
    const order = { moment, baseRevision: state.revision, differences: result.value, scope: 'all' as const };
    const decision = restoreRecords(order, context);
    return decision.ok ? this.write(0, decision.value) : [];
  }
}

/** What people see of the records that can be restored, deleted ones left out. */
function digest(state: State, isWanted: (kind: string) => boolean): string {
  const shown: Record<string, Json> = {};
  for (const [id] of subjects) {
    const record = state.heads(id);
    if (record && !isDeleted(record) && isWanted(partsOfRecordId(id).kind)) shown[id] = shownValues(id, record);
  }
  return canonicalJson(shown);
}

const isRestored = (kind: string): boolean => kind !== 'receipt';

test('restoring to any moment gives the state of that moment, what was issued stays, and restoring back loses nothing', () => {
  const seen = { changed: 0, broughtBack: 0, takenAway: 0 };
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 50 }), fc.nat(), (steps, pick) => {
      const district = new District();
      // Whoever restores is there from the beginning: rights are read from the office record.
      const lead = { name: '区委办', shortName: '区委办', body: 'partyCommittee', isLead: true, rankOrder: 0 };
      district.write(0, [{ recordId: office, fields: lead }]);
      for (const device of [1, 2]) district.meet(device);
      for (const current of steps) district.play(current);
      district.meet(0);
      const state = district.states[0] as State;
      const before = digest(state, () => true);
      const stamps = district.operations.map(({ stamp }) => stamp).sort(compareStamps);
      const moment = stamps[pick % stamps.length] as Stamp;

      const past = new State();
      past.apply(district.operations.filter(({ stamp }) => compareStamps(stamp, moment) <= 0));
      const restored = district.restore(moment);
      expect(digest(state, isRestored)).toBe(digest(past, isRestored));
      expect(digest(state, (kind) => !isRestored(kind))).toBe(
        digest(withAll(district.operations.slice(0, -restored.length || undefined)), (kind) => !isRestored(kind)),
      );
      const [first] = restored;
      if (!first) return;
      for (const kind of Object.keys(seen) as (keyof typeof seen)[]) seen[kind] += Number(first.fields[kind]);
      district.restore(justBefore(first.stamp));
      expect(digest(state, () => true)).toBe(before);
      expect(district.operations.length).toBeGreaterThan(restored.length);
    }),
    { numRuns: 300 },
  );
  // The drawn histories did hold every kind of difference.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
});

function withAll(operations: readonly Operation[]): State {
  const state = new State();
  state.apply(operations);
  return state;
}
