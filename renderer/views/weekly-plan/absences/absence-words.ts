import {
  type Absence,
  type AbsenceState,
  absenceState,
  type HalfDay,
  isReturnOverdue,
} from '../../../../shared/domain/absence.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { absenceText } from '../../../text/absences.ts';
import { monthDay } from '../../../text/date-words.ts';
import { matrixText } from '../../../text/weekly-plan.ts';
import type { Tone } from '../../../ui/StateTag.tsx';

export type AbsenceView = TypedRecordView<'absence'>;

export const halfDayWords = (date: PlainDate, part: HalfDay): string => `${monthDay(date)}${matrixText.parts[part]}`;

export const rangeWords = ({ fromDate, fromPart, toDate, toPart }: Absence): string =>
  `${halfDayWords(fromDate, fromPart)}—${halfDayWords(toDate, toPart)}`;

const tones: Readonly<Record<AbsenceState, Tone>> = { filed: 'busy', approved: 'good', returned: 'idle' };

/** The state as colour and word; a return that nobody reported is what has to be seen first. */
export function stateMark(absence: Absence, today: PlainDate): { readonly tone: Tone; readonly label: string } {
  if (isReturnOverdue(absence, today)) return { tone: 'bad', label: absenceText.returnOverdue };
  const state = absenceState(absence);
  return { tone: tones[state], label: absenceText.states[state] };
}
