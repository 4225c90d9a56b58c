import type { PostDuty } from '../../../domain/duty/duty-staff.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { DutyBook } from '../../duty/duty-book.ts';
import { cleanText } from '../plan-texts.ts';
import type { DutySource } from './duty-source.ts';
import { formerPostWords } from './wording.ts';

/** A column of a printed roster: a post, or the posts of several offices that are called alike. */
export interface RosterColumn {
  readonly name: string;
  readonly duty: PostDuty;
  readonly rank: number;
  readonly postIds: ReadonlySet<string>;
}

const dutyOrder: readonly PostDuty[] = ['chief', 'lead', 'main', 'second', 'other'];

/**
 * The posts of the offices as columns, those that nobody fills included: who reads the table looks for them. One office's stand
 * in its own order; of several offices first by what a post is for. A post that was removed has a column while days show it.
 */
export function rosterColumns(
  officeIds: ReadonlySet<string>,
  dates: ReadonlySet<PlainDate>,
  source: Pick<DutySource, 'book' | 'versions'>,
): RosterColumn[] {
  const known = [...source.book.posts]
    .filter(([, { officeId }]) => officeIds.has(officeId))
    .map(([id, { name, duty, rankOrder }]) => ({ id, name: cleanText(name), duty, rank: rankOrder }));
  const posts = [...known, ...formerPosts(officeIds, dates, source)];
  const byName = Map.groupBy(posts, ({ name }) => name);
  const columns = [...byName].map(([name, alike]): RosterColumn => {
    const [first] = alike;
    return {
      name,
      duty: first?.duty ?? 'other',
      rank: Math.min(...alike.map(({ rank }) => rank)),
      postIds: new Set(alike.map(({ id }) => id)),
    };
  });
  const dutyRank = ({ duty }: RosterColumn): number => (officeIds.size > 1 ? dutyOrder.indexOf(duty) : 0);
  return columns.sort(
    (left, right) =>
      dutyRank(left) - dutyRank(right) || left.rank - right.rank || left.name.localeCompare(right.name, 'zh'),
  );
}

interface ColumnPost {
  readonly id: string;
  readonly name: string;
  readonly duty: PostDuty;
  readonly rank: number;
}

function formerPosts(
  officeIds: ReadonlySet<string>,
  dates: ReadonlySet<PlainDate>,
  { book, versions }: Pick<DutySource, 'book' | 'versions'>,
): ColumnPost[] {
  const ids = new Set(
    [...book.shifts.values()]
      .filter(({ officeId, date, postId }) => officeIds.has(officeId) && dates.has(date) && !book.posts.has(postId))
      .map(({ postId }) => postId),
  );
  const nameOf = (postId: string): string | undefined =>
    versions.flatMap(({ shifts }) => shifts).find((shift) => shift.postId === postId)?.postName;
  return [...ids].map((id) => ({ id, name: cleanText(nameOf(id) ?? formerPostWords), duty: 'other', rank: 1000 }));
}

/** What a post of the roster is called. */
export const postName = (postId: string, book: DutyBook): string =>
  cleanText(book.posts.get(postId)?.name ?? formerPostWords);
