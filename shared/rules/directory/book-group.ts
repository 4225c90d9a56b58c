/** 办公室与值班电话 领导 工作人员 外部联系人: the parts of the book, in their order. */
export const bookGroups = ['offices', 'leaders', 'officers', 'contacts'] as const;
export type BookGroup = (typeof bookGroups)[number];
