import { incidentYears } from '../../rules/emergency/open-incidents.ts';
import { may } from '../../rules/permissions.ts';
import { leadOfficeId } from '../../store/decide/context.ts';
import type { HostPorts } from '../ports.ts';
import type { Session } from '../session.ts';
import { peopleOf } from './opened-people.ts';

/**
 * Destroys the keys of personal data where the records say that they are destroyed, and has them destroyed when their date has come
 * and the response has ended. The date counts only by the file server's clock: a computer a year ahead destroys nothing.
 */
export class PersonalData {
  readonly #ports: Pick<HostPorts, 'onBug'>;
  readonly #session: Session;
  #running: Promise<void> = Promise.resolve();

  constructor(ports: Pick<HostPorts, 'onBug'>, session: Session) {
    this.#ports = ports;
    this.#session = session;
  }

  attend(): void {
    this.#running = this.#running
      .then(() => this.#work())
      .catch((error: unknown) => this.#ports.onBug('personal data', error));
  }

  /** Resolves when what was begun is done. */
  settle(): Promise<void> {
    return this.#running;
  }

  async #work(): Promise<void> {
    const { state, incidentKeys, serverTime } = this.#session;
    const now = serverTime.now();
    for (const { id, values } of incidentYears(now).flatMap((year) => state.list('incident', year))) {
      const { personalDataDestroyedAt, personalDataUntil, response, officeId } = values;
      if (personalDataDestroyedAt !== undefined) {
        if (incidentKeys.holds(id)) await incidentKeys.destroy(id, this.#devicesOf(id), personalDataDestroyedAt);
      } else if (now >= personalDataUntil && response !== 'ongoing') this.#destroyDue(id, officeId);
    }
  }

  #destroyDue(id: string, officeId: string): void {
    const { actor, state, serverTime, replication } = this.#session;
    const isTimeSure = serverTime.offsetMs !== null && replication?.share === 'online';
    if (!actor || !isTimeSure || actor.officeId !== officeId) return;
    if (!may(actor, 'emergency.destroyPersonalData', leadOfficeId({ state }), officeId)) return;
    const input = { id, baseRevision: state.revision };
    this.#session.run({ name: 'emergency.destroyPersonalData', input });
  }

  /** Whose keys sealed the people of an incident, those that were taken away included. */
  #devicesOf(incidentId: string): Set<string> {
    const sealed = peopleOf(incidentId, this.#session.state).map(({ values }) => values.sealed);
    return new Set(sealed.flatMap((text) => (typeof text === 'string' ? (text.split('.')[0] ?? []) : [])));
  }
}
