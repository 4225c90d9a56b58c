import type { Leader } from '../../../../shared/domain/leader.ts';
import { type GuestKind, isOver, type ReceptionStage } from '../../../../shared/domain/reception/reception.ts';
import { barriers, complianceFindings } from '../../../../shared/rules/reception/compliance.ts';
import { taskDue, visitPreparedBy } from '../../../../shared/rules/reception/prepared-by.ts';
import { rulesDayOf } from '../../../../shared/rules/reception/reception-rules.ts';
import type { VisitBook, VisitFile } from '../../../../shared/rules/reception/visit-book.ts';

/** Stages that stand together on the board: nobody looks for four columns of papers. */
export const boardColumns = ['registered', 'planning', 'approval', 'issued', 'underway', 'sheet', 'over'] as const;
export type BoardColumn = (typeof boardColumns)[number];

const columnOfStage: Readonly<Record<ReceptionStage, BoardColumn>> = {
  registered: 'registered',
  grading: 'registered',
  planning: 'planning',
  awaitingApproval: 'approval',
  approved: 'approval',
  issued: 'issued',
  underway: 'underway',
  awaitingSheet: 'sheet',
  settled: 'sheet',
  archived: 'over',
  cancelled: 'over',
  postponed: 'over',
};

export const columnOf = ({ reception }: VisitFile): BoardColumn => columnOfStage[reception.stage];

export interface BoardCard {
  readonly file: VisitFile;
  readonly dueAt: number | undefined;
  readonly openTasks: number;
  readonly lateTasks: number;
  /** Findings that stand in the way of the plan. */
  readonly barred: number;
}

export interface BoardFilter {
  readonly text: string;
  readonly guestKind: GuestKind | '';
  /** With what is archived or called off. */
  readonly withOver: boolean;
}

export const noFilter: BoardFilter = { text: '', guestKind: '', withOver: false };

type Board = Readonly<Record<BoardColumn, readonly BoardCard[]>>;
type Leaders = ReadonlyMap<string, Leader>;

/** The cards by column, whoever comes first on top. */
export function boardOf(
  files: readonly VisitFile[],
  book: VisitBook,
  leaders: Leaders,
  filter: BoardFilter,
  now: number,
): Board {
  const columns: Record<BoardColumn, BoardCard[]> = {
    ...{ registered: [], planning: [], approval: [], issued: [] },
    ...{ underway: [], sheet: [], over: [] },
  };
  for (const file of files) {
    if (!passes(file, filter)) continue;
    columns[columnOf(file)].push(cardOf(file, book, leaders, now));
  }
  for (const cards of Object.values(columns)) cards.sort(byArrival);
  return columns;
}

function cardOf(file: VisitFile, book: VisitBook, leaders: Leaders, now: number): BoardCard {
  const rules = book.rulesOn(rulesDayOf(file.reception));
  const dueAt = visitPreparedBy(file.reception, rules, book.calendar);
  const open = file.tasks.filter(({ values }) => values.state !== 'done');
  const late = open.filter(({ values }) => (taskDue(values, dueAt, rules) ?? Number.POSITIVE_INFINITY) < now);
  const isOpen = !isOver(file.reception.stage);
  return {
    file,
    dueAt,
    openTasks: isOpen ? open.length : 0,
    lateTasks: isOpen ? late.length : 0,
    barred: isOpen ? barriers(complianceFindings({ file, rules, leaders })).length : 0,
  };
}

/** What has no day yet waits at the end. */
const byArrival = ({ file: left }: BoardCard, { file: right }: BoardCard): number =>
  (left.reception.arriveOn ?? '9').localeCompare(right.reception.arriveOn ?? '9') ||
  right.reception.receivedAt - left.reception.receivedAt;

function passes({ reception, guests }: VisitFile, { text, guestKind, withOver }: BoardFilter): boolean {
  if (!withOver && isOver(reception.stage)) return false;
  if (guestKind !== '' && reception.guestKind !== guestKind) return false;
  const sought = text.trim();
  const words = [
    reception.title,
    reception.guestUnit,
    reception.letterNumber,
    ...guests.map(({ values }) => values.name),
  ];
  return words.some((each) => each.includes(sought));
}
