import { systemCodeOf } from '../base/system-code.ts';
import { ContractError } from '../contract/error-codes.ts';
import type { RecordKind } from '../domain/record.ts';
import { partsOfRecordId } from '../domain/record.ts';
import type { Actor } from '../rules/permissions.ts';
import type { Command } from '../store/commands.ts';
import type { DecisionContext, OperationDraft } from '../store/decide/context.ts';
import { decide } from '../store/decide/decide.ts';
import { deliveryDraft } from '../store/decide/receipts.ts';
import type { RecordView } from '../store/record-view.ts';
import type { State } from '../store/state.ts';
import type { Collected } from '../sync/mirrors.ts';
import type { Divergence } from '../sync/publisher.ts';
import type { ReplicationStatus } from '../sync/replication.ts';
import type { HostPorts } from './ports.ts';
import { RecordStore } from './record-store.ts';
import { visibleView } from './visibility.ts';

/** Several commits of one moment go to the share together. */
const PUBLISH_AFTER_MS = 30;
/** A local disk that refused a signature or a receipt is asked again; nobody waits for either. */
const RETRY_DISK_MS = 5000;

export interface RecordsChange {
  readonly fromRevision: number;
  readonly toRevision: number;
  readonly changed: readonly RecordView[];
}

export interface SessionEvents {
  readonly onRecords: (change: RecordsChange) => void;
  readonly onStatus: () => void;
}

/** An opened workspace: its records, who works here, and the way to the shared folder. */
export class Session {
  readonly workspaceId: string;
  readonly #ports: HostPorts;
  readonly #events: SessionEvents;
  readonly #store: RecordStore;
  /** Ends of commits that are not yet on the share, oldest first. */
  #unpublished: { readonly segment: number; readonly offset: number }[] = [];
  #callOffPublish: (() => void) | null = null;
  #callOffRetry: (() => void) | null = null;
  #replication: ReplicationStatus | null = null;

  constructor(ports: HostPorts, workspaceId: string, events: SessionEvents) {
    this.#ports = ports;
    this.workspaceId = workspaceId;
    this.#events = events;
    this.#store = new RecordStore(ports, workspaceId);
    this.#store.onChange = ({ fromRevision, changedIds }) => {
      const changed = [...changedIds].map((id) => this.state.view(id)).filter((view) => view !== undefined);
      const visible = changed.map((view) => visibleView(view, this.actor, this.state));
      this.#events.onRecords({ fromRevision, toRevision: this.state.revision, changed: visible });
    };
  }

  get state(): State {
    return this.#store.state;
  }

  get replication(): ReplicationStatus | null {
    return this.#replication;
  }

  /** What is kept although this version cannot read it: whole commits, and records whose values it does not know. */
  get unreadable(): number {
    return this.#store.unreadCommits + this.state.unreadableCount;
  }

  get unpublishedCommits(): number {
    return this.#unpublished.length;
  }

  /** The person at this workstation; null until it was said. */
  get actor(): Actor | null {
    const { personId } = this.#ports.profile.read();
    const person = personId === null ? undefined : this.state.get('person', personId)?.values;
    return person && personId !== null
      ? { personId, name: person.name, officeId: person.officeId, role: person.role }
      : null;
  }

  async open(): Promise<void> {
    await this.#store.open();
    this.#startReplication();
  }

  async close(): Promise<void> {
    this.#callOffPublish?.();
    this.#publish();
    this.#callOffRetry?.();
    await this.#ports.link.stop();
    await this.#store.close();
  }

  /** Carries a person's intent out, or throws RULE_VIOLATION with every reason. */
  run(command: Command): { revision: number; ids: string[] } {
    const actor = this.actor;
    if (!actor) throw new ContractError('NOT_READY');
    const decision = decide(command, this.#context(actor));
    if (!decision.ok) {
      const codes = decision.error.map(({ code }) => code);
      throw new ContractError('RULE_VIOLATION', { violations: decision.error }, codes.join(' '));
    }
    return this.write(decision.value, actor.personId);
  }

  /** Makes decided drafts durable. Throws LOCAL_DISK_FAILED when the disk refuses, and then nothing was written. */
  write(drafts: readonly OperationDraft[], personId: string): { revision: number; ids: string[] } {
    if (drafts.length > 0) {
      try {
        this.#store.commit(drafts, personId);
      } catch (error) {
        const errorCode = systemCodeOf(error);
        this.#ports.onBug('commit', error);
        throw new ContractError('LOCAL_DISK_FAILED', { errorCode });
      }
      this.#unpublished.push(this.#store.position);
      this.#publishSoon();
      this.#deliverReceipts(drafts.map(({ recordId }) => recordId));
    }
    return { revision: this.state.revision, ids: drafts.map(({ recordId }) => recordId) };
  }

  /** Says for the own office that versions have arrived. Call once the person is known, for what came before. */
  acknowledgeAll(): void {
    const versions = [...this.state.partitions.values()]
      .filter(({ name }) => name.startsWith('bulletinVersion.' satisfies `${RecordKind}.`))
      .flatMap(({ records }) => [...records.keys()]);
    this.#deliverReceipts(versions);
  }

  #context(actor: Actor): DecisionContext {
    const { clock, ids } = this.#ports;
    return { state: this.state, actor, now: clock.now(), newKey: () => ids.next().slice(0, 16) };
  }

  #startReplication(): void {
    const { link, device } = this.#ports;
    link.start({
      workspaceId: this.workspaceId,
      deviceId: device.deviceId,
      mirrors: this.#store.mirrors,
      branches: this.#store.branches,
      onCollected: (collected) => this.#absorb(collected),
      onBranch: (branch) => this.#changed(this.#store.absorbBranch(branch)),
      onStatus: (status) => this.#statusArrived(status),
      onDivergence: (divergence) => void this.#reconcile(divergence),
    });
    this.#publishSoon();
  }

  /** A failure leaves everything as it was; the share process tells of it again at its next round. */
  async #reconcile(divergence: Divergence): Promise<void> {
    try {
      const outcome = await this.#store.reconcile(divergence);
      if (outcome === 'adopted') this.#publishSoon();
      if (outcome === 'rehomed') {
        // Places in the former journal say nothing about the new one: until it is published, all of it counts as one.
        this.#unpublished = [this.#store.position];
        this.#startReplication();
      }
    } catch (error) {
      this.#ports.onBug('reconcile', error);
    }
  }

  #absorb(collected: Collected): void {
    this.#changed(this.#store.absorb(collected));
  }

  #changed(changed: ReadonlySet<string>): void {
    if (changed.size === 0) return;
    this.#deliverReceipts([...changed]);
    this.#events.onStatus();
  }

  #deliverReceipts(recordIds: readonly string[]): void {
    const actor = this.actor;
    if (!actor) return;
    const context = this.#context(actor);
    const drafts = recordIds.flatMap((id) => {
      const version =
        partsOfRecordId(id).kind === 'bulletinVersion' ? this.state.get('bulletinVersion', id) : undefined;
      return version ? deliveryDraft(id, version.values.weekStart, actor.officeId, context) : [];
    });
    if (drafts.length === 0) return;
    try {
      this.write(drafts, actor.personId);
    } catch {
      // What the versions or the user's own entry brought stands already; `write` has reported the disk.
      this.#retrySoon();
    }
  }

  #publishSoon(): void {
    this.#callOffPublish ??= this.#ports.scheduler.after(PUBLISH_AFTER_MS, () => {
      this.#callOffPublish = null;
      this.#publish();
    });
  }

  /** Commits that cannot be signed yet are kept all the same; they count as unpublished until they can. */
  #publish(): void {
    try {
      this.#ports.link.publish(this.#store.signedPosition());
    } catch (error) {
      this.#ports.onBug('sign', error);
      this.#retrySoon();
    }
  }

  #retrySoon(): void {
    this.#callOffRetry ??= this.#ports.scheduler.after(RETRY_DISK_MS, () => {
      this.#callOffRetry = null;
      this.acknowledgeAll();
      this.#publishSoon();
    });
  }

  #statusArrived(status: ReplicationStatus): void {
    this.#replication = status;
    const { published } = status;
    if (published) {
      this.#unpublished = this.#unpublished.filter(
        ({ segment, offset }) =>
          segment > published.segment || (segment === published.segment && offset > published.offset),
      );
    }
    this.#events.onStatus();
  }
}
