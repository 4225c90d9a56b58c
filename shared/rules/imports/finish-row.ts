import { type PlanItem, planItemSchema } from '../../domain/plan-item.ts';
import type { Draft, Reading } from './draft.ts';
import { guessCategory, isParallelWork } from './guess-category.ts';
import { sameness, type UnnumberedRow } from './import-key.ts';
import { cutTo, oneLine } from './plain-text.ts';
import type { Doubt, DoubtField, ImportedRow } from './plan-import.ts';
import { venueOf } from './read-place.ts';
import { touchesWeek } from './resolve-date.ts';
import { resolveLeaders } from './resolve-leaders.ts';

/** The domain's limits (plan-item.ts) in characters. */
const LIMITS = { content: 2000, placeText: 200, otherAttendees: 1000, organiserUnit: 100, remarks: 1000 } as const;
const NEEDED: ReadonlySet<DoubtField> = new Set(['date', 'time', 'content']);
const UNDECIDED = /^(?:地点)?(?:待定|未定|另行通知|暂定)$/;

function fitting(text: string, limit: number, field: DoubtField, doubts: Doubt[]): string | undefined {
  const whole = text.trim();
  if (whole === '') return undefined;
  if (whole.length <= limit) return whole;
  doubts.push({ field, code: 'TOO_LONG', details: { length: whole.length, limit } });
  return cutTo(whole, limit).trim();
}

function dateDoubts(draft: Draft, reading: Reading): Doubt[] {
  if (draft.date === undefined) {
    return draft.doubts.some((doubt) => doubt.code === 'BAD_DATE') ? [] : [{ field: 'date', code: 'NO_DATE' }];
  }
  const isInside = touchesWeek(draft.date, draft.endDate, reading.context.weekStart);
  return isInside ? [] : [{ field: 'date', code: 'OUTSIDE_WEEK', details: { date: draft.date } }];
}

/** Each doubt once, in the order found. */
function distinct(doubts: readonly Doubt[]): Doubt[] {
  const seen = new Set<string>();
  return doubts.filter((doubt) => {
    const key = `${doubt.field} ${doubt.code} ${doubt.details?.name ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function placeOf(draft: Draft, reading: Reading, doubts: Doubt[]): Pick<PlanItem, 'placeText' | 'venueId'> {
  const written = oneLine(draft.place ?? '');
  if (UNDECIDED.test(written)) {
    doubts.push({ field: 'place', code: 'PLACE_UNDETERMINED' });
    return {};
  }
  const placeText = fitting(written, LIMITS.placeText, 'place', doubts);
  if (placeText === undefined) return {};
  const venue = venueOf(placeText, reading.context.venues);
  return venue ? { placeText, venueId: venue.id } : { placeText };
}

/** Resolves leaders and venue, keeps the domain's limits and decides whether a person must complete the row. */
export function finishRow(draft: Draft, reading: Reading): UnnumberedRow {
  const doubts = [...draft.doubts, ...dateDoubts(draft, reading)];
  const leaders = resolveLeaders(
    [...draft.people, { text: draft.content, role: 'attend', place: 'content' }],
    reading.names,
  );
  doubts.push(...leaders.doubts);
  const content = fitting(draft.content, LIMITS.content, 'content', doubts) ?? '';
  if (content === '') doubts.push({ field: 'content', code: 'NO_CONTENT' });
  const place = placeOf(draft, reading, doubts);
  const others = leaders.others.join('；');
  const distinctDoubts = distinct(doubts);
  return {
    source: { table: draft.table, address: draft.address, text: draft.texts.join('\n') },
    ...(draft.date === undefined ? {} : { date: draft.date }),
    ...(draft.endDate === undefined ? {} : { endDate: draft.endDate }),
    time: planItemSchema.shape.time.parse(draft.time),
    content,
    ...place,
    leaderNames: leaders.leaderNames,
    attendance: leaders.attendance,
    ...withText('otherAttendees', fitting(others, LIMITS.otherAttendees, 'attendees', distinctDoubts)),
    ...withText(
      'organiserUnit',
      fitting(oneLine(draft.organiser ?? ''), LIMITS.organiserUnit, 'organiser', distinctDoubts),
    ),
    ...withText('remarks', fitting(draft.remarks.join('；'), LIMITS.remarks, 'remarks', distinctDoubts)),
    category: guessCategory(content),
    isTentative: draft.isTentative,
    isParallel: isParallelWork(content, draft.remarks),
    doubts: distinctDoubts,
    status: distinctDoubts.some((doubt) => NEEDED.has(doubt.field) && doubt.code !== 'DATE_FROM_ABOVE')
      ? 'toComplete'
      : 'read',
  };
}

function withText<K extends string>(key: K, text: string | undefined): { [P in K]?: string } {
  return (text === undefined ? {} : { [key]: text }) as { [P in K]?: string };
}

/** Rows with a key that is stable within the file and a count of equal rows before each. */
export function numberRows(rows: readonly UnnumberedRow[]): ImportedRow[] {
  const atAddress = new Map<string, number>();
  const alike = new Map<string, number>();
  const next = (counts: Map<string, number>, key: string): number => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count;
  };
  return rows.map((row) => {
    const address = `${row.source.table}!${row.source.address}`;
    return { key: `${address}#${next(atAddress, address) + 1}`, repeat: next(alike, sameness(row)), ...row };
  });
}
