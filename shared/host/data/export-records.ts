import { concatBytes } from '../../base/bytes.ts';
import { encodeUtf8 } from '../../base/utf8.ts';
import type { TimelineEntry } from '../../domain/emergency/incident-timeline.ts';
import { isRecordKind, type RecordKind, recordIdSchema } from '../../domain/record.ts';
import { timelineWords } from '../../rules/documents/emergency/timeline-words.ts';
import { type CellWords, cellText, type ExportWords, fullClock } from '../../rules/documents/export/cell-text.ts';
import {
  exportedFields,
  exportedKinds,
  isExported,
  moduleOfKind,
} from '../../rules/documents/export/export-modules.ts';
import { exportWording, introductionText } from '../../rules/documents/export/wording.ts';
import type { Actor } from '../../rules/permissions.ts';
import { type RecordView, viewRecord } from '../../store/record-view.ts';
import type { State } from '../../store/state.ts';
import { visibleView } from '../visibility.ts';
import type { ExportContent, ExportSheet } from './data-ports.ts';

interface ExportParts {
  readonly state: State;
  readonly actor: Actor;
  readonly words: ExportWords;
  readonly districtName: string;
  readonly now: number;
  readonly onProgress: (done: number, total: number) => void;
}

/** Their names stand on every screen of everybody. */
const namedKinds = ['office', 'person', 'leader', 'venue', 'dutyMember', 'dutyPost', 'dutyGroup'] as const;

/**
 * All records that `actor` may see whole, as sheets and as json; for running in slices. A record of which the person may only see
 * a part is left out whole and counted.
 */
export function* exportRecords(parts: ExportParts): Generator<undefined, ExportContent> {
  const { state, actor, words, districtName, now, onProgress } = parts;
  const sheets = new Map<RecordKind, string[][]>();
  const json = new JsonList();
  const counts = { records: 0, withheld: 0, unreadable: 0 };
  const nameOf = namesIn(state, actor);
  const partitions = state.partitions.names().filter((name) => moduleOf(name) !== null);
  for (const [place, name] of partitions.entries()) {
    onProgress(place, partitions.length);
    const isLoaded = state.partitions.isLoaded(name);
    for (const [id, record] of state.partitions.peek(name)?.records ?? []) {
      const view = isLoaded ? state.view(id) : viewRecord(id, record);
      const seen = view?.standing === 'present' ? visibleView(view, actor, state) : view;
      if (seen?.standing === 'unreadable') counts.unreadable += 1;
      else if (seen?.isRedacted) counts.withheld += 1;
      else if (seen?.standing === 'present' && isRecordKind(seen.kind)) {
        counts.records += 1;
        json.add(jsonOf(seen));
        const rows = sheets.get(seen.kind) ?? [];
        rows.push(rowOf(seen, seen.kind, { kind: seen.kind, words, nameOf }));
        sheets.set(seen.kind, rows);
      }
      yield;
    }
  }
  const workbooks = (Object.keys(exportWording.modules) as (keyof typeof exportWording.modules)[]).map((module) => ({
    name: exportWording.modules[module],
    sheets: exportedKinds
      .filter((kind) => moduleOfKind(kind) === module && sheets.has(kind))
      .map(
        (kind): ExportSheet => ({
          name: words.kinds[kind] ?? kind,
          columns: headsOf(kind, words),
          rows: sheets.get(kind) ?? [],
        }),
      ),
  }));
  const filled = workbooks.filter((workbook) => workbook.sheets.length > 0);
  const introduction = introductionText({ districtName, by: actor.name, at: now, workbooks: filled, ...counts });
  return {
    madeAt: now,
    workbooks: filled,
    texts: [
      // The mark by which the editor that comes with Windows knows the encoding.
      { path: exportWording.introduction, bytes: encodeUtf8(`\uFEFF${introduction}`) },
      { path: exportWording.records, bytes: json.bytes() },
    ],
    records: counts.records,
    withheld: counts.withheld,
  };
}

function moduleOf(partition: string): ReturnType<typeof moduleOfKind> {
  const kind = partition.split('.')[0] ?? '';
  return isRecordKind(kind) ? moduleOfKind(kind) : null;
}

/** What happened in an incident is told by its sentence; the code for it stands in the json. */
const sheetFields = (kind: RecordKind): string[] =>
  exportedFields(kind).filter((field) => kind !== 'timelineEntry' || field !== 'act');

// Sound: a present record's values were parsed by its schema.
const shownValue = (kind: RecordKind, field: string, values: RecordView['values']): unknown =>
  kind === 'timelineEntry' && field === 'details' ? timelineWords(values as unknown as TimelineEntry) : values[field];

const headsOf = (kind: RecordKind, { fields }: ExportWords): string[] => [
  ...sheetFields(kind).map((field) => fields[`${kind}.${field}`] ?? exportWording.unknownField),
  exportWording.updatedAt,
  exportWording.updatedBy,
  exportWording.identity,
];

const rowOf = ({ id, values, updatedAt, updatedBy }: RecordView, kind: RecordKind, cell: CellWords): string[] => [
  ...sheetFields(kind).map((field) => cellText(field, shownValue(kind, field, values), cell)),
  fullClock(updatedAt),
  cell.nameOf(updatedBy),
  id,
];

function jsonOf({ id, kind, values, updatedAt, updatedBy }: RecordView): string {
  const kept = Object.fromEntries(Object.entries(values).filter(([field]) => isExported(kind, field)));
  return JSON.stringify({ id, kind, values: kept, updatedAt: new Date(updatedAt).toISOString(), updatedBy });
}

/** What a record is called; empty for one without a name, and for one that the person may not see whole. */
function namesIn(state: State, actor: Actor): CellWords['nameOf'] {
  const known = new Map<string, string>();
  return (id) => {
    let name = known.get(id);
    if (name === undefined) {
      const view = recordIdSchema.safeParse(id).success ? state.view(id) : undefined;
      const seen = view?.standing === 'unreadable' ? undefined : view && visibleView(view, actor, state);
      const alwaysNamed = namedKinds.some((kind) => kind === view?.kind);
      const { name: own, title, content } = (seen?.isRedacted && !alwaysNamed ? {} : (seen?.values ?? {})) as Named;
      name =
        [own, title, content].find((each) => typeof each === 'string' && each !== '')?.slice(0, MOST_OF_A_NAME) ?? '';
      known.set(id, name);
    }
    return name;
  };
}

interface Named {
  readonly name?: string;
  readonly title?: string;
  readonly content?: string;
}
const MOST_OF_A_NAME = 40;

/** One record on each line, turned into bytes a part at a time. */
class JsonList {
  readonly #parts: Uint8Array[] = [];
  #waiting: string[] = [];
  #count = 0;

  add(text: string): void {
    this.#waiting.push(`${this.#count === 0 ? '[\n' : ',\n'}${text}`);
    this.#count += 1;
    if (this.#waiting.length >= 500) this.#flush();
  }

  bytes(): Uint8Array {
    this.#waiting.push(this.#count === 0 ? '[]\n' : '\n]\n');
    this.#flush();
    return concatBytes(this.#parts);
  }

  #flush(): void {
    this.#parts.push(encodeUtf8(this.#waiting.join('')));
    this.#waiting = [];
  }
}
