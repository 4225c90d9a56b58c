/** To be filled. */
export const ListTab = () => null;
