import { type TaskState, taskStates } from '../../../../shared/domain/reception/visit-parts.ts';
import { isLive } from '../../../../shared/rules/reception/stages.ts';
import type { VisitBook, VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { lateFirst, type TaskLine, taskLines } from './task-lines.ts';

export interface TaskFilter {
  /** Empty for all visits. */
  readonly visitId: string;
  /** An office's id, a unit in words, or empty for all. */
  readonly unit: string;
  /** Only what the reader's own office answers for. */
  readonly isMine: boolean;
}

export const noFilter: TaskFilter = { visitId: '', unit: '', isMine: false };

export type TaskBoard = Readonly<Record<TaskState, readonly TaskLine[]>>;

/** One of our offices by its id, else the unit as it is written. */
export const unitKey = ({ values }: Pick<TaskLine, 'values'>): string =>
  values.responsibleOfficeId ?? values.responsibleUnit;

/** The tasks of all visits that are worked at. */
export const allTasks = (files: readonly VisitFile[], book: VisitBook, now: number): TaskLine[] =>
  files.filter(({ reception }) => isLive(reception.stage)).flatMap((file) => taskLines(file, book, now));

/** By state: what is overdue first; what is done, the latest first. */
export function taskBoardOf(lines: readonly TaskLine[], filter: TaskFilter, officeId: string): TaskBoard {
  const shown = lines.filter(
    (line) =>
      (filter.visitId === '' || line.file.id === filter.visitId) &&
      (filter.unit === '' || unitKey(line) === filter.unit) &&
      (!filter.isMine || line.values.responsibleOfficeId === officeId),
  );
  const of = (state: TaskState): TaskLine[] => shown.filter(({ values }) => values.state === state);
  const done = of('done').sort((left, right) => (right.values.stateAt ?? 0) - (left.values.stateAt ?? 0));
  const [open, underway, blocked] = taskStates.map((state) => lateFirst(of(state)));
  return { open: open ?? [], underway: underway ?? [], blocked: blocked ?? [], done };
}
