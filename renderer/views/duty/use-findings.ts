import { useMemo } from 'react';
import { type Month, monthOf, monthsFrom } from '../../../shared/domain/month.ts';
import { addDays } from '../../../shared/domain/plain-date.ts';
import type { DutyBook } from '../../../shared/rules/duty/duty-book.ts';
import type { RosterFinding } from '../../../shared/rules/duty/finding.ts';
import { findingsAhead, findingsOfMonth } from '../../../shared/rules/duty/roster-findings.ts';
import { useDutyBook, useDutyMonths } from '../../state/duty.ts';
import { useToday } from '../../state/hooks.ts';
import { datedFinding } from '../../text/duty-findings.ts';

/** A problem of a roster with the words that the screen has for it. */
export interface SpokenFinding {
  readonly key: string;
  /** With its day. */
  readonly words: string;
  readonly finding: RosterFinding;
}

/** What is wrong with an office's roster of a month, in words. */
export function useMonthFindings(officeId: string, month: Month): readonly SpokenFinding[] {
  const book = useDutyBook(officeId);
  const today = useToday();
  return useMemo(
    () => spokenFindings(findingsOfMonth(book, { officeId, today, month }), book),
    [book, officeId, today, month],
  );
}

/** What is wrong in the days that the rules ask to look ahead; undefined until their months are here. */
export function useFindingsAhead(officeId: string): readonly SpokenFinding[] | undefined {
  const book = useDutyBook(officeId);
  const today = useToday();
  const days = book.rulesOn(today).checkAheadDays;
  const isLoaded = useDutyMonths(monthsFrom(monthOf(today), monthOf(addDays(today, days))));
  return useMemo(
    () => (isLoaded ? spokenFindings(findingsAhead(book, { officeId, today }), book) : undefined),
    [isLoaded, book, officeId, today],
  );
}

export function spokenFindings(findings: readonly RosterFinding[], { members, posts }: DutyBook): SpokenFinding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const who = (finding.memberIds ?? []).map((id) => members.get(id)?.name ?? '').join('、');
    const post = posts.get(finding.postId ?? '')?.name ?? '';
    const words = datedFinding(finding, who, post);
    const twin = counts.get(words) ?? 0;
    counts.set(words, twin + 1);
    return { key: `${words} ${twin}`, words, finding };
  });
}
