/** What is said of dragging to those who cannot see it. */
export const dragText = {
  started: '已拿起，松开即放下，按 Esc 放回。',
  dropped: '已放下。',
  cancelled: '已放回原处。',
  cardHint: '拖动可办理；键盘请用卡片上的“办理”。',
  rowHint: '拖动可改顺序；键盘请用本行的按钮或菜单。',
  seatHint: '拖到别的座位可互换；键盘请按回车打开座位的菜单。',
} as const;
