import type { ExpenseLine } from '../../domain/reception/expense-sheet.ts';

type Priced = Pick<ExpenseLine, 'quantity' | 'unitPrice'>;

/** What a line comes to, in whole fen: sums of fractions of a yuan would not come out even. */
export const fenOf = ({ quantity, unitPrice }: Priced): number => Math.round(quantity * unitPrice * 100);
export const sumOf = (lines: readonly Priced[]): number => lines.reduce((sum, line) => sum + fenOf(line), 0);

/** What we bear and what the guests pay themselves, in whole fen. */
export const sheetTotals = (
  lines: readonly (Priced & Pick<ExpenseLine, 'paidBy'>)[],
): Readonly<Record<ExpenseLine['paidBy'], number>> => ({
  host: sumOf(lines.filter(({ paidBy }) => paidBy === 'host')),
  guest: sumOf(lines.filter(({ paidBy }) => paidBy === 'guest')),
});

/** `1280.50` */
export const yuanText = (fen: number): string => (fen / 100).toFixed(2);
