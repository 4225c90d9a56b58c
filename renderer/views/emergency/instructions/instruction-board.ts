import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { monthOf } from '../../../../shared/domain/month.ts';
import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { type InstructionState, instructionState } from '../../../../shared/rules/emergency/instruction-state.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { type Records, recordsOfKind } from '../../../state/records.ts';

export const instructionColumns = ['waiting', 'atWork', 'toShow', 'done'] as const;
export type InstructionColumn = (typeof instructionColumns)[number];

export interface InstructionCardModel {
  readonly view: TypedRecordView<'incidentInstruction'>;
  readonly state: InstructionState;
  readonly file: IncidentFile | undefined;
}

const columnOf: Readonly<Record<InstructionState, InstructionColumn>> = {
  entered: 'waiting',
  forwarded: 'atWork',
  signed: 'atWork',
  started: 'atWork',
  fedBack: 'toShow',
  shown: 'toShow',
  closed: 'done',
};

/** 批示 that are open to the reader, by how far they are; of those that are done, this month's. */
export function instructionBoard(
  records: Records,
  { files }: IncidentBook,
  now: number,
): Readonly<Record<InstructionColumn, readonly InstructionCardModel[]>> {
  const columns: Record<InstructionColumn, InstructionCardModel[]> = { waiting: [], atWork: [], toShow: [], done: [] };
  for (const view of recordsOfKind(records, 'incidentInstruction')) {
    const { closedAt, incidentId } = view.values;
    const isPast = closedAt !== undefined && monthAt(closedAt) !== monthAt(now);
    if (view.isRedacted || isPast) continue;
    const state = instructionState(view.values);
    columns[columnOf[state]].push({ view, state, file: files.get(incidentId) });
  }
  for (const column of ['waiting', 'atWork', 'toShow'] as const) columns[column].sort(dueFirst);
  columns.done.sort((left, right) => (right.view.values.closedAt ?? 0) - (left.view.values.closedAt ?? 0));
  return columns;
}

const monthAt = (instant: number): string => monthOf(chinaTimeOf(instant).date);

/** What is due first, then what was said first. */
function dueFirst({ view: left }: InstructionCardModel, { view: right }: InstructionCardModel): number {
  const [leftDue, rightDue] = [left, right].map(({ values }) => values.dueAt ?? Number.MAX_SAFE_INTEGER);
  return (leftDue ?? 0) - (rightDue ?? 0) || left.values.receivedAt - right.values.receivedAt;
}
