import { ContractError } from '../contract/error-codes.ts';
import type { WorkspaceStatus } from '../contract/workspace.contract.ts';
import type { Statement } from '../domain/membership.ts';
import { predecessorsOf, type Trust } from '../rules/membership.ts';
import type { Actor } from '../rules/permissions.ts';
import type { Command } from '../store/commands.ts';
import type { Decision, DecisionContext, OperationDraft } from '../store/decide/context.ts';
import { decide } from '../store/decide/decide.ts';
import { deliveryDrafts } from '../store/decide/receipts.ts';
import type { RecordView } from '../store/record-view.ts';
import type { State } from '../store/state.ts';
import type { Collected } from '../sync/mirrors.ts';
import type { Divergence } from '../sync/publisher.ts';
import type { ReplicationStatus } from '../sync/replication.ts';
import { decisionContextOf } from './decision-context.ts';
import { IncidentKeys } from './emergency/incident-keys.ts';
import { ServerTime } from './emergency/server-time.ts';
import { PageRecords, type RecordsChange } from './page-records.ts';
import type { HostPorts } from './ports.ts';
import { Publication } from './publication.ts';
import { ReadingTeller } from './reading-teller.ts';
import { recentVersions } from './recent-versions.ts';
import { RecordStore } from './record-store.ts';
import { SearchIndex } from './search/search-index.ts';
import { SessionSnapshots } from './snapshots/session-snapshots.ts';
import { actorAt, standingOf } from './standing.ts';
import { type SyncFacts, syncFactsOf } from './sync-facts.ts';
import { WorkstationReadings } from './workstation-readings.ts';
import { refusalOf } from './write-refusal.ts';

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
  readonly #publication: Publication;
  #replication: ReplicationStatus | null = null;
  readonly #teller: ReadingTeller;
  readonly #readings: WorkstationReadings;
  readonly #snapshots: SessionSnapshots;
  readonly serverTime: ServerTime;
  readonly incidentKeys: IncidentKeys;
  readonly search: SearchIndex;
  readonly #pages: PageRecords;
  #isClosed = false;

  constructor(ports: HostPorts, workspaceId: string, events: SessionEvents) {
    this.#ports = ports;
    this.workspaceId = workspaceId;
    this.#events = events;
    this.#store = new RecordStore(ports, workspaceId);
    this.#publication = new Publication(ports, this.#store, () => this.acknowledgeAll());
    this.#teller = new ReadingTeller(ports, workspaceId, () => this.#store.mirrors);
    this.#snapshots = new SessionSnapshots(ports, workspaceId, {
      store: this.#store,
      isPublished: () => this.#publication.isComplete,
      onChange: () => events.onStatus(),
    });
    this.#readings = new WorkstationReadings(ports, ports.openLogs(workspaceId), (commit, deviceId) =>
      this.#store.keyRing.textOf(commit, deviceId),
    );
    this.serverTime = new ServerTime(ports);
    this.incidentKeys = new IncidentKeys(ports, this.#store.keyRing, () => this.trust);
    this.#pages = new PageRecords({
      state: this.#store.state,
      actor: () => this.actor,
      incidentKeys: this.incidentKeys,
      onRecords: events.onRecords,
    });
    const texts = ports.openSearchTexts?.(workspaceId) ?? null;
    this.search = new SearchIndex({ state: this.#store.state, ports, texts });
    this.#store.onChange = (change) => {
      this.#pages.tell(change);
      this.search.noteChanged(change.changedIds);
    };
    this.incidentKeys.onKey = (incidentId) => this.#pages.showPeople(incidentId);
  }

  get state(): State {
    return this.#store.state;
  }

  /** Positions and mirrors, for reading: changes go through `run` and `write`. */
  get store(): RecordStore {
    return this.#store;
  }

  get replication(): ReplicationStatus | null {
    return this.#replication;
  }

  /** What is kept although this version cannot read it: whole commits, and records whose values it does not know. */
  get unreadable(): number {
    return this.#store.unread.count + this.state.unreadableCount;
  }

  get unpublishedCommits(): number {
    return this.#publication.waiting;
  }

  /** When the folder was last seen to hold all that was to be published. */
  get publishedAt(): number | null {
    return this.#publication.publishedAt;
  }

  get syncFacts(): SyncFacts {
    const replication = this.#replication;
    const workstations = replication ? this.#readings.of(replication, this.#ports.clock.now()) : [];
    return syncFactsOf(this.#store, replication, workstations);
  }

  /** The records as this workstation's person may see them, with the personal data that it may and can open. */
  visible(views: readonly RecordView[]): RecordView[] {
    return this.#pages.visible(views);
  }

  get trust(): Trust {
    return this.#store.trust;
  }

  get quarantinedOperations(): number {
    return this.#store.quarantinedOperations;
  }

  /** This device's identity and those that it had before. */
  get ownDeviceIds(): string[] {
    const { deviceId } = this.#ports.device;
    return [deviceId, ...predecessorsOf(deviceId, this.trust)];
  }

  /** How this workstation stands in the workspace. */
  get membership(): WorkspaceStatus['membership'] {
    const { deviceId } = this.#ports.device;
    return standingOf(deviceId, this.trust, this.#store.gate.claimsOf(deviceId));
  }

  /**
   * The person at this workstation; null until it was said. Where people are invited, office and role are the membership's:
   * the directory only has the name.
   */
  get actor(): Actor | null {
    return actorAt(this.#ports, this.#store);
  }

  async open(): Promise<void> {
    await this.#store.open();
    await this.#snapshots.joinBefore(() => this.#startReplication());
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.search.stop();
    this.#snapshots.stop();
    this.#teller.stop();
    this.#publication.stop();
    await this.#ports.link.stop();
    await this.#store.close();
  }

  /** What a decision is made on: the state as it stands now and who works here. Throws NOT_READY until that was said. */
  decisionContext(): DecisionContext {
    return decisionContextOf(this.#ports, this);
  }

  /** Carries a person's intent out. Throws what `carryOut` throws. */
  run(command: Command): { revision: number; ids: string[] } {
    return this.carryOut((context) => decide(command, context));
  }

  /** Writes the outcome of a decision as one action. Throws NOT_READY, RULE_VIOLATION with every reason, or LOCAL_DISK_FAILED. */
  carryOut(make: (context: DecisionContext) => Decision): { revision: number; ids: string[] } {
    const context = this.decisionContext();
    const decision = make(context);
    if (!decision.ok) {
      const codes = decision.error.map(({ code }) => code);
      throw new ContractError('RULE_VIOLATION', { violations: decision.error }, codes.join(' '));
    }
    return this.write(decision.value, context.actor.personId);
  }

  /** Makes decided drafts durable. Throws LOCAL_DISK_FAILED when the disk refuses, and then nothing was written. */
  write(drafts: readonly OperationDraft[], personId: string): { revision: number; ids: string[] } {
    if (drafts.length > 0) {
      try {
        this.#store.commit(drafts, personId);
      } catch (error) {
        throw refusalOf(error, this.#ports.onBug);
      }
      this.#publication.committed();
      this.#deliverReceipts(drafts.map(({ recordId }) => recordId));
    }
    return { revision: this.state.revision, ids: drafts.map(({ recordId }) => recordId) };
  }

  /** Declares what `make` makes of this device, its place and the time. Throws LOCAL_DISK_FAILED. */
  declare(make: (said: Pick<Statement, 'by' | 'place' | 'at'>) => readonly Statement[]): void {
    const { device, clock } = this.#ports;
    const said = { by: device.deviceId, place: this.#store.journals.commitsOf(device.deviceId), at: clock.now() };
    try {
      this.#store.declare(make(said).map((statement) => this.#store.gate.signed(statement, device.signer)));
    } catch (error) {
      throw refusalOf(error, this.#ports.onBug);
    }
    this.#publication.committed();
    this.#events.onStatus();
  }

  /** Takes keys into the profile, then reads what waited for them, in a snapshot where there is one. */
  async addKeys(keys: Readonly<Record<string, string>>): Promise<void> {
    await this.#store.keyRing.add(keys);
    await this.#snapshots.join();
    this.#store.reconsider();
    this.#events.onStatus();
  }

  /** Says for the own office that versions have arrived. Call once the person is known, for what came before. */
  acknowledgeAll(): void {
    this.#deliverReceipts(recentVersions(this.state, this.#ports.clock.now()).map(([id]) => id));
  }

  #startReplication(): void {
    if (this.#isClosed) return;
    const { link, device } = this.#ports;
    link.start({
      workspaceId: this.workspaceId,
      deviceId: device.deviceId,
      mirrors: this.#store.mirrors,
      branches: this.#store.journals.branches,
      onCollected: (collected) => this.#absorb(collected),
      onBranch: (branch) => this.#following(() => this.#store.absorbBranch(branch)),
      onStatus: (status) => this.#statusArrived(status),
      onDivergence: (divergence) => void this.#reconcile(divergence),
    });
    this.#publication.soon();
    this.#teller.tellSoon();
  }

  /** A failure leaves everything as it was; the share process tells of it again at its next round. */
  async #reconcile(divergence: Divergence): Promise<void> {
    try {
      const outcome = await this.#store.reconcile(divergence);
      if (outcome === 'adopted') this.#publication.soon();
      if (outcome === 'rehomed') {
        // Places in the former journal say nothing about the new one: until it is published, all of it counts as one.
        this.#publication.startAnew();
        this.#startReplication();
        this.#events.onStatus();
      }
    } catch (error) {
      this.#ports.onBug('reconcile', error);
    }
  }

  #absorb(collected: Collected): void {
    this.#teller.tellSoon();
    this.#following(() => this.#store.absorb(collected));
  }

  /** Takes in what changes records, trust, or what is held back. */
  #following(work: () => ReadonlySet<string>): void {
    const held = this.quarantinedOperations;
    const { trust } = this;
    const changed = work();
    this.#snapshots.attend();
    if (changed.size > 0) this.#deliverReceipts([...changed]);
    if (changed.size > 0 || held !== this.quarantinedOperations || trust !== this.trust) this.#events.onStatus();
  }

  #deliverReceipts(recordIds: readonly string[]): void {
    if (!this.actor) return;
    const context = this.decisionContext();
    const drafts = deliveryDrafts(recordIds, context);
    if (drafts.length === 0) return;
    try {
      this.write(drafts, context.actor.personId);
    } catch {
      // What the versions or the user's own entry brought stands already; `write` has reported the disk.
      this.#publication.retrySoon();
    }
  }

  #statusArrived(status: ReplicationStatus): void {
    this.#publication.arrived(status.published);
    this.#replication = status;
    if (status.share === 'online') {
      // A status of a folder that is away repeats what was measured before somebody may have set the clock.
      this.serverTime.measured(status.clockOffsetMs);
      this.incidentKeys.publish();
      this.#snapshots.attend();
    }
    this.#events.onStatus();
  }
}
