import { minutesOf } from '../../../../shared/domain/plain-date.ts';
import type { DayPart, PlanTime } from '../../../../shared/domain/plan-time.ts';
import { dayPartNames, fixedWords } from '../../../../shared/rules/documents/wording.ts';
import { parseClock } from '../../../ui/clock-text.ts';

/** A time typed in one box: `9:30`, `14:30-17:30`, 上午, 会后 and 待定. What is none of them follows something: 会后. */
export function parseTimeEntry(text: string): PlanTime {
  const words = text.trim();
  if (words === '' || words.includes(fixedWords.undetermined)) return { kind: 'undetermined' };
  const part = (Object.keys(dayPartNames) as DayPart[]).find((key) => dayPartNames[key] === words);
  if (part) return { kind: 'dayPart', part };
  const [first = '', last] = words.split(/[-–—~～至]+/);
  const start = parseClock(first);
  const end = last === undefined ? undefined : parseClock(last);
  if (start && last === undefined) return { kind: 'exact', start };
  if (start && end && minutesOf(end) > minutesOf(start)) return { kind: 'exact', start, end };
  return { kind: 'after', text: words.slice(0, 60) };
}
