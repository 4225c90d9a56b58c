import type { AlarmView } from '../../contract/emergency.contract.ts';
import { directoryPartition, partsOfRecordId } from '../../domain/record.ts';
import { type Alarm, type AlarmWatch, watchAlarms } from '../../rules/emergency/alarms.ts';
import {
  type IncidentBook,
  type IncidentFile,
  incidentBookKinds,
  incidentBookOf,
} from '../../rules/emergency/incident-book.ts';
import { incidentYears, mayBeOpen, openIncidentPartitions } from '../../rules/emergency/open-incidents.ts';
import { may } from '../../rules/permissions.ts';
import { leadOfficeId } from '../../store/decide/context.ts';
import type { RecordView } from '../../store/record-view.ts';
import type { HostPorts } from '../ports.ts';
import type { Session } from '../session.ts';
import { incidentIdOf, incidentsIn, SWEEP_AFTER_MS } from './known-incidents.ts';

/** An alarm rings at most this much late: also after sleep, or when somebody sets the clock. */
const STEP_MS = 4000;

/**
 * Rings what is due at the desk of this workstation's office, whether the shared folder is there or not, and has the next higher
 * called when nobody answers; from then on it rings at the 总值班室 too. Everything follows from the records, so a start in the middle of
 * the night rings what rang before. Looked at are the incidents of this and last year, and those of years that are known to have open
 * ones: what a change was about, or what the look through all years found.
 */
export class AlarmClock {
  readonly #ports: Pick<HostPorts, 'scheduler' | 'onBug'>;
  readonly #session: Session;
  readonly #onRing: (alarms: readonly AlarmView[]) => void;
  readonly #callOffs = new Map<'step' | 'look' | 'sweep', () => void>();
  /** Partitions of incidents that may be open, beside those of this and last year. */
  #years: ReadonlySet<string> = new Set();
  /** Null: the records have to be looked at again. */
  #book: IncidentBook | null = null;
  #nextChange = Number.POSITIVE_INFINITY;
  #lookedAt = 0;
  #told = '[]';
  #ringing: readonly AlarmView[] = [];

  constructor(
    ports: Pick<HostPorts, 'scheduler' | 'onBug'>,
    session: Session,
    onRing: (alarms: readonly AlarmView[]) => void,
  ) {
    this.#ports = ports;
    this.#session = session;
    this.#onRing = onRing;
    this.#step();
    this.#plan('sweep', SWEEP_AFTER_MS, () => this.attendToAll());
    this.attend([]);
  }

  /** What rings now, with all that was attended to. */
  get ringing(): readonly AlarmView[] {
    if (!this.#book) this.#look();
    return this.#ringing;
  }

  /** Looks again, after what is being done just now: call when these records, the person or the clock may have changed. */
  attend(changed: readonly RecordView[]): void {
    const years = changed.flatMap((view) => incidentIdOf(view) ?? []).map((id) => partsOfRecordId(id).partition);
    this.#years = new Set([...this.#years, ...years]);
    this.#book = null;
    if (!this.#callOffs.has('look')) this.#plan('look', 0, () => this.#look());
  }

  /** The same of all years: call when nobody knows what changed. */
  attendToAll(): void {
    this.#safely(() => this.attend(incidentsIn(this.#session.state).filter(({ values }) => mayBeOpen(values))));
  }

  stop(): void {
    for (const callOff of this.#callOffs.values()) callOff();
    this.#callOffs.clear();
  }

  #plan(name: 'step' | 'look' | 'sweep', milliseconds: number, task: () => void): void {
    const callOff = this.#ports.scheduler.after(milliseconds, () => {
      this.#callOffs.delete(name);
      task();
    });
    this.#callOffs.set(name, callOff);
  }

  #step(): void {
    this.#plan('step', STEP_MS, () => {
      const now = this.#session.serverTime.now();
      if (!this.#book || now < this.#lookedAt || now >= this.#nextChange) this.#look();
      this.#step();
    });
  }

  #look(): void {
    this.#safely(() => this.#lookAt(this.#session.serverTime.now()));
  }

  /** A disk that cannot be read for a moment must not stop the clock: the next step tries again. */
  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#ports.onBug('alarms', error);
    }
  }

  #lookAt(now: number): void {
    this.#lookedAt = now;
    this.#book ??= this.#openBook(now);
    const { files, calendar } = this.#book;
    const watches = [...files.values()]
      .filter(({ incident }) => mayBeOpen(incident))
      .map((file) => ({ file, watch: this.#watch(file, calendar, now) }));
    this.#nextChange = Math.min(
      Number.POSITIVE_INFINITY,
      ...watches.map(({ watch }) => watch.nextChange ?? Number.POSITIVE_INFINITY),
    );
    const unanswered = watches.flatMap(({ file, watch }) =>
      watch.alarms.filter(({ isAnswered }) => !isAnswered).map((alarm) => ({ file, alarm })),
    );
    this.#callNextHigher(
      unanswered.map(({ alarm }) => alarm),
      now,
    );
    this.#tell(unanswered.filter((each) => this.#ringsHere(each)).map(({ file, alarm }) => viewOf(alarm, file)));
  }

  /** One incident that cannot be read must not silence the others. */
  #watch(file: IncidentFile, calendar: IncidentBook['calendar'], now: number): AlarmWatch {
    try {
      return watchAlarms(file, calendar, now);
    } catch (error) {
      this.#ports.onBug('alarms', error);
      return { alarms: [] };
    }
  }

  #openBook(now: number): IncidentBook {
    const { state } = this.#session;
    const years = [...new Set([...incidentYears(now), ...this.#years])];
    const atWork = years.flatMap((year) => state.list('incident', year)).filter(({ values }) => mayBeOpen(values));
    this.#years = new Set(atWork.map(({ id }) => partsOfRecordId(id).partition));
    const partitions = [directoryPartition, ...years, ...openIncidentPartitions(atWork)];
    return incidentBookOf(state.recordsOf(new Set(partitions), incidentBookKinds));
  }

  #ringsHere({ file, alarm }: { readonly file: IncidentFile; readonly alarm: Alarm }): boolean {
    const { actor, state } = this.#session;
    if (!actor || actor.role === 'viewer') return false;
    if (alarm.officeId === actor.officeId) return true;
    const wasCalled = file.escalations.some(({ values }) => values.alarmKey === alarm.key);
    return wasCalled && actor.officeId === leadOfficeId({ state });
  }

  /** Two workstations that are awake write the same record; one that could not be written is tried at the next step. */
  #callNextHigher(alarms: readonly Alarm[], now: number): void {
    const { actor, state } = this.#session;
    const lead = leadOfficeId({ state });
    for (const { key: alarmKey, incidentId, officeId, nextStep } of alarms) {
      if (!nextStep || nextStep.at > now || !actor || !may(actor, 'emergency.escalate', lead, officeId)) continue;
      const input = { incidentId, alarmKey, step: nextStep.step };
      // After what is being told to the pages just now.
      this.#ports.scheduler.after(0, () => {
        try {
          this.#session.run({ name: 'emergency.escalate', input });
        } catch (error) {
          this.#ports.onBug('escalation', error);
        }
      });
    }
  }

  #tell(ringing: readonly AlarmView[]): void {
    this.#ringing = ringing;
    const text = JSON.stringify(ringing);
    if (text === this.#told) return;
    this.#told = text;
    this.#onRing(ringing);
  }
}

function viewOf({ key, incidentId, stage, ringsAt, dueAt, obligation, routeId }: Alarm, file: IncidentFile): AlarmView {
  const called = file.escalations.filter(({ values }) => values.alarmKey === key).at(-1)?.values;
  return {
    key,
    incidentId,
    stage,
    ringsAt,
    title: file.incident.title,
    ...(obligation && { from: obligation.from }),
    ...(dueAt !== undefined && { dueAt }),
    ...(obligation && { obligation: { kind: obligation.kind, leg: obligation.leg, channel: obligation.channel } }),
    ...(routeId !== undefined && { routeId }),
    ...(called && { called: { step: called.step, name: called.name, phone: called.phone } }),
  };
}
