import { ContractError } from '../contract/error-codes.ts';
import type { DecisionContext } from '../store/decide/context.ts';
import type { IncidentKeys } from './emergency/incident-keys.ts';
import type { ServerTime } from './emergency/server-time.ts';
import type { HostPorts } from './ports.ts';

interface Circumstances extends Pick<DecisionContext, 'state'> {
  readonly actor: DecisionContext['actor'] | null;
  readonly serverTime: ServerTime;
  readonly incidentKeys: IncidentKeys;
}

/** What a decision is made on. Throws NOT_READY until it was said who works here. */
export function decisionContextOf(
  { clock, ids, hashing }: Pick<HostPorts, 'clock' | 'ids' | 'hashing'>,
  { state, actor, serverTime, incidentKeys }: Circumstances,
): DecisionContext {
  if (!actor) throw new ContractError('NOT_READY');
  return {
    state,
    actor,
    now: clock.now(),
    newKey: () => ids.next().slice(0, 16),
    hashing,
    clockOffsetMs: serverTime.offsetMs,
    sealPerson: (incidentId, details) => incidentKeys.seal(incidentId, details),
  };
}
