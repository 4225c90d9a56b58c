/** Names of the files of 座次. */
export const seatingFileWords = {
  drawing: (title: string, caption: string): string => `${title}座次图（${caption}）`,
  cards: (title: string): string => `${title}桌签`,
} as const;
