import { chinaClock } from '../../../domain/china-time.ts';
import { planTimeSchema } from '../../../domain/plan-time.ts';
import { timeText } from '../plan-texts.ts';

/** What the screen calls things: kinds, `kind.field`, and `kind.field.code` for codes. */
export interface ExportWords {
  readonly kinds: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, string>>;
}

export interface CellWords {
  readonly kind: string;
  readonly words: ExportWords;
  /** Name of a record by its id; empty for one without a name that everybody may know. */
  readonly nameOf: (id: string) => string;
}

/** What a cell can hold in any spreadsheet program, with room for the mark that it goes on. */
const MOST_LETTERS = 32_000;
/** A list of structures longer than this nobody reads in a cell; the json beside it has it whole. */
const MOST_STRUCTURES = 60;
/** A structure in as many letters stands in one line with the others. */
const SHORT = 20;
/** Earlier than any entry: what is smaller is a count. */
const FIRST_INSTANT = Date.UTC(2000, 0, 1);

const wholeText = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);

/** `2026-11-23 09:05:10` as China's clock shows it. */
export const fullClock = (instant: number): string => chinaClock(instant).toISOString().slice(0, 19).replace('T', ' ');

/** A field's value as one text: codes in words, ids as names, moments as China's clock shows them. */
export const cellText = (field: string, value: unknown, cell: CellWords): string =>
  wholeText(valueText(field, value, cell));

function valueText(field: string, value: unknown, cell: CellWords): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return isInstant(field, value) ? fullClock(value) : String(value);
  if (typeof value === 'string') return stringText(field, value, cell);
  if (Array.isArray(value)) return listText(field, value, cell);
  return structureText(field, value as object, cell);
}

const isInstant = (field: string, value: number): boolean =>
  value > FIRST_INSTANT && (/(?:At|Until|moment)$/.test(field) || field === 'at');

function stringText(field: string, value: string, { kind, words, nameOf }: CellWords): string {
  const code = `${kind}.${field}.${value}`;
  if (Object.hasOwn(words.codes, code)) return words.codes[code] ?? value;
  return (/^[a-zA-Z]+\.[0-9A-Za-z-]+\./.test(value) && nameOf(value)) || value;
}

function listText(field: string, values: readonly unknown[], cell: CellWords): string {
  const isOfStructures = values.some((each) => each !== null && typeof each === 'object');
  if (!isOfStructures) return values.map((each) => valueText(field, each, cell)).join('、');
  if (values.length > MOST_STRUCTURES) return `共 ${values.length} 项`;
  const texts = values.map((each) => valueText(field, each, cell));
  return texts.join(texts.every((text) => text.length < SHORT) ? '、' : '\n');
}

function structureText(field: string, value: object, cell: CellWords): string {
  const time = field.toLowerCase().endsWith('time') ? planTimeSchema.safeParse(value) : undefined;
  if (time?.success) return timeText(time.data);
  return Object.entries(value)
    .flatMap(([name, part]) => {
      const text = valueText(name, part, cell);
      // A sort without a word of its own says nothing to anybody.
      return text === '' || (name === 'kind' && text === part) ? [] : [text];
    })
    .join(' ');
}
