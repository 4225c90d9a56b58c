import { type ReactNode, useMemo } from 'react';
import { firstOfMonth, lastOfMonth, type Month } from '../../../../shared/domain/month.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { fairnessLedger } from '../../../../shared/rules/duty/fairness.ts';
import { boardText } from '../../../text/duty-editor.ts';
import { BalanceBar } from '../fairness/BalanceBar.tsx';
import type { RosterModel } from './roster-model.ts';

/** How much each member serves beside the name: a bar for the month against what is theirs, and the count. */
export function useBalances(
  officeId: string,
  month: Month,
  book: DutyBook,
  model: RosterModel,
): ReadonlyMap<string, ReactNode> {
  return useMemo(() => {
    const counts = new Map(
      model.people.map(({ memberId, cells }) => [memberId, cells.reduce((sum, { posts }) => sum + posts.length, 0)]),
    );
    const totals = new Map<string, { score: number; expected: number }>();
    const range = { officeId, from: firstOfMonth(month), to: lastOfMonth(month) };
    for (const { rows } of fairnessLedger(book, range))
      for (const { memberId, score, expected } of rows) {
        const total = totals.get(memberId) ?? { score: 0, expected: 0 };
        totals.set(memberId, { score: total.score + score, expected: total.expected + expected });
      }
    const most = Math.max(1, ...[...totals.values()].flatMap(({ score, expected }) => [score, expected]));
    return new Map(
      model.people.map(({ memberId }) => {
        const { score, expected } = totals.get(memberId) ?? { score: 0, expected: 0 };
        const count = counts.get(memberId) ?? 0;
        return [
          memberId,
          <span key={memberId} className="roster-balance" title={boardText.balanceOf(count, score, expected)}>
            <BalanceBar score={score} expected={expected} most={most} />
            <span className="roster-count">{count}</span>
          </span>,
        ];
      }),
    );
  }, [officeId, month, book, model]);
}
