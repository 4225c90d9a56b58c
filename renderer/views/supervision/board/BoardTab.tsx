/** To be filled. */
export const BoardTab = () => null;
