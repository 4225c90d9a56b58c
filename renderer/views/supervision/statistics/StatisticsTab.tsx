/** To be filled. */
export const StatisticsTab = () => null;
