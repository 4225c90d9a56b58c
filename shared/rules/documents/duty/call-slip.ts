import type { CallRecord } from '../../../domain/duty/duty-log.ts';
import type { Kept } from '../../duty/duty-book.ts';
import type { Paragraph } from '../document-table.ts';
import { cleanText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { recordHead } from './duty-log-sheet.ts';
import type { DutySource } from './duty-source.ts';
import { momentText } from './duty-texts.ts';
import { formPart, linesOf, pairRow, wideRows } from './form-table.ts';
import { followUpFinder } from './log-threads.ts';
import { callWords, directionNames, urgencyNames } from './record-wording.ts';

/** Lines kept for handwriting: a slip is carried to a leader, who writes on it. */
const handLines = { content: 8, proposal: 4, instruction: 7, result: 5 } as const;

/** 电话记录单 of one call, with what was proposed, ordered and done (duty-and-emergency.md §1.7). */
export function callSlip({ id, values }: Kept<CallRecord>, source: DutySource): PrintDocument {
  const { labels } = callWords;
  const { caller, receiver } = sidesOf(values, source);
  const followUps = followUpFinder(source.entries)(id);
  const about = (...kinds: readonly string[]): Paragraph[] =>
    followUps
      .filter((entry) => kinds.includes(entry.values.kind))
      .flatMap((entry) => {
        const { content, handling, instruction, at, enteredBy } = entry.values;
        const texts = [content, handling ?? '', instruction ?? ''].flatMap(linesOf);
        return [...texts, [{ text: callWords.stamp(momentText(at), cleanText(enteredBy)), weight: 'small' }] as const];
      });
  const due = values.dueAt === undefined ? '' : momentText(values.dueAt);
  const corrections = about('correction');
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'tables',
    head: recordHead(callWords.title, source),
    parts: [
      formPart([
        pairRow([labels.callerUnit, caller.unit], [labels.at, momentText(values.at)]),
        pairRow([labels.caller, caller.person], [labels.phone, values.callerPhone]),
        pairRow([labels.receivingUnit, receiver.unit], [labels.receiver, receiver.person]),
        pairRow([labels.direction, directionNames[values.direction]], [labels.urgency, urgencyNames[values.urgency]]),
        ...wideRows(labels.content, linesOf(values.content), handLines.content),
        ...(corrections.length === 0 ? [] : wideRows(labels.corrections, corrections)),
        ...wideRows(labels.proposal, linesOf(values.proposal ?? ''), handLines.proposal),
        ...wideRows(labels.instruction, about('instruction'), handLines.instruction),
        ...wideRows(labels.result, about('handling', 'closing'), handLines.result),
        pairRow([labels.owner, values.owner ?? ''], [labels.ownedAt, due]),
        pairRow(
          [labels.readBack, values.isReadBack ? callWords.isReadBack : callWords.notReadBack],
          [labels.by, values.enteredBy],
        ),
        ...wideRows(labels.enteredAt, [[{ text: enteredText(values) }]]),
      ]),
    ],
    foot: [],
  };
}

interface Side {
  readonly unit: string;
  readonly person: string;
}

/** Who spoke to whom: of a call that went out, the other party is the one who took it. */
function sidesOf(values: CallRecord, { offices }: DutySource): { readonly caller: Side; readonly receiver: Side } {
  const person = [values.callerName, values.callerTitle ?? ''].map(cleanText).filter(Boolean).join('　');
  const other = { unit: values.callerUnit, person };
  const own = {
    unit: values.receivingUnit ?? offices.find(({ id }) => id === values.officeId)?.shortName ?? '',
    person: values.receiver ?? values.enteredBy,
  };
  return values.direction === 'incoming' ? { caller: other, receiver: own } : { caller: own, receiver: other };
}

const enteredText = ({ enteredAt, isTimeTyped }: CallRecord): string =>
  isTimeTyped ? callWords.timeTyped(momentText(enteredAt)) : momentText(enteredAt);
