import { datesFrom } from '../../shared/domain/plain-date.ts';
import type { BulletinVersion, VersionItem } from '../../shared/domain/plan-cycle.ts';
import type { PlanTime } from '../../shared/domain/plan-time.ts';
import { plainText } from './read-pdf.ts';

/** What a reader must find of an item on one of its days, made from the version alone. */
export interface ExpectedItem {
  readonly item: VersionItem;
  readonly isoDate: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly content: string;
  readonly leaders: readonly string[];
}

const partWords = { morning: '上午', afternoon: '下午', evening: '晚上', allDay: '全天' } as const;
const clock = (text: string): string => text.replace(/^0/, '');

function timeWords(time: PlanTime): string {
  if (time.kind === 'exact') return clock(time.start) + (time.end ? `—${clock(time.end)}` : '');
  if (time.kind === 'dayPart') return partWords[time.part];
  return time.kind === 'after' ? time.text : '待定';
}

/** Every item of a version on every day of its week that it spans. */
export function expectedItems(version: BulletinVersion): ExpectedItem[] {
  const names = new Map(version.leaders.map(({ id, name }) => [id, plainText(name)]));
  return version.items.flatMap((item) =>
    datesFrom(item.date, item.endDate ?? item.date).map((isoDate) => {
      const [, month, day] = isoDate.split('-').map(Number);
      return {
        item,
        isoDate,
        date: `${month}月${day}日`,
        time: plainText(timeWords(item.time)),
        place: plainText(item.placeName),
        content: plainText(item.content.replace('（待定）', '')),
        leaders: item.attendance.map(({ leaderId }) => names.get(leaderId) ?? ''),
      };
    }),
  );
}

/** The items that no row of a flat table tells whole: date, time, place, content and every leader. */
export const missingInFlat = (expected: readonly ExpectedItem[], rows: readonly (readonly string[])[]): string[] =>
  labels(
    expected.filter(
      ({ date, time, place, content, leaders }) =>
        !rows.some(
          ([, dateCell, , timeCell = '', placeCell = '', contentCell = '', leadersCell = '']) =>
            dateCell === date &&
            timeCell === time &&
            placeCell === (place || '待定') &&
            contentCell.includes(content) &&
            leaders.every((name) => leadersCell.includes(name)),
        ),
    ),
  );

const labels = (items: readonly ExpectedItem[]): string[] => items.map(({ item, isoDate }) => `${isoDate} ${item.id}`);

/** The items that a matrix does not tell whole in the row of every leader who attends, or below all where nobody does. */
export function missingInMatrix(
  { weekStart }: BulletinVersion,
  expected: readonly ExpectedItem[],
  rows: readonly (readonly string[])[],
): string[] {
  const dates = datesFrom(
    weekStart,
    expected.reduce((last, { isoDate }) => (isoDate > last ? isoDate : last), weekStart),
  );
  const textOf = (name: string, date: string): string => {
    const own = rows.filter(([nameCell = '']) => nameCell.startsWith(name));
    return own.map((row) => row[2 + dates.indexOf(date)] ?? '').join('');
  };
  return labels(
    expected.filter(({ item, isoDate, time, place, content, leaders }) => {
      // The row says 上午 itself.
      const shownTime = item.time.kind === 'dayPart' && item.time.part !== 'allDay' ? '' : time;
      return (leaders.length === 0 ? ['其他活动'] : leaders).some((name) => {
        const text = textOf(name, isoDate);
        return ![shownTime, content, place].every((words) => text.includes(words));
      });
    }),
  );
}
