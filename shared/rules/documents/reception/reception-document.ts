import type { PageFormat, SheetFormat } from '../duty/duty-document.ts';
import type { PrintDocument } from '../print-document.ts';
import { expensePaper } from './expense-paper.ts';
import { planPaper } from './plan-paper.ts';
import { type ReceptionSource, subjectOf, versionText } from './reception-source.ts';
import { planWords } from './reception-wording.ts';
import { replyLetter } from './reply-letter.ts';
import { scheduleSheet } from './schedule-sheet.ts';
import { bookletWords, expenseWords, replyWords, scheduleWords, taskWords } from './table-wording.ts';
import { taskSheet } from './task-tables.ts';
import { visitBooklet } from './visit-booklet.ts';

/** One document of a visit as a person asks for it: 接待方案 接待手册 回函; 日程表 分工表 接待清单, which are workbooks as well. */
export type ReceptionDocumentChoice =
  | { readonly document: 'plan' | 'booklet' | 'reply'; readonly format: PageFormat }
  | { readonly document: 'schedule' | 'tasks' | 'sheet'; readonly format: SheetFormat };

/** A file before it is written; `name` is not yet safe as the name of a file. */
export interface ReceptionFile {
  readonly kind: 'pages';
  readonly name: string;
  readonly format: SheetFormat;
  readonly document: PrintDocument;
}

/** The document that was chosen; undefined of a 接待清单 that nobody filled in, and of a 回函 where none is sent or nobody has said which. */
export function receptionFile(
  { document, format }: ReceptionDocumentChoice,
  source: ReceptionSource,
): ReceptionFile | undefined {
  const made = pagesOf(document, source);
  return made && { kind: 'pages', format, ...made };
}

function pagesOf(
  document: ReceptionDocumentChoice['document'],
  source: ReceptionSource,
): Pick<ReceptionFile, 'name' | 'document'> | undefined {
  const [subject, version] = [subjectOf(source), versionText(source)];
  switch (document) {
    case 'plan':
      return { name: planWords.file(subject, version), document: planPaper(source) };
    case 'schedule':
      return { name: scheduleWords.file(subject, version), document: scheduleSheet(source) };
    case 'booklet':
      return { name: bookletWords.file(subject, version), document: visitBooklet(source) };
    case 'tasks':
      return { name: taskWords.file(subject, version), document: taskSheet(source) };
    case 'sheet':
      return source.sheet && { name: expenseWords.file(subject), document: expensePaper(source.sheet, source) };
    case 'reply': {
      const { guestKind, replyKind } = source.snapshot.reception;
      if (guestKind !== 'peer' || replyKind === undefined) return undefined;
      return { name: replyWords.file(subject), document: replyLetter(replyKind, source) };
    }
  }
}
