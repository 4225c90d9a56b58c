/** Of every form that keeps what is being typed. */
export const entryText = {
  clear: '清除',
  restored: (at: string) => `已找回 ${at} 没有保存的内容`,
  discard: '放弃找回的内容',
} as const;
