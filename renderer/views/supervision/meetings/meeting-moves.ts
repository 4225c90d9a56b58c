import type { JointMeeting } from '../../../../shared/domain/supervision/joint-meeting.ts';

export const meetingMoves = ['notify', 'hold', 'issueMinutes', 'cancel', 'goBack', 'renumber'] as const;
/** What can be done with a meeting as a whole; each is the command of that name. */
export type MeetingMove = (typeof meetingMoves)[number];

const byState: Readonly<Record<JointMeeting['state'], readonly MeetingMove[]>> = {
  planned: ['notify', 'hold', 'cancel'],
  notified: ['hold', 'cancel', 'goBack'],
  held: ['issueMinutes', 'goBack'],
  minuted: ['goBack'],
  cancelled: ['goBack'],
};

interface MoveFacts {
  readonly mayDo: (action: string) => boolean;
  /** Its number is another one's as well. */
  readonly isDuplicate: boolean;
}

/** The first one is the next step, except where nothing is left but to go back. */
export const movesOf = ({ state }: Pick<JointMeeting, 'state'>, { mayDo, isDuplicate }: MoveFacts): MeetingMove[] =>
  [...byState[state], ...(isDuplicate ? (['renumber'] as const) : [])].filter((move) => mayDo(`meetings.${move}`));
