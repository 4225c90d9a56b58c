import { chinaTimeOf } from '../domain/china-time.ts';
import type { ReceptionIssue } from '../domain/reception/reception-issue.ts';
import { directoryPartition, partsOfRecordId } from '../domain/record.ts';
import type { ReceptionSource } from '../rules/documents/reception/reception-source.ts';
import type { Kept } from '../rules/kept.ts';
import { planDifference } from '../rules/reception/plan-difference.ts';
import { planSnapshot } from '../rules/reception/plan-snapshot.ts';
import { taskDue, visitPreparedBy } from '../rules/reception/prepared-by.ts';
import { receptionPartition } from '../rules/reception/reception-ids.ts';
import { rulesDayOf } from '../rules/reception/reception-rules.ts';
import { type VisitBook, type VisitFile, visitBookKinds, visitBookOf } from '../rules/reception/visit-book.ts';
import { nameIn } from '../store/decide/reception/directory-names.ts';
import type { RecordView } from '../store/record-view.ts';
import type { HostPorts } from './ports.ts';
import type { Session } from './session.ts';

export interface WholeVisit {
  readonly file: VisitFile;
  readonly book: VisitBook;
}

const partitionsOf = (receptionId: string): Set<string> =>
  new Set([directoryPartition, partsOfRecordId(receptionId).partition, receptionPartition(receptionId)]);

/** A visit with everything of it, as `shown` leaves it to a reader; undefined where there is none. */
export function wholeVisit(
  receptionId: string,
  { state }: Pick<Session, 'state'>,
  shown: (views: readonly RecordView[]) => readonly RecordView[] = (views) => views,
): WholeVisit | undefined {
  const views = shown(state.recordsOf(partitionsOf(receptionId), visitBookKinds));
  const book = visitBookOf(views.filter(({ isRedacted }) => !isRedacted));
  const file = book.files.get(receptionId);
  return file && { file, book };
}

/** The issue that a visit's plan still is, as it stands: the last one, while nothing that a plan says has changed. */
function standingIssue(file: VisitFile, { state }: Pick<Session, 'state'>): Kept<ReceptionIssue> | undefined {
  const last = file.issues.at(-1);
  const isAsIssued = last && planDifference(last.values.snapshot, planSnapshot(file, nameIn(state))).length === 0;
  return isAsIssued ? last : undefined;
}

/** All that a visit's documents are made from: an issue of its plan with the one before it, or the plan as it stands beside what was issued last. */
export function receptionSource(
  { file, book }: WholeVisit,
  chosen: Kept<ReceptionIssue> | undefined,
  { state, serverTime }: Pick<Session, 'state' | 'serverTime'>,
  { profile }: Pick<HostPorts, 'profile'>,
  by: string,
): ReceptionSource {
  const issue = chosen ?? standingIssue(file, { state });
  // How far tasks are is no change of a plan, and is told as it is now.
  const snapshot = chosen?.values.snapshot ?? planSnapshot(file, nameIn(state));
  const beforeId = issue ? issue.values.previousId : file.issues.at(-1)?.id;
  const previous = file.issues.find(({ id }) => id === beforeId)?.values.snapshot;
  const rules = book.rulesOn(rulesDayOf(snapshot.reception));
  const prepared = visitPreparedBy(snapshot.reception, rules, book.calendar);
  const offices = state.list('office').map(({ id, values }) => ({ id, ...values }));
  return {
    snapshot,
    previous,
    issue: issue?.values,
    sheet: file.sheet?.values,
    calendar: book.calendar,
    dueOf: (task) => {
      const due = taskDue(task, prepared, rules);
      return due === undefined ? undefined : chinaTimeOf(due);
    },
    districtName: profile.read().districtName ?? '',
    offices: offices.sort((left, right) => left.rankOrder - right.rankOrder || left.id.localeCompare(right.id)),
    by,
    now: serverTime.now(),
  };
}
