/** One meeting. */
export const MeetingPage = ({ id }: { readonly id: string }) => <p>{id}</p>;
