import type { MatterSource, MatterState } from '../../../../shared/domain/supervision/matter.ts';
import type { LightColour } from '../../../../shared/domain/supervision/supervision-rules.ts';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import type { ShownLight } from '../../../../shared/rules/supervision/matter-lights.ts';
import { matterNumber } from '../../../../shared/rules/supervision/matter-number.ts';
import { takesPart, unitsOf } from '../../../../shared/rules/supervision/taking-part.ts';
import type { matterColumnNames } from '../../../text/supervision-matter.ts';

export type BoardColumn = keyof typeof matterColumnNames;
export const boardColumns: readonly BoardColumn[] = [
  'filing',
  'assigned',
  'underway',
  'review',
  'leader',
  'closed',
  'aside',
];

const columnOfState: Readonly<Record<MatterState, BoardColumn>> = {
  draft: 'filing',
  awaitingApproval: 'filing',
  filed: 'filing',
  assigned: 'assigned',
  signed: 'assigned',
  underway: 'underway',
  returned: 'underway',
  awaitingReview: 'review',
  awaitingLeader: 'leader',
  closed: 'closed',
  archived: 'aside',
  paused: 'aside',
  withdrawn: 'aside',
  merged: 'aside',
};

export const columnOf = ({ matter }: MatterFile): BoardColumn => columnOfState[matter.state];

export interface BoardFilter {
  readonly text: string;
  /** By its name: the lead unit or one beside it. */
  readonly unit: string;
  readonly source: MatterSource | '';
  readonly light: LightColour | '';
  /** Given out by the own office, or to it. */
  readonly isMine: boolean;
  readonly withAside: boolean;
}

export const noFilter: BoardFilter = { text: '', unit: '', source: '', light: '', isMine: false, withAside: false };

interface BoardFacts {
  readonly lights: ReadonlyMap<string, ShownLight | null>;
  readonly officeId: string;
}

export type Board = Readonly<Record<BoardColumn, readonly MatterFile[]>>;

/** The matters by column, what is due first on top; what is closed, the latest first. */
export function boardOf(files: readonly MatterFile[], filter: BoardFilter, facts: BoardFacts): Board {
  const columns: Record<BoardColumn, MatterFile[]> = {
    ...{ filing: [], assigned: [], underway: [], review: [], leader: [], closed: [], aside: [] },
  };
  for (const file of files) if (passes(file, filter, facts)) columns[columnOf(file)].push(file);
  for (const [name, column] of Object.entries(columns))
    column.sort(name === 'closed' || name === 'aside' ? byClosing : byDue);
  return columns;
}

const byId = (left: MatterFile, right: MatterFile): number => (left.id < right.id ? -1 : 1);

/** What has no day yet waits at the end. */
const byDue = (left: MatterFile, right: MatterFile): number => {
  const [first, second] = [left.matter.dueOn ?? '9', right.matter.dueOn ?? '9'];
  return first === second ? byId(left, right) : first < second ? -1 : 1;
};

const byClosing = (left: MatterFile, right: MatterFile): number =>
  (right.matter.closedAt ?? 0) - (left.matter.closedAt ?? 0) || byId(left, right);

function passes({ id, matter }: MatterFile, filter: BoardFilter, { lights, officeId }: BoardFacts): boolean {
  if (!filter.withAside && columnOfState[matter.state] === 'aside') return false;
  if (filter.source !== '' && matter.source !== filter.source) return false;
  if (filter.unit !== '' && !unitsOf(matter).some(({ name }) => name === filter.unit)) return false;
  if (filter.light !== '' && lights.get(id)?.colour !== filter.light) return false;
  if (filter.isMine && !takesPart(matter, officeId)) return false;
  const words = filter.text.trim().toLowerCase();
  if (words === '') return true;
  const own = [matterNumber(matter), matter.title, matter.leaderName, ...unitsOf(matter).map(({ name }) => name)];
  return own.some((each) => each.toLowerCase().includes(words));
}
