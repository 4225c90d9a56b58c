import type { PlainDate } from '../../domain/plain-date.ts';
import type { PlanTime } from '../../domain/plan-time.ts';
import type { LeaderNames } from './leader-names.ts';
import type { Ledger, PlacedCell } from './ledger.ts';
import type { Doubt, DoubtField, ImportContext } from './plan-import.ts';
import { resolveDate } from './resolve-date.ts';
import type { NamedPeople } from './resolve-leaders.ts';
import type { DateMention } from './scan-date.ts';
import type { PartWord } from './scan-time.ts';

/** A row while it is being read; `finishRow` turns it into an ImportedRow. */
export interface Draft {
  readonly table: string;
  readonly address: string;
  /** The source's words in reading order. */
  readonly texts: string[];
  date?: PlainDate;
  endDate?: PlainDate;
  alsoOn?: readonly PlainDate[];
  time: PlanTime;
  content: string;
  place?: string;
  readonly people: NamedPeople[];
  organiser?: string;
  readonly remarks: string[];
  isTentative: boolean;
  readonly doubts: Doubt[];
}

/** What one reading of a file shares: the workspace's knowledge, the account of cells and the rows so far. */
export interface Reading {
  readonly context: ImportContext;
  readonly names: LeaderNames;
  readonly ledger: Ledger;
  readonly drafts: Draft[];
  /** The week that the file's own title names; bare weekdays belong to it. */
  titleWeek: PlainDate;
}

/** Day and part of the day that headings have set for what follows. */
export interface DaySlot {
  readonly date?: PlainDate;
  readonly endDate?: PlainDate;
  /** 周一、周三: the further days on which the same takes place. */
  readonly alsoOn?: readonly PlainDate[];
  readonly part?: PartWord;
  readonly doubts: readonly Doubt[];
}

export const noSlot: DaySlot = { doubts: [] };

export const newDraft = (table: string, address: string): Draft => ({
  table,
  address,
  texts: [],
  time: { kind: 'undetermined' },
  content: '',
  people: [],
  remarks: [],
  isTentative: false,
  doubts: [],
});

/** The slot of a date as written, its doubts included. */
export function slotOf(mention: DateMention, reading: Reading, part?: PartWord): DaySlot {
  const resolved = resolveDate(mention, reading.context.weekStart, reading.titleWeek, reading.context.today);
  return part === undefined ? resolved : { ...resolved, part };
}

/** Adds drafts one by one: a spread of 100 000 arguments overflows the stack. */
export function keepDrafts(reading: Reading, drafts: Iterable<Draft>): void {
  for (const draft of drafts) reading.drafts.push(draft);
}

/** A formula's stored result may be stale: the field that it fills is in doubt. */
export function noteFormulas(draft: Draft, cells: readonly PlacedCell[], field: DoubtField): void {
  if (cells.some((cell) => cell.cell.isFormula)) draft.doubts.push({ field, code: 'FORMULA' });
}
