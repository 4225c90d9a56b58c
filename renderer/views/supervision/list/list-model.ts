import type { MatterSource, MatterState } from '../../../../shared/domain/supervision/matter.ts';
import type { LightColour } from '../../../../shared/domain/supervision/supervision-rules.ts';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import type { ShownLight } from '../../../../shared/rules/supervision/matter-lights.ts';
import { matterNumber } from '../../../../shared/rules/supervision/matter-number.ts';
import { isOpen } from '../../../../shared/rules/supervision/matter-states.ts';
import { takesPart, unitsOf } from '../../../../shared/rules/supervision/taking-part.ts';

/** What is looked for in the list. */
export interface ListFilter {
  readonly text: string;
  /** By its name: the lead unit or one beside it. */
  readonly unit: string;
  readonly source: MatterSource | '';
  readonly state: MatterState | 'open' | '';
  readonly light: LightColour | '';
  /** Given out by the own office, or to it. */
  readonly isMine: boolean;
}

export const noFilter: ListFilter = { text: '', unit: '', source: '', state: 'open', light: '', isMine: false };

/** One row of the list. */
export interface ListLine {
  readonly id: string;
  readonly file: MatterFile;
  readonly number: string;
  readonly light: ShownLight | null;
  readonly isDuplicate: boolean;
}

interface ListFacts {
  readonly lights: ReadonlyMap<string, ShownLight | null>;
  readonly duplicates: ReadonlySet<string>;
  readonly officeId: string;
}

/** The newest number first, and what has none yet before it. */
export function listLines(files: readonly MatterFile[], filter: ListFilter, facts: ListFacts): ListLine[] {
  return files
    .filter((file) => passes(file, filter, facts))
    .map((file) => ({
      ...{ id: file.id, file, number: matterNumber(file.matter) },
      light: facts.lights.get(file.id) ?? null,
      isDuplicate: facts.duplicates.has(file.id),
    }))
    .sort((left, right) => newestFirst(left, right) || (left.id < right.id ? -1 : 1));
}

const newestFirst = ({ file: left }: ListLine, { file: right }: ListLine): number =>
  (right.matter.filedAt ?? Number.MAX_SAFE_INTEGER) - (left.matter.filedAt ?? Number.MAX_SAFE_INTEGER) ||
  (right.matter.sequence ?? 0) - (left.matter.sequence ?? 0) ||
  right.matter.enteredAt - left.matter.enteredAt;

function passes(
  { id, matter }: MatterFile,
  { text, unit, source, state, light, isMine }: ListFilter,
  { lights, officeId }: ListFacts,
): boolean {
  if (source !== '' && matter.source !== source) return false;
  if (state === 'open' ? !isOpen(matter.state) : state !== '' && matter.state !== state) return false;
  if (unit !== '' && !unitsOf(matter).some(({ name }) => name === unit)) return false;
  if (light !== '' && lights.get(id)?.colour !== light) return false;
  if (isMine && !takesPart(matter, officeId)) return false;
  const words = text.trim().toLowerCase();
  if (words === '') return true;
  const own = [
    matterNumber(matter),
    matter.title,
    matter.words,
    matter.leaderName,
    ...unitsOf(matter).map(({ name }) => name),
  ];
  return own.some((each) => each.toLowerCase().includes(words));
}
