import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import type { CommandInput } from '../../store/commands.ts';
import { visitMadeWith } from '../../store/decide/reception/known-visit.ts';
import type { HostCore } from '../host-core.ts';

type ReceptionHandlers = Pick<Handlers<AppContract>, 'reception.register' | 'reception.clone'>;

type Making = 'reception.register' | 'reception.clone';

/** Said a second time, what makes a visit makes nothing and is the same visit. */
export function receptionHandlers(core: HostCore): ReceptionHandlers {
  const made = <N extends Making>(name: N, input: CommandInput<N>) => {
    const session = core.requireSession();
    const committed = session.run({ name, input } as Parameters<typeof session.run>[0]);
    if (committed.ids.length > 0) return committed;
    const id = visitMadeWith(input.key, session.state, session.serverTime.now());
    return { ...committed, ids: id === undefined ? [] : [id] };
  };
  return {
    'reception.register': async (input) => made('reception.register', input),
    'reception.clone': async (input) => made('reception.clone', input),
  };
}
