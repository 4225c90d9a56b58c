import { firstOfMonth, lastOfMonth, type Month } from '../../../../shared/domain/month.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { shiftsAfter } from '../../../../shared/rules/duty/apply-proposal.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { replayAdjustments } from '../../../../shared/rules/duty/replay-adjustments.ts';
import { findingsOfMonth } from '../../../../shared/rules/duty/roster-findings.ts';
import type { ShiftChange } from '../../../../shared/rules/duty/roster-proposal.ts';
import { rosterQuality } from '../../../../shared/rules/duty/roster-quality.ts';
import type { CellChange } from './roster-model.ts';
import { changesIn, type OpenProposal } from './use-proposal.ts';

export interface MonthSummary {
  readonly month: Month;
  readonly counts: Readonly<Record<CellChange, number>>;
  /** What has to be mended in it. */
  readonly conflicts: number;
  readonly coverage: number;
  readonly balance: number;
}

/** An adjustment that the proposal would leave without its shift. */
export interface LapsedAdjustment {
  readonly id: string;
  readonly date: PlainDate;
  readonly from: string;
  readonly to: string;
}

export interface ProposalSummary {
  readonly months: readonly MonthSummary[];
  readonly lapsed: readonly LapsedAdjustment[];
}

interface SummaryInput {
  readonly officeId: string;
  readonly today: PlainDate;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a proposal would come to, month by month, and which adjustments would be lost by it. */
export function proposalSummary(
  { changes, months }: OpenProposal,
  book: DutyBook,
  { officeId, today, now }: SummaryInput,
): ProposalSummary {
  const after: DutyBook = { ...book, shifts: shiftsAfter(book.shifts, changes) };
  return {
    months: months.map((month) => {
      const range = { officeId, from: firstOfMonth(month), to: lastOfMonth(month) };
      const { coverage, balance } = rosterQuality(after, range);
      const findings = findingsOfMonth(after, { officeId, today, month });
      return {
        month,
        counts: countsOf(changesIn(changes, month, book.shifts)),
        conflicts: findings.filter(({ level }) => level === 'conflict').length,
        coverage,
        balance,
      };
    }),
    lapsed: lapsedBy(book, after, now),
  };
}

function countsOf(changes: readonly ShiftChange[]): Record<CellChange, number> {
  const count = (kind: ShiftChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  return { added: count('add'), changed: count('assign'), removed: count('remove') };
}

/** Those that hold now and would not any more; what had lapsed before is not the proposal's doing. */
function lapsedBy(book: DutyBook, after: DutyBook, now: number): LapsedAdjustment[] {
  const held = new Set(
    replayAdjustments(book, book.shifts, now)
      .filter(({ standing }) => standing === 'holds')
      .map(({ adjustmentId }) => adjustmentId),
  );
  return replayAdjustments(after, after.shifts, now)
    .filter(({ adjustmentId, standing }) => standing === 'lapsed' && held.has(adjustmentId))
    .flatMap(({ adjustmentId }) => {
      const adjustment = book.adjustments.get(adjustmentId);
      const date = book.shifts.get(adjustment?.shiftId ?? '')?.date;
      return adjustment && date ? [{ id: adjustmentId, date, from: adjustment.from.name, to: adjustment.to.name }] : [];
    });
}
