import type { AlarmView } from '../../contract/emergency.contract.ts';
import { directoryPartition } from '../../domain/record.ts';
import { type Alarm, alarmsOf, nextAlarmChange } from '../../rules/emergency/alarms.ts';
import {
  type IncidentBook,
  incidentBookKinds,
  incidentBookOf,
  isOpenIncident,
} from '../../rules/emergency/incident-book.ts';
import { incidentYears, mayBeOpen, openIncidentPartitions } from '../../rules/emergency/open-incidents.ts';
import { may } from '../../rules/permissions.ts';
import { leadOfficeId } from '../../store/decide/context.ts';
import type { HostPorts } from '../ports.ts';
import type { Session } from '../session.ts';

/** An alarm rings at most this much late: also after sleep, or when somebody sets the clock. */
const STEP_MS = 4000;

/**
 * Rings what is due at the desk of this workstation's office, whether the shared folder is there or not, and has the next higher
 * called when nobody answers. Everything follows from the records, so a start in the middle of the night rings what rang before.
 */
export class AlarmClock {
  readonly #ports: Pick<HostPorts, 'scheduler' | 'onBug'>;
  readonly #session: Session;
  readonly #onRing: (alarms: readonly AlarmView[]) => void;
  #book: IncidentBook | null = null;
  #nextChange: number | undefined;
  #lookedAt = 0;
  #told = '[]';
  #ringing: readonly AlarmView[] = [];
  #callOff: (() => void) | null = null;

  constructor(
    ports: Pick<HostPorts, 'scheduler' | 'onBug'>,
    session: Session,
    onRing: (alarms: readonly AlarmView[]) => void,
  ) {
    this.#ports = ports;
    this.#session = session;
    this.#onRing = onRing;
    this.#step();
  }

  /** What rings now. */
  get ringing(): readonly AlarmView[] {
    return this.#ringing;
  }

  /** Looks again, at the records too: call when they, the person or the clock may have changed. */
  attend(): void {
    this.#book = null;
    this.#look();
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  #step(): void {
    this.#callOff = this.#ports.scheduler.after(STEP_MS, () => {
      const now = this.#session.serverTime.now();
      const isBack = now < this.#lookedAt;
      if (isBack || (this.#nextChange !== undefined && now >= this.#nextChange)) this.#look();
      this.#step();
    });
  }

  #look(): void {
    try {
      this.#ring();
    } catch (error) {
      this.#ports.onBug('alarms', error);
    }
  }

  #ring(): void {
    const { actor, serverTime } = this.#session;
    const now = serverTime.now();
    this.#lookedAt = now;
    this.#book ??= this.#openBook(now);
    const { files, calendar } = this.#book;
    const open = [...files.values()].filter(isOpenIncident);
    const alarms = open
      .flatMap((file) => alarmsOf(file, calendar, now))
      .filter(({ isAnswered, officeId }) => !isAnswered && officeId === actor?.officeId && actor.role !== 'viewer');
    this.#nextChange = nextAlarmChange(open, calendar, now);
    this.#escalate(alarms, now);
    this.#tell(alarms.map((alarm) => this.#viewOf(alarm)));
  }

  #openBook(now: number): IncidentBook {
    const { state } = this.#session;
    const years = incidentYears(now);
    const incidents = years.flatMap((year) => state.list('incident', year)).filter(({ values }) => mayBeOpen(values));
    const partitions = [directoryPartition, ...years, ...openIncidentPartitions(incidents)];
    return incidentBookOf(state.recordsOf(new Set(partitions), incidentBookKinds));
  }

  /** Two workstations that are awake write the same record. */
  #escalate(alarms: readonly Alarm[], now: number): void {
    const { actor, state } = this.#session;
    if (!actor || !may(actor, 'emergency.escalate', leadOfficeId({ state }), actor.officeId)) return;
    for (const { key: alarmKey, incidentId, nextStep } of alarms) {
      if (!nextStep || nextStep.at > now) continue;
      const input = { incidentId, alarmKey, step: nextStep.step };
      // After what is being told to the pages just now. The disk may refuse; then it is tried again at the next look.
      this.#ports.scheduler.after(0, () => {
        try {
          this.#session.run({ name: 'emergency.escalate', input });
        } catch (error) {
          this.#ports.onBug('escalation', error);
        }
      });
    }
  }

  #viewOf({ key, incidentId, stage, ringsAt, dueAt, obligation, routeId }: Alarm): AlarmView {
    const file = this.#book?.files.get(incidentId);
    const called = file?.escalations.filter(({ values }) => values.alarmKey === key).at(-1)?.values;
    return {
      key,
      incidentId,
      stage,
      ringsAt,
      title: file?.incident.title ?? '',
      ...(obligation && { from: obligation.from }),
      ...(dueAt !== undefined && { dueAt }),
      ...(obligation && { obligation: { kind: obligation.kind, leg: obligation.leg, channel: obligation.channel } }),
      ...(routeId !== undefined && { routeId }),
      ...(called && { called: { step: called.step, name: called.name, phone: called.phone } }),
    };
  }

  #tell(ringing: readonly AlarmView[]): void {
    this.#ringing = ringing;
    const text = JSON.stringify(ringing);
    if (text === this.#told) return;
    this.#told = text;
    this.#onRing(ringing);
  }
}
