import { chinaTimeOf } from '../../../domain/china-time.ts';
import { daysBetween, type PlainDate } from '../../../domain/plain-date.ts';
import type { MatterUrge } from '../../../domain/supervision/matter-parts.ts';
import type { MatterFile } from '../../supervision/matter-book.ts';
import { matterNumber } from '../../supervision/matter-number.ts';
import { isWithUnit } from '../../supervision/matter-states.ts';
import { linesOf } from '../duty/form-table.ts';
import { cleanText, longDateText } from '../plan-texts.ts';
import type { PrintDocument, TextPart } from '../print-document.ts';
import { urgeWords } from './matter-wording.ts';
import { dayOrNothing, issuerOf, type SupervisionSource } from './supervision-source.ts';

/** 督查催办通知 to the unit that was urged, as things stood on that day (duty-and-emergency.md §3.2). */
export function urgeLetter(urge: MatterUrge, file: MatterFile, source: SupervisionSource): PrintDocument {
  const { matter } = file;
  const { date } = chinaTimeOf(urge.at);
  const number = matterNumber(matter);
  const contact = contactLine(matter.contact, matter.contactPhone);
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'letter',
    head: {
      title: urgeWords.title,
      range: urgeWords.number(number, urge.sequence),
      issued: '',
      mark: '',
      pageFoot: number,
      publishedAt: urge.at,
    },
    parts: [
      { kind: 'text', style: 'flush', paragraphs: [[{ text: urgeWords.to(cleanText(urge.unitName)) }]] },
      {
        kind: 'text',
        style: 'body',
        paragraphs: [
          [{ text: standingSentence(urge, file, date) }],
          ...linesOf(urge.text),
          [{ text: urgeWords.demand }],
          ...(mayAskForTime(urge, file) ? [[{ text: urgeWords.extension }]] : []),
          [{ text: urgeWords.close }],
        ],
      },
      signed([issuerOf(matter.officeId, source), longDateText(date)]),
      ...(contact === '' ? [] : [{ kind: 'text', style: 'body', paragraphs: [[{ text: contact }]] } as const]),
    ],
    foot: [],
  };
}

/** 附注 below the date: whom to ask, in brackets (plans-and-reception.md §5.2); empty where nobody is named. */
export function contactLine(name: string, phone: string): string {
  const facts = [
    ...(cleanText(name) === '' ? [] : [urgeWords.contactName(cleanText(name))]),
    ...(cleanText(phone) === '' ? [] : [urgeWords.contactPhone(cleanText(phone))]),
  ];
  return facts.length === 0 ? '' : urgeWords.contact(facts);
}

const signed = (lines: readonly string[]): TextPart => ({
  kind: 'text',
  style: 'signed',
  paragraphs: lines.map((text) => [{ text }]),
});

/** Which matter it is, until when it has, and how far it is. */
function standingSentence({ unitName, at }: MatterUrge, file: MatterFile, today: PlainDate): string {
  const { matter } = file;
  const part = matter.leadUnit?.name === unitName ? urgeWords.part.lead : urgeWords.part.assist;
  const due = dueOnAt(file, at);
  const given = dayOrNothing(matter.givenOn);
  return urgeWords.sentence([
    urgeWords.matter(cleanText(matter.title), given, part),
    due === undefined ? '' : urgeWords.dueOn(longDateText(due)),
    due === undefined || !isWithUnit(matter.state) ? '' : urgencyClause(due, today),
  ]);
}

function urgencyClause(due: PlainDate, today: PlainDate): string {
  const left = daysBetween(today, due);
  return left < 0 ? urgeWords.overdue(longDateText(today), -left) : urgeWords.left(left);
}

/** 延期 is asked for before the time is over (duty-and-emergency.md §3.3). */
function mayAskForTime({ at }: MatterUrge, file: MatterFile): boolean {
  const due = dueOnAt(file, at);
  return due !== undefined && chinaTimeOf(at).date <= due;
}

/** The last day as it was then: a letter that is printed again does not tell of an extension that came after it. */
function dueOnAt({ matter, extensions }: MatterFile, at: number): PlainDate | undefined {
  const later = extensions.find(({ values }) => values.isApproved === true && (values.decidedAt ?? 0) > at);
  return later ? later.values.fromDueOn : matter.dueOn;
}
