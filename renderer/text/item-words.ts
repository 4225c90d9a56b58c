import type { PlanItem } from '../../shared/domain/plan-item.ts';
import type { PlanTime } from '../../shared/domain/plan-time.ts';
import { timeText } from '../../shared/rules/documents/plan-texts.ts';
import { categoryNames, roleNames } from '../../shared/rules/documents/wording.ts';
import { monthDay } from './date-words.ts';
import { leaderBodyNames, officeBodyNames, roleTitles, visibilityNames } from './names.ts';
import { itemFormText, planText } from './weekly-plan.ts';

/** `9:00`, `上午`, `会后`, `时间待定` */
export const timeWords = (time: PlanTime): string =>
  time.kind === 'undetermined' && time.part === undefined ? planText.undeterminedTime : timeText(time);

/** Content as the plan shows it: hidden items say only that there is one, tentative ones stand in brackets. */
export function contentWords({ content, isTentative }: PlanItem, isRedacted: boolean): string {
  if (isRedacted) return planText.otherOffice;
  const text = content || planText.noContent;
  return isTentative ? planText.tentative(text) : text;
}

interface NameSource {
  readonly leaderName: (id: string) => string;
  readonly venueName: (id: string) => string;
  readonly officeName: (id: string) => string;
}

const dateFields = new Set(['date', 'endDate', 'fromDate', 'toDate', 'returnedOn']);
const halfDayNames = { morning: '上午', afternoon: '下午', evening: '晚上' };
const enumNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  category: categoryNames,
  visibility: visibilityNames,
  body: { ...leaderBodyNames, ...officeBodyNames },
  role: roleTitles,
  fromPart: halfDayNames,
  toPart: halfDayNames,
  returnedPart: halfDayNames,
};

/** The value of an item's field in words, for conflicts, changes and differences. */
export function valueWords(field: string, value: unknown, names: NameSource): string {
  if (value === undefined || value === null || value === '') return itemFormText.emptyValue;
  if (typeof value === 'boolean') return value ? itemFormText.yes : itemFormText.no;
  if (field === 'time') return timeWords(value as PlanTime);
  if (dateFields.has(field)) return monthDay(String(value));
  if (field === 'venueId') return names.venueName(String(value));
  if (field === 'officeId' || field === 'servingOfficeId') return names.officeName(String(value));
  const named = enumNames[field];
  if (named && typeof value === 'string') return named[value] ?? value;
  if (field === 'leaderId') return names.leaderName(String(value));
  if (field === 'attendance') return attendanceWords(value as PlanItem['attendance'], names.leaderName);
  return Array.isArray(value) ? value.join('、') : String(value);
}

export function attendanceWords(attendance: PlanItem['attendance'], leaderName: (id: string) => string): string {
  if (attendance.length === 0) return itemFormText.emptyValue;
  return attendance
    .map(({ leaderId, role }) =>
      role === 'attend' ? leaderName(leaderId) : `${leaderName(leaderId)}（${roleNames[role]}）`,
    )
    .join('、');
}
