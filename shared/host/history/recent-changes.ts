import type { ChangeKind, RecentChange } from '../../contract/history.contract.ts';
import { partsOfRecordId } from '../../domain/record.ts';
import type { Operation } from '../../store/operation.ts';
import { deviceMarkOf } from '../../store/record-history.ts';
import { DELETED_FIELD } from '../../store/record-state.ts';
import { compareStamps, type Stamp } from '../../store/stamp.ts';
import type { Session } from '../session.ts';
import { type JournalSource, scanCommits } from './journal-scan.ts';
import { visibleSubject } from './record-subject.ts';

export interface ChangesQuery {
  readonly behind?: Stamp;
  readonly limit: number;
  readonly kind?: string;
  readonly personId?: string;
  readonly query?: string;
}

export interface ChangesPage {
  readonly changes: RecentChange[];
  readonly hasMore: boolean;
  readonly concealed: number;
}

/** Operations are kept until there are this many pages of them, then all but the latest page are let go. */
const PAGES_KEPT = 8;

/** A page of the latest operations that fit the query and that this person may see; for running in slices. */
export function* recentChanges(
  source: JournalSource,
  session: Session,
  ownDeviceId: string,
  query: ChangesQuery,
): Generator<undefined, ChangesPage> {
  const firstOf = new Map<string, Operation>();
  const latest = new LatestOperations(query.limit + 1);
  const subjects = new Map<string, ReturnType<typeof visibleSubject>>();
  let concealed = 0;
  const subjectOf = (recordId: string) => {
    const known = subjects.get(recordId);
    if (known !== undefined) return known;
    const subject = visibleSubject(recordId, session);
    subjects.set(recordId, subject);
    return subject;
  };
  const isAsked = (operation: Operation): boolean => {
    if (query.kind !== undefined && partsOfRecordId(operation.recordId).kind !== query.kind) return false;
    if (query.personId !== undefined && operation.personId !== query.personId) return false;
    if (query.behind && compareStamps(operation.stamp, query.behind) >= 0) return false;
    const subject = subjectOf(operation.recordId);
    if (!subject) concealed += 1;
    return subject !== null && (!query.query || subject.title.includes(query.query));
  };
  yield* scanCommits(source, (operations) => {
    for (const operation of operations) {
      const first = firstOf.get(operation.recordId);
      if (!first || compareStamps(operation.stamp, first.stamp) < 0) firstOf.set(operation.recordId, operation);
      if (isAsked(operation)) latest.add(operation);
    }
  });
  const found = latest.list();
  const changes = found.slice(0, query.limit).flatMap((operation): RecentChange[] => {
    const subject = subjectOf(operation.recordId);
    if (!subject) return [];
    const { id, stamp, personId, fields } = operation;
    const device = deviceMarkOf(id);
    return [
      {
        operationId: id,
        stamp: [stamp[0], stamp[1]],
        personId,
        device,
        isThisDevice: ownDeviceId.startsWith(device),
        subject,
        change: changeOf(operation, firstOf.get(operation.recordId)?.id === id),
        fields: Object.keys(fields).filter((field) => field !== DELETED_FIELD),
      },
    ];
  });
  return { changes, hasMore: found.length > query.limit, concealed };
}

function changeOf({ fields }: Operation, isFirst: boolean): ChangeKind {
  const deleted = fields[DELETED_FIELD];
  if (deleted !== undefined) return deleted === null ? 'restored' : 'deleted';
  return isFirst ? 'created' : 'changed';
}

/** The latest operations, one for each that a device wrote again under a new name. */
class LatestOperations {
  readonly #limit: number;
  #kept: Operation[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(operation: Operation): void {
    this.#kept.push(operation);
    if (this.#kept.length > this.#limit * PAGES_KEPT) this.#kept = this.list();
  }

  list(): Operation[] {
    const distinct = new Map<string, Operation>();
    for (const operation of this.#kept) {
      const { stamp, personId, recordId, id } = operation;
      const key = `${stamp.join('.')} ${personId} ${recordId}`;
      const known = distinct.get(key);
      if (!known || known.id < id) distinct.set(key, operation);
    }
    const byClock = [...distinct.values()].sort(
      (left, right) => compareStamps(right.stamp, left.stamp) || (left.id < right.id ? 1 : -1),
    );
    return byClock.slice(0, this.#limit);
  }
}
