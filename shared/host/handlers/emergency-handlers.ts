import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { incidentId } from '../../rules/emergency/emergency-ids.ts';
import type { HostCore } from '../host-core.ts';

type EmergencyHandlers = Pick<
  Handlers<AppContract>,
  'emergency.getAlarms' | 'emergency.register' | 'emergency.savePerson'
>;

/** The commands that seal personal data need the incident's key on this disk first. */
export function emergencyHandlers(core: HostCore): EmergencyHandlers {
  return {
    'emergency.getAlarms': async () => [...(core.alarmClock?.ringing ?? [])],
    'emergency.register': async (input) => {
      const session = core.requireSession();
      const { officeId, key, knownAt = session.serverTime.now() } = input;
      const id = incidentId(officeId, knownAt, key);
      if (input.source) await session.incidentKeys.ensure(id);
      const committed = session.run({ name: 'emergency.register', input: { ...input, knownAt } });
      // Said a second time, it makes nothing and is the same incident.
      return committed.ids.length > 0 ? committed : { ...committed, ids: [id] };
    },
    'emergency.savePerson': async (input) => {
      const session = core.requireSession();
      await session.incidentKeys.ensure(input.incidentId);
      return session.run({ name: 'emergency.savePerson', input });
    },
  };
}
