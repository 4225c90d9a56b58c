import type { ConflictJournal } from '../../contract/history.contract.ts';
import type { Operation } from '../../store/operation.ts';
import { DELETED_FIELD, type RecordState } from '../../store/record-state.ts';
import { type Settlement, settledFields, settlementsOf } from '../../store/settlements.ts';
import type { Session } from '../session.ts';
import { type JournalSource, scanCommits } from './journal-scan.ts';
import { visibleSubject } from './record-subject.ts';

/** Conflicts that stand open, those that were settled, and what was deleted; for running in slices. */
export function* conflictJournal(source: JournalSource, session: Session): Generator<undefined, ConflictJournal> {
  const journal: ConflictJournal = { open: [], settled: [], deleted: [], concealed: 0 };
  for (const { records } of session.state.partitions.all()) {
    for (const [recordId, record] of records) noteRecord(recordId, record, session, journal);
    yield undefined;
  }
  for (const { recordId, field, chosen, left } of yield* settlements(source)) {
    const subject = visibleSubject(recordId, session);
    if (!subject) journal.concealed += 1;
    else journal.settled.push({ subject, field, chosen: crossing(chosen), left: left.map(crossing) });
  }
  journal.settled.sort((left, right) => right.chosen.writtenAt - left.chosen.writtenAt);
  journal.deleted.sort((left, right) => right.deletedAt - left.deletedAt);
  return journal;
}

/** Most records have one value in each field: only the others are looked at closely. */
function noteRecord(recordId: string, record: RecordState, session: Session, journal: ConflictJournal): void {
  const [deletion] = record.fields.get(DELETED_FIELD) ?? [];
  const isDisputed = [...record.fields.values()].some((heads) => heads.length > 1);
  if (!deletion && !isDisputed) return;
  const view = session.state.view(recordId);
  if (!view) return;
  const conflicts = Object.entries(view.conflicts);
  const isDeleted = view.standing === 'deleted';
  if (conflicts.length === 0 && !isDeleted) return;
  const subject = visibleSubject(recordId, session);
  if (!subject) {
    journal.concealed += 1;
    return;
  }
  if (isDeleted && deletion) {
    journal.deleted.push({ subject, personId: deletion.personId, deletedAt: deletion.stamp[0] });
    return;
  }
  for (const [field, values] of conflicts) journal.open.push({ subject, field, values: values.map(crossing) });
}

/** Two readings: what an operation replaced may stand in a journal that was read before it. */
function* settlements(source: JournalSource): Generator<undefined, Settlement[]> {
  const settling: Operation[] = [];
  const replaced = new Map<string, Operation | undefined>();
  yield* scanCommits(source, (operations) => {
    for (const operation of operations) {
      const fields = settledFields(operation);
      if (fields.length > 0) settling.push(operation);
      for (const id of fields.flatMap((field) => operation.replaces[field] ?? [])) replaced.set(id, undefined);
    }
  });
  if (settling.length === 0) return [];
  yield* scanCommits(source, (operations) => {
    for (const operation of operations) if (replaced.has(operation.id)) replaced.set(operation.id, operation);
  });
  return settling.flatMap((operation) => settlementsOf(operation, (id) => replaced.get(id)));
}

type WrittenValue = ConflictJournal['settled'][number]['chosen'];
/** The contract's outputs are mutable by type; the values are not changed. */
const crossing = <T extends Settlement['chosen']>(value: T): WrittenValue => value as unknown as WrittenValue;
