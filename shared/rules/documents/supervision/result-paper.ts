import { chinaTimeOf } from '../../../domain/china-time.ts';
import { daysBetween } from '../../../domain/plain-date.ts';
import type { Matter } from '../../../domain/supervision/matter.ts';
import type { MatterFeedback } from '../../../domain/supervision/matter-parts.ts';
import type { Kept } from '../../kept.ts';
import type { MatterFile } from '../../supervision/matter-book.ts';
import { matterNumber } from '../../supervision/matter-number.ts';
import { unitsOf } from '../../supervision/taking-part.ts';
import type { Paragraph, TableRow } from '../document-table.ts';
import { momentText } from '../duty/duty-texts.ts';
import { formPart, linesOf, pairRow, wideRows } from '../duty/form-table.ts';
import { cleanText, longDateText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { orderWords, resultWords } from './matter-wording.ts';
import { dayOrNothing, formHead, issuerOf, type SupervisionSource, unitNames } from './supervision-source.ts';

const { labels } = resultWords;
const { labels: subject } = orderWords;

/** Lines kept for what a leader writes by hand, and so that a short summary still looks like a form. */
const leastLines = { words: 4, summary: 10, advice: 3, leader: 12 } as const;

/** 督查结果呈报单 to the instructing leader: what was wanted, what was done, and whether to close the matter (duty-and-emergency.md §3.4). */
export function resultPaper(file: MatterFile, source: SupervisionSource): PrintDocument {
  const { matter } = file;
  const number = matterNumber(matter);
  const isInstruction = matter.source === 'instruction';
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'tables',
    head: formHead(resultWords.title, number, '', source),
    parts: [
      formPart([
        pairRow(
          [labels.unit, issuerOf(matter.officeId, source)],
          [labels.on, longDateText(chinaTimeOf(source.now).date)],
        ),
        pairRow(
          [subject.number, number],
          [subject.leader, orderWords.leader(cleanText(matter.leaderName), cleanText(matter.leaderTitle))],
        ),
        ...wideRows(subject.title, linesOf(matter.title)),
        ...wideRows(isInstruction ? subject.instruction : subject.words, linesOf(matter.words), leastLines.words),
        pairRow([subject.leadUnit, matter.leadUnit?.name ?? ''], [subject.assistUnits, unitNames(matter.assistUnits)]),
        pairRow([subject.givenOn, dayOrNothing(matter.givenOn)], [subject.dueOn, dayOrNothing(matter.dueOn)]),
        ...wideRows(labels.summary, summaryLines(file), leastLines.summary),
        ...wideRows(labels.finished, linesOf(finishedText(file))),
        ...reviewRows(file, source),
        ...wideRows(labels.advice, adviceLines(file), leastLines.advice),
        ...wideRows(labels.leader, leaderLines(file), leastLines.leader),
      ]),
    ],
    foot: [],
  };
}

/** What a unit said last that was not sent back: what was found good goes before what nobody has looked at. */
function lastWord({ feedback }: MatterFile, unitName: string): Kept<MatterFeedback> | undefined {
  const own = feedback.filter(({ values }) => values.unitName === unitName && values.review !== 'returned');
  return own.findLast(({ values }) => values.review === 'passed') ?? own.at(-1);
}

/** By unit, the lead unit first. */
function summaryLines(file: MatterFile): Paragraph[] {
  const words = unitsOf(file.matter).flatMap(({ name }) => {
    const said = lastWord(file, name)?.values;
    return said ? [{ name, said }] : [];
  });
  if (words.length === 0) return linesOf(resultWords.nothing);
  return words.flatMap(({ name, said }) => [
    ...(words.length === 1 ? [] : [[{ text: resultWords.ofUnit(cleanText(name)), weight: 'strong' }] as const]),
    ...(['progress', 'problems', 'nextSteps'] as const).flatMap((part) => {
      const [first, ...more] = linesOf(said[part]);
      return first ? [[{ text: resultWords.part[part] }, ...first], ...more] : [];
    }),
  ]);
}

const leadFeedback = (file: MatterFile): MatterFeedback | undefined =>
  lastWord(file, file.matter.leadUnit?.name ?? '')?.values;

/** When the lead unit handed its final feedback in, and whether that was in time. */
function finishedText({ matter: { handedInAt, dueOn } }: MatterFile): string {
  if (handedInAt === undefined) return resultWords.notFinished;
  const { date } = chinaTimeOf(handedInAt);
  if (dueOn === undefined) return resultWords.handedIn(longDateText(date));
  return date <= dueOn
    ? resultWords.onTime(longDateText(date))
    : resultWords.late(longDateText(date), daysBetween(dueOn, date));
}

function reviewRows(file: MatterFile, { by }: SupervisionSource): TableRow[] {
  const said = leadFeedback(file);
  return [
    ...(cleanText(said?.reviewWords ?? '') === '' ? [] : wideRows(labels.review, linesOf(said?.reviewWords ?? ''))),
    pairRow([labels.reviewer, said?.reviewedBy ?? ''], [labels.by, by]),
  ];
}

const closing: ReadonlySet<Matter['state']> = new Set(['awaitingLeader', 'closed', 'archived']);

/** 办结 where the feedback that asks for it was found good, 继续 where the work goes on; the words below it are written by hand. */
function adviceLines({ matter }: MatterFile): Paragraph[] {
  const { chosen, notChosen } = resultWords;
  const closes = closing.has(matter.state);
  return [
    [{ text: resultWords.advice(closes ? chosen : notChosen, closes ? notChosen : chosen) }],
    [{ text: resultWords.adviceRemarks }],
  ];
}

/** Room for the leader's hand; what was said to this result already stands in it, and not what was said to one before it. */
function leaderLines({ matter, steps }: MatterFile): Paragraph[] {
  const said = steps.findLast(({ values }) => values.kind === 'leader')?.values;
  if (!said || said.at < (matter.handedInAt ?? 0)) return [];
  const words = linesOf(said.text);
  return [
    ...(words.length === 0 ? linesOf(resultWords.noInstruction) : words),
    [{ text: resultWords.by(cleanText(said.decidedBy ?? ''), momentText(said.at)) }],
  ];
}
