import type { PlainDate } from '../../../../shared/domain/plain-date.ts';

export const matrixParts = ['morning', 'afternoon', 'evening'] as const;
export type MatrixPart = (typeof matrixParts)[number];

export const cellKey = (leaderId: string, date: PlainDate, part: MatrixPart): string => `${leaderId} ${date} ${part}`;
