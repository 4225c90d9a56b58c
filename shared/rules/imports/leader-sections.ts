import { type LeaderNames, matchLeader } from './leader-names.ts';
import { plainForm } from './plain-text.ts';

/** A stretch of text that one leader's name and a colon open, or that stands before the first of them. */
export interface LeaderSection {
  readonly text: string;
  readonly leader?: string;
}

const OPENING = /(^|[\n;。])(\s*)([一-龥]{2,9}) ?:/g;
const LONGEST_TEXT = 4000;

/**
 * “王书记：周一上午常委会；…”, “王建国：接访。李明华：约见企业家”: what each named leader does. One section with the whole text where
 * no leader opens one.
 */
export function leaderSections(text: string, names: LeaderNames): LeaderSection[] {
  if (text.length > LONGEST_TEXT || !/[:：]/.test(text)) return [{ text }];
  const starts = [...plainForm(text).matchAll(OPENING)].flatMap((match) => {
    const [whole, before = '', space = '', leader = ''] = match;
    const from = match.index + before.length + space.length;
    return matchLeader(leader, names).kind === 'one' ? [{ from, to: match.index + whole.length, leader }] : [];
  });
  const [first] = starts;
  if (!first) return [{ text }];
  const sections = starts.map(({ to, leader }, index) => ({ text: text.slice(to, starts[index + 1]?.from), leader }));
  const lead = text.slice(0, first.from);
  return lead.trim() === '' ? sections : [{ text: lead }, ...sections];
}
