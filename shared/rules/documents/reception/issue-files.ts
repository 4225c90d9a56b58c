import { chinaTimeOf } from '../../../domain/china-time.ts';
import type { ReceptionIssue } from '../../../domain/reception/reception-issue.ts';
import type { DocumentOffice } from '../document-file.ts';
import { uniquePath } from '../document-plan.ts';
import { cleanText } from '../plan-texts.ts';
import { safeFileName } from '../safe-file-name.ts';
import { fixedWords } from '../wording.ts';
import { type ReceptionDocumentChoice, type ReceptionFile, receptionFile } from './reception-document.ts';
import type { ReceptionSource } from './reception-source.ts';
import { receptionFolderWords } from './reception-wording.ts';

/** One file that one office gets of an issue. */
export interface IssueFile {
  /** Below the workspace folder, with `/` between segments that are each safe as a file name. */
  readonly path: string;
  readonly file: ReceptionFile;
}

const forEverybody: readonly ReceptionDocumentChoice[] = [
  { document: 'plan', format: 'docx' },
  { document: 'plan', format: 'pdf' },
  { document: 'schedule', format: 'docx' },
  { document: 'schedule', format: 'pdf' },
];

/** 接待办 works with the whole of it. */
const forExecuting: readonly ReceptionDocumentChoice[] = [
  ...forEverybody,
  { document: 'tasks', format: 'xlsx' },
  { document: 'booklet', format: 'docx' },
  { document: 'booklet', format: 'pdf' },
];

/** What an issue puts into the folders of those who were told of it: `分发/区接待办/接待/2026年/省发展改革委调研组来访/…（V2）.docx`. */
export function issueFiles(
  { snapshot, toldOfficeIds }: ReceptionIssue,
  offices: readonly DocumentOffice[],
  source: ReceptionSource,
): IssueFile[] {
  const taken = new Set<string>();
  const { reception } = snapshot;
  const year = (reception.arriveOn ?? chinaTimeOf(reception.receivedAt).date).slice(0, 4);
  const folder = `${receptionFolderWords.module}/${receptionFolderWords.year(year)}/${safeFileName(cleanText(reception.title))}`;
  // In the directory's order all the same: two offices whose cleaned names meet are told apart in the same way each time.
  return offices.flatMap((office) => {
    const own = uniquePath(`${fixedWords.distributionFolder}/`, office.shortName, '', taken);
    if (!toldOfficeIds.includes(office.id)) return [];
    const choices = office.id === reception.executingOfficeId ? forExecuting : forEverybody;
    return choices.flatMap((choice) => {
      const file = receptionFile(choice, source);
      return file ? [{ path: `${own}/${folder}/${safeFileName(`${file.name}.${choice.format}`)}`, file }] : [];
    });
  });
}
