import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { chinaTimeOf } from '../../domain/china-time.ts';
import { searchQuery } from '../../rules/search/search-query.ts';
import type { HostCore } from '../host-core.ts';
import { requireActor } from './reader.ts';

export function searchHandlers(core: HostCore): Pick<Handlers<AppContract>, 'search.find'> {
  return {
    'search.find': async ({ text }) => {
      const actor = requireActor(core);
      const { date: today } = chinaTimeOf(core.ports.clock.now());
      return crossing(await core.requireSession().search.find(searchQuery(text, today), actor, today));
    },
  };
}

/** The contract's outputs are mutable by type; what was found is not changed. */
const crossing = (found: object) => found as Awaited<ReturnType<Handlers<AppContract>['search.find']>>;
