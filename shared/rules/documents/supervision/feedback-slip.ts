import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { MatterFeedback } from '../../../domain/supervision/matter-parts.ts';
import type { MatterFile } from '../../supervision/matter-book.ts';
import { matterNumber } from '../../supervision/matter-number.ts';
import { type Paragraph, plainCell, type TableRow } from '../document-table.ts';
import { formPart, linesOf, pairRow, wideRows } from '../duty/form-table.ts';
import { cleanText, longDateText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { feedbackWords } from './matter-wording.ts';
import { dayOrNothing, formHead, type SupervisionSource } from './supervision-source.ts';

const { labels } = feedbackWords;

/** Lines that are kept, so that a short feedback still looks like a form. */
const leastLines = { progress: 8, problems: 4, nextSteps: 4, evidence: 2 } as const;

/** 反馈单 in the name of a unit: one matter, signed by its head, with a place for the seal (duty-and-emergency.md §3.2, §3.4). */
export function feedbackSlip(feedback: MatterFeedback, file: MatterFile, source: SupervisionSource): PrintDocument {
  const { matter } = file;
  const number = matterNumber(matter);
  const { progress, problems, nextSteps, expectedOn, percent, isFinal } = feedback;
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'tables',
    head: { ...formHead(feedbackWords.title, number, '', source), publishedAt: feedback.handedInAt },
    parts: [
      formPart([
        pairRow([labels.number, number], [labels.unit, feedback.unitName]),
        ...wideRows(labels.title, linesOf(matter.title)),
        pairRow(
          [labels.kind, isFinal ? feedbackWords.final : feedbackWords.interim],
          [labels.handedInAt, longDateText(chinaTimeOf(feedback.handedInAt).date)],
        ),
        pairRow([labels.dueOn, dayOrNothing(matter.dueOn)], [labels.percent, feedbackWords.percent(percent)]),
        ...wideRows(labels.progress, linesOf(progress), leastLines.progress),
        ...wideRows(labels.problems, linesOf(problems || feedbackWords.none), leastLines.problems),
        ...wideRows(labels.nextSteps, linesOf(nextSteps || feedbackWords.none), leastLines.nextSteps),
        pairRow([labels.expectedOn, dayOrNothing(expectedOn)], [labels.contact, feedback.enteredBy]),
        ...wideRows(labels.evidence, evidenceLines(feedback), leastLines.evidence),
        signedRow(feedback),
        ...reviewRows(feedback),
      ]),
    ],
    foot: [],
  };
}

const evidenceLines = ({ evidence }: MatterFeedback): Paragraph[] =>
  evidence.length === 0
    ? linesOf(feedbackWords.none)
    : evidence.map(({ title, place }, index) => [
        { text: feedbackWords.evidence(index + 1, cleanText(title), cleanText(place)) },
      ]);

const blank: Paragraph = [{ text: '\u00a0' }];

/** Who signed for the unit beside the room for its seal; what was sealed on paper already says so. */
function signedRow({ signedBy, isSealed }: MatterFeedback): TableRow {
  const [signed, name, seal] = pairRow([labels.signed, signedBy], [labels.seal, '']);
  const place = [
    blank,
    blank,
    [{ text: isSealed ? feedbackWords.sealed : feedbackWords.sealPlace }],
    blank,
    [{ text: feedbackWords.sealDate }],
  ];
  return [signed ?? null, name ?? null, seal ?? null, { ...plainCell(''), paragraphs: place }];
}

function reviewRows({ review, reviewWords = '', reviewedBy = '', reviewedAt }: MatterFeedback): TableRow[] {
  if (review === undefined) return wideRows(labels.review, [], 3);
  const day = reviewedAt === undefined ? '' : longDateText(chinaTimeOf(reviewedAt).date);
  const words = feedbackWords.review(feedbackWords.reviews[review], cleanText(reviewWords), cleanText(reviewedBy), day);
  return wideRows(labels.review, [[{ text: words }]], 3);
}
