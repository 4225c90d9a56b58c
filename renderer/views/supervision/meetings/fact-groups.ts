/** What is read and changed together of a meeting; `place` stands for the room and the words. */
export const meetingGroups = {
  when: [
    ...(['title', 'heldOn', 'startAt', 'endAt', 'checkInAt', 'place'] as const),
    ...(['hostOfficeId', 'chair', 'passedOfficeIds', 'purpose'] as const),
  ],
  notice: [
    ...(['replyOn', 'replyAt', 'materials', 'leaveRule', 'logistics'] as const),
    ...(['contact', 'contactPhone', 'recorder', 'remarks'] as const),
  ],
} as const;
export type MeetingGroup = keyof typeof meetingGroups;
export type MeetingField = (typeof meetingGroups)[MeetingGroup][number];

/** The fields of the record that a field of the form stands for. */
export const recordFields = (field: MeetingField): readonly string[] =>
  field === 'place' ? ['venueId', 'placeText'] : [field];
