/** To be filled. */
export const RulesTab = () => null;
