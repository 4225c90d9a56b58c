import { may } from '../../rules/permissions.ts';
import { leadOfficeId } from '../../store/decide/context.ts';
import type { HostPorts } from '../ports.ts';
import type { Session } from '../session.ts';
import { incidentsIn } from './known-incidents.ts';
import { peopleOf } from './opened-people.ts';

/** On a computer that nobody touches, dates pass too. */
const EVERY_MS = 3_600_000;

/**
 * Destroys the keys of personal data where the records say that they are destroyed, and has them destroyed when their date has come
 * and the response has ended. The date counts only by the file server's clock: a computer a year ahead destroys nothing.
 */
export class PersonalData {
  readonly #ports: Pick<HostPorts, 'onBug' | 'scheduler'>;
  readonly #session: Session;
  #running: Promise<void> = Promise.resolve();
  #callOff: () => void;

  constructor(ports: Pick<HostPorts, 'onBug' | 'scheduler'>, session: Session) {
    this.#ports = ports;
    this.#session = session;
    this.#callOff = this.#later();
  }

  attend(): void {
    this.#running = this.#running
      .then(() => this.#work())
      .catch((error: unknown) => this.#ports.onBug('personal data', error));
  }

  /** Resolves when what was begun is done. */
  stop(): Promise<void> {
    this.#callOff();
    return this.#running;
  }

  #later(): () => void {
    return this.#ports.scheduler.after(EVERY_MS, () => {
      this.attend();
      this.#callOff = this.#later();
    });
  }

  async #work(): Promise<void> {
    const { state, incidentKeys, serverTime } = this.#session;
    for (const { id, values } of incidentsIn(state)) {
      const { personalDataDestroyedAt, personalDataUntil, response, officeId } = values;
      if (personalDataDestroyedAt !== undefined) {
        await incidentKeys.destroy(id, this.#devicesOf(id), personalDataDestroyedAt);
      } else if (serverTime.now() >= personalDataUntil && response !== 'ongoing') this.#destroyDue(id, officeId);
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
