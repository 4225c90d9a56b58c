import type { ComplianceView, RawFinding } from './compliance-view.ts';

/**
 * 无公函不接待: a letter or its electronic number; a superior's task by word of mouth may go ahead while its letter is chased, and is told of until
 * the letter is here (plans-and-reception.md §7.1).
 */
export function letterFindings({ file: { id, reception } }: ComplianceView): RawFinding[] {
  const { letterState, letterNumber, electronicNumber, guestKind, oralTaskBy } = reception;
  const finding = (field: string, why: string): RawFinding => ({ rule: 'letter', recordId: id, field, facts: { why } });
  if (letterState === 'received') return letterNumber === '' ? [finding('letterNumber', 'numberMissing')] : [];
  if (letterState === 'electronic')
    return electronicNumber === '' ? [finding('electronicNumber', 'numberMissing')] : [];
  if (letterState === 'missing') return [finding('letterState', 'missing')];
  if (guestKind !== 'superior') return [finding('letterState', 'oralNotSuperior')];
  return oralTaskBy === '' ? [finding('oralTaskBy', 'oralByMissing')] : [];
}

/** Whether the letter of a task by word of mouth is still to come. */
export const isLetterOwed = ({ reception }: Pick<ComplianceView['file'], 'reception'>): boolean =>
  reception.letterState === 'oral';

/** 非现金结算 */
export function sheetFindings({ file: { sheet } }: ComplianceView): RawFinding[] {
  if (!sheet) return [];
  return sheet.values.lines
    .filter(({ payment, paidBy }) => payment === 'cash' && paidBy === 'host')
    .map(({ item }) => ({ rule: 'cash', recordId: sheet.id, field: 'lines', facts: { word: item } }));
}
