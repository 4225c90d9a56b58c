import { chinaTimeOf } from '../../../domain/china-time.ts';
import { chineseNumber } from '../../chinese-number.ts';
import type { DocumentHead, Paragraph } from '../document-table.ts';
import { cleanLines, momentText } from '../duty/duty-texts.ts';
import { linesOf } from '../duty/form-table.ts';
import { innerWidthMm, pageShape } from '../page-shape.ts';
import { cleanText, longDateText } from '../plan-texts.ts';
import type { DocumentPart, PrintDocument, TextPart } from '../print-document.ts';
import { changeSentences } from './change-words.ts';
import { contactList, guestList } from './name-lists.ts';
import { headingPart, pagePart, titlePart } from './plain-tables.ts';
import { introduction } from './plan-intro.ts';
import { lonelyMealStops, mealLines, roomLines, stopLines, vehicleLines } from './plan-lines.ts';
import { type PlannedVisit, plannedVisit, segmentRuns } from './planned-lines.ts';
import { issuerOf, type ReceptionSource, saidAt, subjectOf, versionText } from './reception-source.ts';
import { headWords, internalMark, planWords } from './reception-wording.ts';
import { taskTable } from './task-tables.ts';
import { sentence } from './visit-texts.ts';

const letter = { paper: 'A4', orientation: 'portrait', setting: 'letter' } as const;
const letterWidthMm = innerWidthMm(pageShape(letter));

/**
 * 接待方案 (plans-and-reception.md §2.3): what changed since the issue before, 导语, the parts that say something, and what is enclosed. What is
 * new, reads otherwise or was dropped is marked where it stands.
 */
export function planPaper(source: ReceptionSource): PrintDocument {
  const visit = plannedVisit(source);
  const annexes = annexesOf(visit);
  return {
    ...letter,
    head: headOf(source),
    parts: [
      ...changePart(visit, source),
      text('body', introduction(visit, source)),
      ...numbered(sectionsOf(visit, source)),
      ...annexList(annexes),
      text('signed', [[{ text: issuerOf(source) }], [{ text: longDateText(chinaTimeOf(saidAt(source)).date) }]]),
      ...annexes.flatMap(annexParts),
    ],
    foot: [],
  };
}

const blank: Paragraph = [{ text: '\u00a0' }];
const text = (style: TextPart['style'], paragraphs: readonly Paragraph[]): TextPart => ({
  kind: 'text',
  style,
  paragraphs,
});

function headOf(source: ReceptionSource): DocumentHead {
  const { issue } = source;
  const version = versionText(source);
  return {
    title: planWords.title(subjectOf(source)),
    range: issue ? headWords.below(headWords.issued(version, momentText(issue.issuedAt))) : headWords.openMark,
    issued: '',
    mark: issue ? internalMark : headWords.openMark + internalMark,
    pageFoot: version,
    publishedAt: saidAt(source),
  };
}

/** 变更说明: why it was issued again, and what changed. */
function changePart(visit: PlannedVisit, { issue }: ReceptionSource): DocumentPart[] {
  const sentences = changeSentences(visit);
  if (sentences.length === 0) return [];
  const reason = cleanLines(issue?.reason ?? '').join('');
  const lines = sentences.map((each, index) => (sentences.length === 1 ? each : planWords.numbered(index + 1, each)));
  return [
    headingPart(planWords.change),
    text('body', [
      ...[...(reason === '' ? [] : [sentence(planWords.changeReason(reason))]), ...lines].map((line) => [
        { text: line },
      ]),
      blank,
    ]),
  ];
}

interface Section {
  readonly name: string;
  readonly parts: readonly DocumentPart[];
}

function sectionsOf(visit: PlannedVisit, source: ReceptionSource): Section[] {
  const { sections: names } = planWords;
  const told = (name: string, ...paragraphs: readonly Paragraph[]): Section => ({
    name,
    parts: paragraphs.length === 0 ? [] : [text('body', paragraphs)],
  });
  return [
    told(names.inspection, ...stopLines(visit, ['inspection', 'other'])),
    told(names.lodging, ...stopLines(visit, ['lodging']), ...roomLines(visit), ...mealLines(visit, false)),
    told(names.meetings, ...stopLines(visit, ['meeting', 'talks', 'signing', 'photo'])),
    told(names.meals, ...mealLines(visit, true), ...lonelyMealStops(visit)),
    told(names.vehicles, ...stopLines(visit, ['arrival', 'departure']), ...vehicleLines(visit)),
    told(names.press, ...pressLines(visit)),
    { name: names.tasks, parts: visit.tasks.length === 0 ? [] : [taskTable(visit, source)] },
  ];
}

const pressLines = ({ reception, receptionMark }: PlannedVisit): Paragraph[] =>
  cleanLines(reception.pressWords).map((line) => segmentRuns([{ text: line, fields: ['pressWords'] }], receptionMark));

/** 一、二、 over the sections that say something. */
const numbered = (sections: readonly Section[]): DocumentPart[] =>
  sections
    .filter(({ parts }) => parts.length > 0)
    .flatMap(({ name, parts }, index) => [headingPart(planWords.heading(chineseNumber(index + 1), name)), ...parts]);

function annexesOf(visit: PlannedVisit): Section[] {
  const { annexes: names } = planWords;
  const { annexWords, noticeWords } = visit.reception;
  const told = (name: string, words: string): Section => {
    const lines = linesOf(words);
    return { name, parts: lines.length === 0 ? [] : [text('body', lines)] };
  };
  const listed = (name: string, table: DocumentPart | null): Section => ({
    name,
    parts: table === null ? [] : [table],
  });
  return [
    listed(names.guests, guestList(visit.guests, letterWidthMm)),
    told(names.papers, annexWords),
    told(names.notices, noticeWords),
    listed(names.contacts, contactList(visit, letterWidthMm)),
  ].filter(({ parts }) => parts.length > 0);
}

/** 附件说明, a line below the text (plans-and-reception.md §5.2). */
function annexList(annexes: readonly Section[]): DocumentPart[] {
  if (annexes.length === 0) return [];
  const lines = annexes.map(({ name }, index) =>
    index === 0 ? planWords.annexList(name) : planWords.annexLine(index + 1, name),
  );
  return [text('body', [blank, ...lines.map((line) => [{ text: line }])])];
}

/** On a page of its own: its number at the margin in 黑体, its title, what it says. */
const annexParts = ({ name, parts }: Section, index: number): DocumentPart[] => [
  pagePart,
  text('flush', [[{ text: planWords.annex(index + 1), weight: 'strong' }]]),
  titlePart(cleanText(name)),
  ...parts,
];
