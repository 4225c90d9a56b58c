/** To be filled. */
export const MeetingsTab = () => null;
