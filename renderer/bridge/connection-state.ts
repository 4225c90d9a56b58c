/** `refused`: the host does not know this page (a new launch has a new token), so only opening it again helps. */
export type ConnectionState = 'open' | 'reconnecting' | 'refused';
