import type { JointMeeting, MeetingAttendee } from '../../../domain/supervision/joint-meeting.ts';
import type { Kept } from '../../kept.ts';
import { cleanText } from '../plan-texts.ts';
import { meetingWords } from './meeting-wording.ts';
import type { SupervisionSource } from './supervision-source.ts';

/** Where a meeting is: the room as the directory calls it, else as somebody wrote it. */
export function placeOf({ venueId, placeText }: JointMeeting, { venueNameOf }: SupervisionSource): string {
  return cleanText((venueId === undefined ? undefined : venueNameOf(venueId)) ?? placeText);
}

/** Units in the order in which they first stand in the list. */
export const unitsAsked = (attendees: readonly Kept<MeetingAttendee>[]): string[] => [
  ...new Set(attendees.map(({ values }) => cleanText(values.unit.name))),
];

/** `区委办公室陈志远、刘洋，区人大办公室潘德明`: people by unit, each as `nameOf` has them. */
export function peopleText(
  attendees: readonly MeetingAttendee[],
  nameOf: (attendee: MeetingAttendee) => string = ({ name }) => cleanText(name),
): string {
  const byUnit = Map.groupBy(attendees, ({ unit }) => cleanText(unit.name));
  return [...byUnit]
    .map(([unit, people]) => {
      const names = people.map(nameOf).filter(Boolean);
      return meetingWords.people(unit, names.join(meetingWords.nameJoin));
    })
    .join(meetingWords.unitJoin);
}

/** Who was there for a line: the one who was asked, or whom they sent. */
export function cameFor({ name, substitute }: MeetingAttendee): string {
  const own = cleanText(name);
  return substitute ? meetingWords.substitute(cleanText(substitute.name), own) : own;
}
