import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { Matter } from '../../../domain/supervision/matter.ts';
import type { MatterFile } from '../../supervision/matter-book.ts';
import { matterNumber } from '../../supervision/matter-number.ts';
import { unitsOf } from '../../supervision/taking-part.ts';
import { singleRow, type TableRow } from '../document-table.ts';
import { momentText } from '../duty/duty-texts.ts';
import { formPart, linesOf, pairRow, startCell, wideRows } from '../duty/form-table.ts';
import { cleanText, longDateText } from '../plan-texts.ts';
import type { PrintDocument, TablePart } from '../print-document.ts';
import { feedbackModeName, matterSourceNames, matterUrgencyNames } from './matter-names.ts';
import { orderWords } from './matter-wording.ts';
import { dayOrNothing, formHead, issuerOf, type SupervisionSource, unitNames } from './supervision-source.ts';

const { labels } = orderWords;

/** 督办单: what is to be done, by whom and until when, as counties print it, with a line for each unit to sign (duty-and-emergency.md §3.4). */
export function matterOrder(file: MatterFile, source: SupervisionSource): PrintDocument {
  const { matter } = file;
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'tables',
    head: formHead(
      orderWords.title(issuerOf(matter.officeId, source)),
      matterNumber(matter),
      standingOf(matter),
      source,
    ),
    parts: [
      formPart([...subjectRows(matter), ...unitRows(matter), ...contactRows(matter)]),
      ...(unitsOf(matter).length === 0 ? [] : [receiptTable(file)]),
    ],
    foot: [],
  };
}

/** 未交办 暂停 撤销 并案 in brackets; nothing of a matter that goes its way. */
function standingOf({ state, assignedAt }: Matter): string {
  const { standings } = orderWords;
  if (state === 'paused' || state === 'withdrawn' || state === 'merged') return standings[state];
  return assignedAt === undefined ? standings.open : '';
}

/** A form has room for what is said, and looks empty with less. */
const leastLines = { words: 6, demands: 3 } as const;

function subjectRows(matter: Matter): TableRow[] {
  const { source, sourceWords, leaderName, leaderTitle, urgency, words, title } = matter;
  return [
    pairRow([labels.number, matterNumber(matter)], [labels.urgency, matterUrgencyNames[urgency]]),
    ...wideRows(labels.title, linesOf(title)),
    ...wideRows(source === 'instruction' ? labels.instruction : labels.words, linesOf(words), leastLines.words),
    pairRow(
      [labels.source, orderWords.source(matterSourceNames[source], cleanText(sourceWords))],
      [labels.leader, orderWords.leader(cleanText(leaderName), cleanText(leaderTitle))],
    ),
    pairRow([labels.leadLeader, matter.leadLeader], [labels.assistLeaders, matter.assistLeaders]),
  ];
}

function unitRows(matter: Matter): TableRow[] {
  const { leadUnit, assistUnits, givenOn, dueOn, firstDueOn, feedbackCycle } = matter;
  const due = dayOrNothing(dueOn);
  const demands = assistUnits.length === 0 ? orderWords.demandsAlone : orderWords.demands;
  return [
    pairRow([labels.leadUnit, leadUnit?.name ?? ''], [labels.mode, feedbackModeName(feedbackCycle)]),
    ...wideRows(labels.assistUnits, linesOf(unitNames(assistUnits))),
    pairRow([labels.givenOn, dayOrNothing(givenOn)], [labels.dueOn, orderWords.due(due, dayOrNothing(firstDueOn))]),
    ...wideRows(labels.demands, [[{ text: demands(due) }], [{ text: orderWords.extension }]], leastLines.demands),
  ];
}

function contactRows(matter: Matter): TableRow[] {
  const { approvedBy = '', filedAt, remarks } = matter;
  const filedOn = filedAt === undefined ? '' : longDateText(chinaTimeOf(filedAt).date);
  return [
    pairRow([labels.contact, matter.contact], [labels.phone, matter.contactPhone]),
    pairRow([labels.unitContact, matter.unitContact], [labels.phone, matter.unitPhone]),
    ...wideRows(labels.approved, linesOf(approvedBy === '' ? '' : orderWords.approved(cleanText(approvedBy), filedOn))),
    ...(cleanText(remarks) === '' ? [] : wideRows(labels.remarks, linesOf(remarks))),
  ];
}

const blank = '\u00a0';

/** 签收栏: who has signed in the program, room for a hand where nobody has. */
function receiptTable({ matter, receipts }: MatterFile): TablePart {
  const { unit, part, by, at, lead, assist } = orderWords.receipts;
  const rows = unitsOf(matter).map(({ name }, index): TableRow => {
    const receipt = receipts.find(({ values }) => values.unitName === name)?.values;
    const isLead = index === 0 && matter.leadUnit !== undefined;
    const signed = receipt ? [cleanText(receipt.signedBy), momentText(receipt.signedAt)] : [`${blank}\n${blank}`, ''];
    return [name, isLead ? lead : assist, ...signed].map((text, column) => ({
      ...startCell(text.startsWith(blank) ? [[{ text }]] : linesOf(text)),
      align: column === 0 ? 'start' : 'center',
    }));
  });
  return {
    kind: 'table',
    columns: [
      { title: unit, widthMm: 70 },
      { title: part, widthMm: 20 },
      { title: by, widthMm: 40 },
      { title: at, widthMm: 50 },
    ],
    hasHead: true,
    labelColumns: 0,
    groups: rows.map(singleRow),
  };
}
