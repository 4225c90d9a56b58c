/** Words of a list of a form that is typed into as a table. */
export const rowsText = {
  cell: (place: number, column: string): string => `第${place}行${column}`,
  remove: (place: number, table: string): string => `删除${table}第${place}行`,
  actions: '办理',
  none: '无',
} as const;
