import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { addMonths, datesOfMonth, type Month, monthsFrom, partitionsOfMonths } from '../../domain/month.ts';
import { directoryPartition } from '../../domain/record.ts';
import { dutyBookKinds, dutyBookOf, journeyPartitions } from '../../rules/duty/duty-book.ts';
import { proposeRosterInSteps } from '../../rules/duty/generate-roster.ts';
import { may } from '../../rules/permissions.ts';
import { leadOfficeId } from '../../store/decide/context.ts';
import type { HostCore } from '../host-core.ts';
import { inSlices } from '../in-slices.ts';

type DutyHandlers = Pick<Handlers<AppContract>, 'duty.proposeRoster'>;
type Proposal = Awaited<ReturnType<DutyHandlers['duty.proposeRoster']>>;

/** Turns and holidays served are counted over the year before. */
const MONTHS_BEFORE = 13;

export function dutyHandlers(core: HostCore): DutyHandlers {
  return {
    'duty.proposeRoster': async ({ officeId, months }) => {
      const { state, actor } = core.requireSession();
      if (!actor || !may(actor, 'duty.applyRoster', leadOfficeId({ state }), officeId))
        throw new ContractError('RULE_VIOLATION', { violations: [{ code: 'NOT_PERMITTED' }] });
      const book = dutyBookOf(state.recordsOf(new Set(partitionsOf(months)), dutyBookKinds), officeId);
      const now = core.ports.clock.now();
      const proposal = await inSlices(proposeRosterInSteps(book, { officeId, months, now }), core.ports);
      // The contract's outputs are mutable by type; the proposal is not changed.
      return proposal as unknown as Proposal;
    },
  };
}

function partitionsOf(months: readonly Month[]): string[] {
  const inOrder = [...months].sort();
  const [first = '', last = first] = [inOrder[0], inOrder.at(-1)];
  const near = monthsFrom(addMonths(first, -MONTHS_BEFORE), addMonths(last, 1));
  return [directoryPartition, ...partitionsOfMonths(near), ...journeyPartitions(months.flatMap(datesOfMonth))];
}
