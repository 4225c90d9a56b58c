import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { chinaTimeOf } from '../../domain/china-time.ts';
import { yearPartition } from '../../domain/month.ts';
import { matterNumber } from '../../rules/supervision/matter-number.ts';
import { isOpen } from '../../rules/supervision/matter-states.ts';
import { similarMatters } from '../../rules/supervision/similar-matters.ts';
import { supervisionRulesOn } from '../../rules/supervision/supervision-rules.ts';
import { matterMadeWith, matterYears } from '../../store/decide/supervision/matters.ts';
import { meetingMadeWith } from '../../store/decide/supervision/meetings.ts';
import type { HostCore } from '../host-core.ts';
import { requireActor } from './reader.ts';

type SupervisionHandlers = Pick<
  Handlers<AppContract>,
  'supervision.register' | 'meetings.plan' | 'supervision.findSimilar'
>;

const MOST_SIMILAR = 10;

/** Said a second time, what makes a matter or a meeting makes nothing and is the same one. */
export function supervisionHandlers(core: HostCore): SupervisionHandlers {
  const yearNow = (): string => yearPartition(chinaTimeOf(core.requireSession().serverTime.now()).date);
  return {
    'supervision.register': async (input) => {
      const session = core.requireSession();
      const committed = session.run({ name: 'supervision.register', input });
      const id = committed.ids[0] ?? matterMadeWith(input.key, session.state, yearNow());
      return { ...committed, ids: id === undefined ? [] : [id] };
    },
    'meetings.plan': async (input) => {
      const session = core.requireSession();
      const committed = session.run({ name: 'meetings.plan', input });
      const id = committed.ids[0] ?? meetingMadeWith(input.key, session.state, yearNow());
      return { ...committed, ids: id === undefined ? [] : [id] };
    },
    // Words are compared here, where all of them are: an office learns that another tracks the same, not what it wrote.
    'supervision.findSimilar': async ({ exceptId, ...asked }) => {
      requireActor(core);
      const session = core.requireSession();
      const { state } = session;
      const { date } = chinaTimeOf(session.serverTime.now());
      const open = matterYears(date)
        .flatMap((year) => state.list('matter', year))
        .filter(({ id, values }) => id !== exceptId && isOpen(values.state));
      const { similarityPercent } = supervisionRulesOn(date, state.list('supervisionRules'));
      const found = similarMatters(asked, open, similarityPercent).slice(0, MOST_SIMILAR);
      const views = new Map(open.map((view) => [view.id, view]));
      return {
        matters: found.flatMap(({ id, isSameSource, percent }) => {
          const view = views.get(id);
          const [seen] = view ? session.visible([view]) : [];
          if (!view || !seen) return [];
          const { officeId, state: standing, title } = view.values;
          const number = matterNumber(view.values);
          return [
            { id, number, officeId, state: standing, title: seen.isRedacted ? null : title, isSameSource, percent },
          ];
        }),
      };
    },
  };
}
