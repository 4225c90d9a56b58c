import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../../renderer/text/refusals.ts';
import { syncWords } from '../../../renderer/text/shell.ts';
import { violationSentence } from '../../../renderer/text/violations.ts';
import { errorCodes } from '../../../shared/contract/error-codes.ts';
import { syncStatusSchema } from '../../../shared/contract/workspace.contract.ts';
import { violationCodes } from '../../../shared/rules/violation.ts';
import { aSyncStatus } from '../../support/sync-status.ts';

const isPlainChinese = (sentence: string): boolean =>
  /[一-鿿]/.test(sentence) && !/undefined|null|\[object|[A-Z]{3,}/.test(sentence);

describe('sentences of refusals', () => {
  it.each(violationCodes)('%s has a Chinese sentence, with and without details', (code) => {
    expect(violationSentence({ code })).toSatisfy(isPlainChinese);
    const details = {
      weekStart: '2026-11-23',
      weekEnd: '2026-11-29',
      fields: ['time'],
      name: '王明',
      keys: ['k'],
      count: 2,
    };
    expect(violationSentence({ code, details }, '专题会')).toSatisfy(isPlainChinese);
  });

  it.each(errorCodes)('%s has a Chinese sentence', (code) => {
    expect(refusalSentence(code, undefined, false)).toSatisfy(isPlainChinese);
  });

  it('names the week when a date lies outside it', () => {
    const details = { weekStart: '2026-11-23', weekEnd: '2026-11-29' };
    expect(violationSentence({ code: 'DATE_OUTSIDE_WEEK', details })).toContain('11月23日至11月29日');
  });

  it('names what an item still lacks', () => {
    const violation = { code: 'INCOMPLETE_ITEM', details: { fields: ['place', 'leaders'] } } as const;
    expect(violationSentence(violation, '专题会')).toBe('“专题会”还缺地点、出席领导，请补齐后再报送。');
  });

  it.each(syncStatusSchema.shape.share.options)('the sync state %s says what to do', (share) => {
    const words = syncWords(aSyncStatus({ share, unpublishedCommits: 3 }));
    expect(words.label).toSatisfy(isPlainChinese);
    expect(words.hint).toContain('本机');
  });
});
