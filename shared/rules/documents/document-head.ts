import { type BulletinVersion, versionNumber } from '../../domain/plan-cycle.ts';
import { checkCode } from './check-code.ts';
import type { DocumentHead, PlanDocumentOptions } from './document-table.ts';
import { cleanText, issueTime, longDateText, weekRangeText } from './plan-texts.ts';
import { checkCodeWords, contactWords, fixedWords, issuedWords, noteWords } from './wording.ts';

/** Title line, range, version and mark of a document; times are those of China. */
export function documentHead(version: BulletinVersion, title: string): DocumentHead {
  const { date, clock } = issueTime(version.publishedAt);
  const number = versionNumber(version.sequence);
  return {
    title: cleanText(title),
    range: weekRangeText(version.weekStart),
    issued: issuedWords(number, longDateText(date), clock),
    mark: fixedWords.internalMark,
    versionNumber: number,
    publishedAt: version.publishedAt,
  };
}

export function documentFoot({ digest }: BulletinVersion, options: PlanDocumentOptions): string[] {
  const contact = cleanText(options.contact ?? '');
  return [
    noteWords(cleanText(options.leadOfficeName)),
    ...(contact === '' ? [] : [contactWords(contact)]),
    ...(digest === undefined ? [] : [checkCodeWords(checkCode(digest))]),
  ];
}
