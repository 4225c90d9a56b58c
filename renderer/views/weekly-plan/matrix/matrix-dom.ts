/** Ids by which the grid finds what the keyboard moves to; rows outside the view have no element. */
export const cellDomId = (row: number, day: number): string => `cell-${row}-${day}`;
export const itemDomId = (row: number, day: number, item: number): string => `item-${row}-${day}-${item}`;
