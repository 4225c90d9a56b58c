import type { ExpenseSheet } from '../../domain/reception/expense-sheet.ts';
import type { VisitFile } from './visit-book.ts';

/**
 * What a 接待清单 lacks before the visit can be settled: 接待对象, 公务活动, 陪同人员, 工作保障人员, 公函文号, 审签人 (plans-and-reception.md §2.1, §7.4).
 * A visit without any expense has no lines; one without companions says so in the remarks.
 */
export function sheetGaps({
  sheet,
  reception,
}: Pick<VisitFile, 'sheet' | 'reception'>): (keyof ExpenseSheet | 'sheet')[] {
  if (!sheet) return ['sheet'];
  const { values } = sheet;
  const isSaidNone = values.remarks !== '';
  const gaps: [keyof ExpenseSheet, boolean][] = [
    ['guests', values.guests.length === 0],
    ['activities', values.activities.length === 0],
    ['escorts', values.escorts.length === 0 && !isSaidNone],
    ['support', values.support.length === 0 && !isSaidNone],
    ['letterNumber', values.letterNumber === '' && reception.electronicNumber === ''],
    ['reviewedBy', values.reviewedBy === undefined],
  ];
  return gaps.flatMap(([field, isMissing]) => (isMissing ? [field] : []));
}
