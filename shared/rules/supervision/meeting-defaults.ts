import type { Office, Person } from '../../domain/office.ts';
import type { ClockTime, PlainDate } from '../../domain/plain-date.ts';
import type { JointMeeting } from '../../domain/supervision/joint-meeting.ts';
import type { MatterUnit } from '../../domain/supervision/matter.ts';
import type { SupervisionRules } from '../../domain/supervision/supervision-rules.ts';
import type { Kept } from '../kept.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import { workdaysFrom } from './matter-deadlines.ts';
import { isCounted } from './meeting-states.ts';

type Numbered = Pick<JointMeeting, 'heldOn' | 'sequence' | 'state'>;

const yearOf = (date: PlainDate): string => date.slice(0, 4);

/** 年度第几次: the next of the year in which a meeting on this day is held; those that fell out are not counted (§1.10). */
export function nextSequence(heldOn: PlainDate, meetings: Iterable<Numbered>): number {
  const same = [...meetings].filter((each) => yearOf(each.heldOn) === yearOf(heldOn) && isCounted(each.state));
  return Math.max(0, ...same.map(({ sequence }) => sequence)) + 1;
}

/** Meetings whose number another one of the year has: two offices planned without knowing of each other. */
export function duplicateMeetingNumbers(
  meetings: Iterable<{ readonly id: string; readonly meeting: Numbered }>,
): ReadonlySet<string> {
  const counted = [...meetings].filter(({ meeting }) => isCounted(meeting.state));
  const byNumber = Map.groupBy(counted, ({ meeting }) => `${yearOf(meeting.heldOn)} ${meeting.sequence}`);
  return new Set([...byNumber.values()].filter(({ length }) => length > 1).flatMap((same) => same.map(({ id }) => id)));
}

/** 回执截止: by the usual hour of the workday before (plans-and-reception.md §4.1). */
export const usualReply = (
  heldOn: PlainDate,
  { replyBy }: Pick<SupervisionRules['meetings'], 'replyBy'>,
  calendar: WorkCalendar,
): { readonly replyOn: PlainDate; readonly replyAt: ClockTime } => ({
  replyOn: workdaysFrom(heldOn, -1, calendar),
  replyAt: replyBy,
});

/** Somebody who is asked to every meeting. */
export interface UsualAttendee {
  readonly unit: MatterUnit;
  /** Empty where the directory knows no director of the office. */
  readonly name: string;
  readonly position: string;
  readonly mobile: string;
}

/** 四办主任: the directors of the offices that take turns, in the order of the turns; an office without one has a line for it to fill. */
export function usualAttendees(
  offices: readonly Kept<Pick<Office, 'body' | 'shortName' | 'rankOrder'>>[],
  people: readonly Kept<Person>[],
  { rotation }: Pick<SupervisionRules['meetings'], 'rotation'>,
): UsualAttendee[] {
  const own = rotation.flatMap((body) =>
    offices
      .filter(({ values }) => values.body === body)
      .sort((left, right) => left.values.rankOrder - right.values.rankOrder || (left.id < right.id ? -1 : 1)),
  );
  return own.flatMap(({ id, values }) => {
    const unit = { name: values.shortName, officeId: id };
    const directors = people
      .filter((person) => person.values.officeId === id && person.values.role === 'director')
      .sort((left, right) => (left.id < right.id ? -1 : 1));
    if (directors.length === 0) return [{ unit, name: '', position: '', mobile: '' }];
    return directors.map(({ values: { name, title = '', phone = '' } }) => ({
      ...{ unit, name, position: title, mobile: phone },
    }));
  });
}
