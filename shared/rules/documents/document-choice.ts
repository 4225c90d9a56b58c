import type { Paper } from '../../domain/paper.ts';
import type { BulletinVersion } from '../../domain/plan-cycle.ts';
import {
  type DocumentFile,
  type DocumentOffice,
  leaderCalendarFile,
  officeCalendarFile,
  type TableFormat,
  type TableLayout,
  tableFile,
  wholeCalendarFile,
} from './document-file.ts';

/** One document as a person asks for it by hand. `html` is the page that a pdf is printed from. */
export type DocumentChoice =
  | { readonly document: TableLayout; readonly format: TableFormat | 'html'; readonly paper: Paper }
  | {
      readonly document: 'calendar';
      readonly format: 'ics';
      /** The id of an office, or of a leader of the version; the whole plan where nothing is said. */
      readonly ownerId?: string | undefined;
    };

/** The document that was chosen; undefined where the calendar's owner is neither an office nor a leader of the version. */
export function chosenFile(
  choice: DocumentChoice,
  version: BulletinVersion,
  offices: readonly DocumentOffice[],
  districtName: string,
): DocumentFile | undefined {
  if (choice.document !== 'calendar') {
    return tableFile(version, choice.document, choice.format === 'html' ? 'pdf' : choice.format, choice.paper);
  }
  if (choice.ownerId === undefined) return wholeCalendarFile(version, districtName);
  const office = offices.find(({ id }) => id === choice.ownerId);
  if (office) return officeCalendarFile(version, office, office.shortName);
  const leader = version.leaders.find(({ id }) => id === choice.ownerId);
  return leader && leaderCalendarFile(version, leader);
}
