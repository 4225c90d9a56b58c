import type { DutyGroup } from '../../../../shared/domain/duty/duty-staff.ts';
import type { ClockTime, PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useDutyBook } from '../../../state/duty.ts';
import type { Outcome, Refusal } from '../../../state/outcome.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform, useSuccessNotice } from '../../../state/use-perform.tsx';
import { staffText } from '../../../text/duty-staff.ts';
import { leadDuties, usualDuties, usualDutyTemplates } from './usual-setup.ts';

interface Setup {
  readonly changeover: ClockTime;
  readonly effectiveFrom: PlainDate;
}

interface Staff {
  readonly leaders: readonly string[];
  readonly staff: readonly string[];
}

/** A refusal that ends what is under way. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(outcome.refusal);
  return outcome.value;
}

/**
 * Creates groups, posts and templates one after the other; answers what was refused. Each step passes over what is there
 * by name, so that after a refusal the whole may be done again.
 */
export function useUsualSetup(officeId: string): (setup: Setup, people: Staff) => Promise<Refusal | null> {
  const perform = usePerform();
  const tell = useSuccessNotice();
  const { groups, posts } = useDutyBook(officeId);
  const baseRevision = useAppState((state) => state.replica.revision);

  const groupNamed = async (name: string, memberIds: readonly string[]): Promise<string | undefined> => {
    const known = [...groups].find(([, group]) => group.name === name)?.[0];
    if (known !== undefined || memberIds.length === 0) return known;
    const values: DutyGroup = { officeId, name, memberIds: [...memberIds], skipPolicy: 'owes', span: 'day' };
    return accepted(await perform('duty.addEntries', { entries: [{ kind: 'dutyGroup', values }] }, {})).ids[0];
  };

  const postIds = async (leadersId: string | undefined, staffId: string | undefined) => {
    const highest = Math.max(0, ...[...posts.values()].map(({ rankOrder }) => rankOrder));
    const ids: Partial<Record<(typeof usualDuties)[number], string>> = {};
    for (const [index, duty] of usualDuties.entries()) {
      const name = staffText.usualPosts[duty];
      const known = [...posts].find(([, post]) => post.name === name)?.[0];
      const groupId = leadDuties.has(duty) ? leadersId : staffId;
      const values = { officeId, name, duty, rankOrder: highest + index + 1, ...(groupId && { groupId }) };
      const entries = [{ kind: 'dutyPost' as const, values }];
      ids[duty] = known ?? accepted(await perform('duty.addEntries', { entries }, {})).ids[0] ?? '';
    }
    // Sound: every one of them was set just above.
    return ids as Record<(typeof usualDuties)[number], string>;
  };

  return async (setup, people) => {
    try {
      const leadersId = await groupNamed(staffText.usualGroups.leaders, people.leaders);
      const staffId = await groupNamed(staffText.usualGroups.staff, people.staff);
      const ids = await postIds(leadersId, staffId);
      const plan = { officeId, postIds: ids, ...setup, source: staffText.usualSource };
      for (const values of usualDutyTemplates(plan))
        accepted(await perform('duty.saveTemplate', { baseRevision, values }, {}));
      tell({ done: staffText.usualDone });
      return null;
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  };
}
