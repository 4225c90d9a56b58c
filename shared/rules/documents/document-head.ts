import type { PlainDate } from '../../domain/plain-date.ts';
import { type BulletinVersion, versionNumber } from '../../domain/plan-cycle.ts';
import { datesOfWeek } from '../../domain/week.ts';
import { shippedCalendar, type WorkCalendar, workDay } from '../work-calendar.ts';
import { checkCode } from './check-code.ts';
import type { DocumentHead, PlanDocumentOptions } from './document-table.ts';
import { cleanText, dateText, issueTime, longDateText, weekdayText, weekRangeText } from './plan-texts.ts';
import {
  clockRangeWords,
  contactWords,
  dayHeadWords,
  explanationWords,
  fixedWords,
  holidayWords,
  issuedWords,
  makeUpWords,
  noteWords,
  pageFootWords,
} from './wording.ts';

/** Title line, range, version and mark of a document; times are those of China. */
export function documentHead(version: BulletinVersion, title: string): DocumentHead {
  const { date, clock } = issueTime(version.publishedAt);
  const number = versionNumber(version.sequence);
  return {
    title: cleanText(title),
    range: weekRangeText(version.weekStart),
    issued: issuedWords(number, longDateText(date), clock),
    mark: fixedWords.internalMark,
    pageFoot: version.digest === undefined ? number : pageFootWords(number, checkCode(version.digest)),
    publishedAt: version.publishedAt,
  };
}

/** Lines below the table. Each begins with a word by which people, and our own import, see that it is no item. */
export function documentFoot({ weekStart }: BulletinVersion, options: PlanDocumentOptions): string[] {
  const contact = cleanText(options.contact ?? '');
  const days = unusualDays(datesOfWeek(weekStart), options.calendar ?? shippedCalendar);
  return [
    noteWords(cleanText(options.leadOfficeName)),
    ...(days.length === 0 ? [] : [explanationWords(days)]),
    ...(contact === '' ? [] : [contactWords(contact)]),
  ];
}

/** Holidays and make-up workdays among days: what a reader would take for ordinary ones. */
export function unusualDays(dates: readonly PlainDate[], calendar: WorkCalendar): string[] {
  const days = dates.map((date) => ({ date, ...workDay(date, calendar) }));
  const holidays = [
    ...Map.groupBy(
      days.filter(({ type }) => type === 'holiday'),
      ({ name }) => name ?? '',
    ),
  ];
  return [
    ...holidays.map(([name, [first, ...more]]) => holidayWords(spanText(first?.date, more.at(-1)?.date), name)),
    ...days
      .filter(({ type }) => type === 'makeUpWorkday')
      .map(({ date }) => makeUpWords(dayHeadWords(dateText(date), weekdayText(date)))),
  ];
}

const spanText = (first: PlainDate = '', last: PlainDate = first): string =>
  first === last ? dateText(first) : clockRangeWords(dateText(first), dateText(last));
