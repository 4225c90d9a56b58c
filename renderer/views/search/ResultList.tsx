import { partsOfRecordId } from '../../../shared/domain/record.ts';
import type { SearchModule } from '../../../shared/rules/search/found-text.ts';
import { monthDay } from '../../text/date-words.ts';
import { kindName } from '../../text/history-values.ts';
import { searchText } from '../../text/search.ts';
import type { PaletteCommand } from './commands.ts';
import type { FoundModules } from './use-search.ts';

export type FoundRecord = FoundModules[number]['hits'][number];
type Line = FoundRecord['title'];

/** One line of the list that can be chosen. */
export type PaletteRow =
  | { readonly type: 'command'; readonly command: PaletteCommand }
  | { readonly type: 'record'; readonly module: SearchModule; readonly hit: FoundRecord };

export const rowKey = (row: PaletteRow): string => (row.type === 'command' ? row.command.label : row.hit.recordId);

interface ResultListProps {
  readonly id: string;
  readonly rows: readonly PaletteRow[];
  readonly modules: FoundModules;
  readonly activeIndex: number;
  readonly onHover: (index: number) => void;
  readonly onChoose: (row: PaletteRow) => void;
}

/** What was found, by module; the row that Enter opens is marked. */
export function ResultList({ id, rows, modules, activeIndex, onHover, onChoose }: ResultListProps) {
  const groupOf = (row: PaletteRow): string =>
    row.type === 'command' ? searchText.commands : searchText.modules[row.module];
  const groups = [...new Set(rows.map(groupOf))];
  const hasMore = new Set<string>(
    modules.filter((each) => each.hasMore).map(({ module }) => searchText.modules[module]),
  );
  return (
    <div id={id} role="listbox" aria-label={searchText.results} className="palette-list">
      {groups.map((group) => (
        <fieldset key={group} className="palette-section" aria-label={group}>
          <div className="palette-group" aria-hidden>
            {group}
          </div>
          {rows.map((row, index) =>
            groupOf(row) === group ? (
              <div
                key={rowKey(row)}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === activeIndex}
                className="palette-row"
                onMouseMove={() => onHover(index)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(row)}
                onKeyDown={() => undefined}
              >
                {row.type === 'command' ? row.command.label : <RecordRow hit={row.hit} />}
              </div>
            ) : null,
          )}
          {hasMore.has(group) && <div className="palette-more">{searchText.hasMore}</div>}
        </fieldset>
      ))}
    </div>
  );
}

function RecordRow({ hit: { recordId, title, line, from, until } }: { readonly hit: FoundRecord }) {
  return (
    <>
      <span className="palette-row-head">
        <span className="palette-title">
          <Marked {...title} />
        </span>
        <span className="faint palette-row-side">
          {from && <time dateTime={from}>{daysWords(from, until)}</time>}
          <span className="palette-kind">{kindName(partsOfRecordId(recordId).kind)}</span>
        </span>
      </span>
      {line && (
        <span className="palette-line">
          <Marked {...line} />
        </span>
      )}
    </>
  );
}

const dateWords = (date: string): string => `${date.slice(0, 4)}年${monthDay(date)}`;

function daysWords(from: string, until: string | undefined): string {
  if (until === undefined || until === from) return dateWords(from);
  const end = until.slice(0, 4) === from.slice(0, 4) ? monthDay(until) : dateWords(until);
  return `${dateWords(from)}${searchText.until}${end}`;
}

/** The text with what was looked for set off. */
function Marked({ text, marks }: Line) {
  const pieces: { readonly at: number; readonly text: string; readonly isMark: boolean }[] = [];
  let at = 0;
  for (const mark of [...marks].sort((left, right) => left.at - right.at)) {
    if (mark.at < at) continue;
    pieces.push({ at, text: text.slice(at, mark.at), isMark: false });
    at = mark.at + mark.length;
    pieces.push({ at: mark.at, text: text.slice(mark.at, at), isMark: true });
  }
  pieces.push({ at, text: text.slice(at), isMark: false });
  return pieces.map((piece) =>
    piece.isMark ? <mark key={`m${piece.at}`}>{piece.text}</mark> : <span key={`t${piece.at}`}>{piece.text}</span>,
  );
}
