import { useMemo } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { JointMeeting } from '../../../../shared/domain/supervision/joint-meeting.ts';
import type { SupervisionRules } from '../../../../shared/domain/supervision/supervision-rules.ts';
import { type NextHost, nextHost } from '../../../../shared/rules/supervision/host-rotation.ts';
import type { MatterBook } from '../../../../shared/rules/supervision/matter-book.ts';
import { isCounted } from '../../../../shared/rules/supervision/meeting-states.ts';
import { useRecords } from '../../../state/hooks.ts';
import { officesInOrder } from '../../../state/records.ts';

interface Turn {
  readonly rules: SupervisionRules['meetings'];
  /** Undefined where none of the offices that take turns is here, or none can host. */
  readonly next: NextHost | undefined;
  /** The one whose turn it is as long as nobody says that they cannot. */
  readonly due: NextHost | undefined;
  /** The newest meeting that was held or is planned. */
  readonly last: JointMeeting | undefined;
}

const nobody: readonly string[] = [];

/** Whose turn the next meeting is, by the rules of a day; `cannot` are offices that cannot host it. */
export function useTurn(book: MatterBook, date: PlainDate, cannot: readonly string[] = nobody): Turn {
  const offices = officesInOrder(useRecords(), '');
  return useMemo(() => {
    const { meetings: rules } = book.rulesOn(date);
    const meetings = [...book.meetings.values()].map(({ meeting }) => meeting);
    const last = meetings
      .filter(({ state }) => isCounted(state))
      .sort((left, right) => (left.heldOn < right.heldOn ? 1 : left.heldOn > right.heldOn ? -1 : 0))[0];
    const facts = { meetings, offices, rules };
    return { rules, next: nextHost({ ...facts, cannot }), due: nextHost(facts), last };
  }, [book, date, offices, cannot]);
}
