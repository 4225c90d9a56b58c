import { isOver } from '../../../../shared/domain/reception/reception.ts';
import type { ReceptionTask } from '../../../../shared/domain/reception/visit-parts.ts';
import { taskDue, visitPreparedBy } from '../../../../shared/rules/reception/prepared-by.ts';
import { rulesDayOf } from '../../../../shared/rules/reception/reception-rules.ts';
import type { VisitBook, VisitFile } from '../../../../shared/rules/reception/visit-book.ts';

/** A task with when it is to be done. */
export interface TaskLine {
  readonly id: string;
  readonly values: ReceptionTask;
  readonly file: VisitFile;
  /** Undefined while the arrival is not known and nobody set a day. */
  readonly dueAt: number | undefined;
  /** By 三分之二 and not by anybody's word. */
  readonly isByRule: boolean;
  readonly isLate: boolean;
}

/** The tasks of a visit in their order; one that is called off or archived keeps nobody waiting. */
export function taskLines(file: VisitFile, book: VisitBook, now: number): TaskLine[] {
  const rules = book.rulesOn(rulesDayOf(file.reception));
  const prepared = visitPreparedBy(file.reception, rules, book.calendar);
  const isWaitedFor = !isOver(file.reception.stage);
  return file.tasks.map(({ id, values }) => {
    const dueAt = taskDue(values, prepared, rules);
    const isLate = isWaitedFor && values.state !== 'done' && dueAt !== undefined && dueAt < now;
    return { id, values, file, dueAt, isByRule: values.dueOn === undefined, isLate };
  });
}

const rank = ({ values, dueAt }: TaskLine): number =>
  values.state === 'done' ? Number.POSITIVE_INFINITY : (dueAt ?? Number.MAX_VALUE);

/** What is overdue the longest first, then what is due next; what has no time after it, what is done at the end. */
export const lateFirst = (lines: readonly TaskLine[]): TaskLine[] =>
  lines.toSorted((left, right) => {
    const [first, second] = [rank(left), rank(right)];
    return first === second ? 0 : first - second;
  });
