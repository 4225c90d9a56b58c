import type { RecordKind } from '../../domain/record.ts';
import { may } from '../../rules/permissions.ts';
import { leadOfficeId } from '../../store/decide/context.ts';
import type { RecordView, TypedRecordView } from '../../store/record-view.ts';
import type { HostPorts } from '../ports.ts';
import type { Session } from '../session.ts';
import { incidentIdOf, incidentsIn, SWEEP_AFTER_MS } from './known-incidents.ts';
import { peopleOf } from './opened-people.ts';

/** On a computer that nobody touches, dates pass too. */
const EVERY_MS = 3_600_000;

const aboutPeople: ReadonlySet<string> = new Set<RecordKind>(['incident', 'incidentPerson']);

/**
 * Destroys the keys of personal data where the records say that they are destroyed, and has them destroyed when their date has come
 * and the response has ended. The date counts only by the file server's clock: a computer a year ahead destroys nothing.
 */
export class PersonalData {
  readonly #ports: Pick<HostPorts, 'onBug' | 'scheduler'>;
  readonly #session: Session;
  /** Incidents whose keys are gone: only a change can bring another. */
  readonly #done = new Set<string>();
  #running: Promise<void> = Promise.resolve();
  #callOff: () => void;
  #isSwept = false;
  #mayDestroy = false;

  constructor(ports: Pick<HostPorts, 'onBug' | 'scheduler'>, session: Session) {
    this.#ports = ports;
    this.#session = session;
    this.#callOff = this.#later(SWEEP_AFTER_MS);
  }

  /** Looks at the incidents that these records are, or whose people they are. */
  attend(changed: readonly RecordView[]): void {
    const ids = new Set(
      changed.filter(({ kind }) => aboutPeople.has(kind)).flatMap((view) => incidentIdOf(view) ?? []),
    );
    if (ids.size > 0) this.#lookAt(() => [...ids].flatMap((id) => this.#session.state.get('incident', id) ?? []));
  }

  /** Looks at every incident anew: call when nobody knows what changed. */
  attendToAll(): void {
    this.#done.clear();
    this.#sweep();
  }

  /** Call when the clock, the folder or the person may be another: dates that passed meanwhile count once the time is sure. */
  attendToTime(): void {
    const could = this.#mayDestroy;
    this.#mayDestroy = this.#session.actor !== null && this.#isTimeSure;
    if (this.#isSwept && this.#mayDestroy && !could) this.#sweep();
  }

  /** Resolves when what was begun is done. */
  stop(): Promise<void> {
    this.#callOff();
    return this.#running;
  }

  #later(milliseconds: number): () => void {
    return this.#ports.scheduler.after(milliseconds, () => {
      this.#isSwept = true;
      this.#sweep();
      this.#callOff = this.#later(EVERY_MS);
    });
  }

  #sweep(): void {
    this.#lookAt(() => incidentsIn(this.#session.state).filter(({ id }) => !this.#done.has(id)));
  }

  #lookAt(incidents: () => readonly TypedRecordView<'incident'>[]): void {
    this.#running = this.#running
      .then(async () => {
        for (const incident of incidents()) await this.#look(incident);
      })
      .catch((error: unknown) => this.#ports.onBug('personal data', error));
  }

  async #look({ id, values }: TypedRecordView<'incident'>): Promise<void> {
    const { incidentKeys, serverTime } = this.#session;
    const { personalDataDestroyedAt, personalDataUntil, response, officeId } = values;
    if (personalDataDestroyedAt !== undefined) {
      await incidentKeys.destroy(id, this.#devicesOf(id), personalDataDestroyedAt);
      this.#done.add(id);
    } else if (serverTime.now() >= personalDataUntil && response !== 'ongoing') this.#destroyDue(id, officeId);
  }

  get #isTimeSure(): boolean {
    const { serverTime, replication } = this.#session;
    return serverTime.offsetMs !== null && replication?.share === 'online';
  }

  #destroyDue(id: string, officeId: string): void {
    const { actor, state } = this.#session;
    if (!actor || !this.#isTimeSure || actor.officeId !== officeId) return;
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
