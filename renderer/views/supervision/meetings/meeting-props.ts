import type { MatterBook, MeetingFile } from '../../../../shared/rules/supervision/matter-book.ts';

/** What every part of a meeting's page shows from. */
export interface MeetingProps {
  readonly file: MeetingFile;
  readonly book: MatterBook;
}
