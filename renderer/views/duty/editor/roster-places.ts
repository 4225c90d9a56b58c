import type { GridPlace } from './roster-focus.ts';
import type { PersonCell, PersonRow, PostCell, PostRow, RosterModel } from './roster-model.ts';

export type RosterRow = PostRow | PersonRow;
export type RosterView = 'both' | 'posts' | 'people';

/** The rows in the order in which they are drawn. */
export const rowsOf = ({ posts, people }: RosterModel, view: RosterView): RosterRow[] => [
  ...(view === 'people' ? [] : posts),
  ...(view === 'posts' ? [] : people),
];

/** What a place of the grid is about: a place of a post (which may have nothing yet), or a member's day. */
export type Spot =
  | {
      readonly kind: 'post';
      readonly row: PostRow;
      readonly date: string;
      readonly cell: PostCell | undefined;
    }
  | {
      readonly kind: 'person';
      readonly row: PersonRow;
      readonly date: string;
      readonly person: PersonCell;
      /** The member's first duty of the day. */
      readonly cell: PostCell | undefined;
    };

export function spotAt(rows: readonly RosterRow[], model: RosterModel, { row, column }: GridPlace): Spot | undefined {
  const found = rows[row];
  const date = model.days[column]?.date;
  if (!found || date === undefined) return undefined;
  if (found.kind === 'post') return { kind: 'post', row: found, date, cell: found.cells[column] };
  const person = found.cells[column];
  return person && { kind: 'person', row: found, date, person, cell: person.posts[0] };
}

/** Where a shift, or an empty place of a post, is drawn. */
export function placeOfCell(
  rows: readonly RosterRow[],
  wanted: Pick<PostCell, 'date' | 'postId'> & { readonly shiftId?: string | undefined },
): GridPlace | undefined {
  for (const [row, each] of rows.entries()) {
    if (each.kind !== 'post' || each.postId !== wanted.postId) continue;
    const column = each.cells.findIndex(
      (cell) =>
        cell?.date === wanted.date &&
        (wanted.shiftId === undefined ? cell.actual === undefined : cell.shiftId === wanted.shiftId),
    );
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/** Whether a person may still change what stands there. */
export const isOpen = (cell: PostCell | undefined): boolean =>
  cell !== undefined && (cell.hold === undefined || cell.hold === 'pinned');

/** The place, where it may still be changed. */
export const openCell = (cell: PostCell | undefined): PostCell | undefined => (isOpen(cell) ? cell : undefined);
