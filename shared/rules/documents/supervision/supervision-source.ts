import type { PlainDate } from '../../../domain/plain-date.ts';
import type { MatterUnit } from '../../../domain/supervision/matter.ts';
import type { MatterBook } from '../../supervision/matter-book.ts';
import type { DocumentHead } from '../document-table.ts';
import { recordHead } from '../duty/duty-log-sheet.ts';
import type { DutyFacts } from '../duty/duty-source.ts';
import { momentText, unitInDistrict } from '../duty/duty-texts.ts';
import { cleanText, longDateText } from '../plan-texts.ts';
import { fixedWords } from '../wording.ts';

/** All that documents of 督办 and 主任联席会议 are made from: matters that the reader sees whole, and meetings as the reader sees them. */
export interface SupervisionSource extends DutyFacts, Pick<MatterBook, 'files' | 'meetings' | 'rulesOn' | 'calendar'> {
  /** What the directory calls a room. */
  readonly venueNameOf: (id: string) => string | undefined;
}

/** `云溪区委办公室`: an office in full, as it signs. */
export function issuerOf(officeId: string, { offices, districtName }: SupervisionSource): string {
  return unitInDistrict(districtName, offices.find(({ id }) => id === officeId)?.name ?? '');
}

/** Title of a form with its number at the foot of each page, or when it was printed where it has none; `standing` such as （未交办） below. */
export const formHead = (title: string, number: string, standing: string, source: SupervisionSource): DocumentHead => ({
  ...recordHead(title, source),
  range: standing,
  pageFoot: number === '' ? momentText(source.now) : number,
});

/** `区财政局、区住房城乡建设局` */
export const unitNames = (units: readonly MatterUnit[]): string =>
  units.map(({ name }) => cleanText(name)).join(fixedWords.nameJoin);

/** `2026年11月18日`; nothing where the day is not known. */
export const dayOrNothing = (date: PlainDate | undefined): string => (date === undefined ? '' : longDateText(date));

/** Words without the stop at their end, for the sentence around them to set its own. */
export const withoutStop = (words: string): string => cleanText(words).replace(/[。；;.]+$/, '');
