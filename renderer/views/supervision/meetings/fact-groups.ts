/** What is read and changed together of a meeting; `place` stands for the room and the words. */
export const meetingGroups = {
  when: [
    ...(['title', 'heldOn', 'startAt', 'endAt', 'checkInAt', 'place'] as const),
    ...(['hostOfficeId', 'passedOfficeIds', 'chair', 'purpose'] as const),
  ],
  notice: [
    ...(['replyOn', 'replyAt', 'materials', 'leaveRule', 'logistics'] as const),
    ...(['contact', 'contactPhone', 'recorder', 'remarks'] as const),
  ],
} as const;
export type MeetingGroup = keyof typeof meetingGroups;
export type MeetingField = (typeof meetingGroups)[MeetingGroup][number];
