import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { incidentId } from '../../rules/emergency/emergency-ids.ts';
import type { Command } from '../../store/commands.ts';
import { decide } from '../../store/decide/decide.ts';
import type { HostCore } from '../host-core.ts';
import type { Session } from '../session.ts';

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
      const command = { name: 'emergency.register', input: { ...input, knownAt } } as const;
      if (input.source && isWritten(command, session)) await session.incidentKeys.ensure(id);
      const committed = session.run(command);
      // Said a second time, it makes nothing and is the same incident.
      return committed.ids.length > 0 ? committed : { ...committed, ids: [id] };
    },
    'emergency.savePerson': async (input) => {
      const session = core.requireSession();
      const command = { name: 'emergency.savePerson', input } as const;
      if (isWritten(command, session)) await session.incidentKeys.ensure(input.incidentId);
      return session.run(command);
    },
  };
}

/** Whether a command will write anything: one that is refused, or was said before, makes no key. */
function isWritten(command: Command, session: Session): boolean {
  const decision = decide(command, { ...session.decisionContext(), sealPerson: () => '' });
  return decision.ok && decision.value.length > 0;
}
