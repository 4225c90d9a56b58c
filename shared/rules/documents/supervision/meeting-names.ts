import type { JointMeeting, MeetingAttendee, MeetingState } from '../../../domain/supervision/joint-meeting.ts';

export const meetingStateNames: Readonly<Record<MeetingState, string>> = {
  planned: '筹备中',
  notified: '已通知',
  held: '已召开',
  minuted: '已印发纪要',
  cancelled: '取消',
};

export const attendClassNames: Readonly<Record<MeetingAttendee['attendClass'], string>> = {
  attend: '出席',
  observe: '列席',
};

export const attendReplyNames: Readonly<Record<MeetingAttendee['reply'], string>> = {
  none: '未回执',
  coming: '参会',
  leave: '请假',
};

export const signInNames: Readonly<Record<MeetingAttendee['signIn'], string>> = {
  none: '未签到',
  onTime: '按时',
  late: '迟到',
  leftEarly: '早退',
  absent: '缺席',
};

/** 2026年第3次 */
export const meetingNumber = ({ heldOn, sequence }: Pick<JointMeeting, 'heldOn' | 'sequence'>): string =>
  `${heldOn.slice(0, 4)}年第${sequence}次`;

/** 2026年第四季度 */
export const quarterName = (date: string): string =>
  `${date.slice(0, 4)}年第${'一二三四'[Math.floor((Number(date.slice(5, 7)) - 1) / 3)]}季度`;
