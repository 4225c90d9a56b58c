import { describe, expect, it } from 'vitest';
import { invitationWords, removalConsequences } from '../../../renderer/text/members.ts';
import { standingWords } from '../../../renderer/text/membership.ts';
import { refusalSentence } from '../../../renderer/text/refusals.ts';
import { codeWords, waitWords } from '../../../renderer/text/set-up.ts';
import { membersContract } from '../../../shared/contract/members.contract.ts';
import { workspaceStatusSchema } from '../../../shared/contract/workspace.contract.ts';
import { codeProgress, shapedCode, tidyCode } from '../../../shared/domain/invitation-code.ts';

const isPlainChinese = (sentence: string): boolean =>
  /[一-鿿]/.test(sentence) && !/undefined|null|NaN|\[object|[A-Z]{3,}/.test(sentence);

describe('words of membership', () => {
  it.each(workspaceStatusSchema.shape.membership.options)(
    '%s is explained wherever a computer does not belong',
    (state) => {
      const words = standingWords[state];
      expect(words === null).toBe(['open', 'member', 'none'].includes(state));
      if (words) expect(`${words.title}${words.hint}`).toSatisfy(isPlainChinese);
    },
  );

  const invitationSchema = membersContract['members.list'].output.shape.invitations.element;

  it.each(invitationSchema.shape.standing.options)('an invitation that is %s has a word of its own', (standing) => {
    expect(invitationWords[standing].label).toSatisfy(isPlainChinese);
    const labels = Object.values(invitationWords).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('a removal tells about the key where records are encrypted, about the folder where they are not', () => {
    const facts = (isEncrypted: boolean) => removalConsequences({ isEncrypted, relatives: ['0123456789abcdef0123'] });
    for (const sentence of [...facts(true), ...facts(false)]) expect(sentence).toSatisfy(isPlainChinese);
    expect(facts(true).join()).toContain('新密钥');
    expect(facts(false).join()).not.toContain('新密钥');
    expect(facts(false).join()).toContain('取消它对文件夹的访问权限');
    expect(facts(false).join()).toContain('工作站 012345');
  });
});

describe('an invitation code being typed', () => {
  it('is shown in capitals and groups as far as it goes', () => {
    const typed = ['k', 'k7qm', 'k7qm4', 'k7qm-4xt9', ' K7QM 4xt9—ppbw ', 'ｋ７ｑｍ４'];
    expect(typed.map(shapedCode)).toEqual(['K', 'K7QM', 'K7QM-4', 'K7QM-4XT9', 'K7QM-4XT9-PPBW', 'K7QM-4']);
    expect(tidyCode('k7qm-4xt9 ppbw')).toBe('K7QM4XT9PPBW');
  });

  it('is left alone where something stands in it that no code has, and that is named', () => {
    expect(shapedCode('k7可0o')).toBe('k7可0o');
    const { isWrong, hint } = codeWords(codeProgress('k7可0o0'), false);
    expect(isWrong).toBe(true);
    expect(hint).toContain('没有“可0O”');
  });

  it('tells how much is there, and what is lacking only once it was tried', () => {
    const words = (typed: string, isTried: boolean) => codeWords(codeProgress(typed), isTried);
    expect(words('k7qm', false)).toEqual({ isWrong: false, hint: '大小写、空格和横线都不影响。已填 4 位，共 12 位。' });
    expect(words('k7qm', true)).toMatchObject({ isWrong: true, hint: expect.stringContaining('还差 8 位') });
    expect(words('', true)).toMatchObject({ isWrong: true, hint: expect.stringContaining('请填写邀请码') });
    expect(words('K7QM-4XT9-PPBW', true)).toEqual({ isWrong: false, hint: '12 位已填齐。' });
    expect(words('K7QM-4XT9-PPBW-2', false)).toMatchObject({
      isWrong: true,
      hint: expect.stringContaining('多了 1 位'),
    });
  });

  it('a code that came too soon is not said to be wrong', () => {
    const sentence = (isTried: boolean) =>
      refusalSentence('WRONG_INVITATION_CODE', { retryAfterMs: 1, isTried }, false);
    expect(sentence(true)).toMatch(/^邀请码不对/);
    expect(sentence(false)).toContain('这次填的没有核对');
  });

  it('a wait is said in minutes and seconds', () => {
    expect([waitWords(4), waitWords(300), waitWords(61)]).toEqual([
      '还要等 4 秒才能再试。',
      '还要等 5 分 0 秒才能再试。',
      '还要等 1 分 1 秒才能再试。',
    ]);
  });
});
