import { dayWords } from '../../../text/date-words.ts';
import { dutyMonthText } from '../../../text/duty-month.ts';
import type { DayPost, MonthDay } from './month-model.ts';

/** 国庆节 法定节假日, 公休日, 调休上班 … */
export function dayKindWords({ day }: MonthDay): string {
  const kind = day.isStatutory && day.type === 'holiday' ? dutyMonthText.statutory : dutyMonthText.dayTypes[day.type];
  return day.name ? `${day.name} ${kind}` : kind;
}

/** `在岗带班 王三（调，原值班人 李四）` */
export function postWords({ postName, actual, insteadOf, isDisputed }: DayPost): string {
  const facts = [
    ...(insteadOf ? [dutyMonthText.adjusted, dutyMonthText.adjustedFrom(insteadOf.name)] : []),
    ...(isDisputed ? [dutyMonthText.disputedHint] : []),
  ];
  const who = actual?.name ?? dutyMonthText.gap;
  return `${postName} ${who}${facts.length > 0 ? `（${facts.join('，')}）` : ''}`;
}

/** All of a day in one sentence, for who hears the calendar. */
export function spokenDay(day: MonthDay, isToday: boolean): string {
  const offices = day.offices.map(({ name, posts }) => dutyMonthText.officeDay(name, posts.map(postWords)));
  const facts = [dayWords(day.date), ...(isToday ? [dutyMonthText.today] : []), dayKindWords(day), ...day.periods];
  return [facts.join('，'), ...(offices.length > 0 ? offices : [dutyMonthText.unstaffed])].join('；');
}
