import { systemCodeOf } from '../base/system-code.ts';
import { ContractError } from '../contract/error-codes.ts';
import type { SyncStatus, WorkspaceStatus } from '../contract/workspace.contract.ts';
import { incidentBookKinds } from '../rules/emergency/incident-book.ts';
import type { RecordView } from '../store/record-view.ts';
import { SHARE_FORMAT_VERSION, type WorkspaceFile } from '../sync/workspace-file.ts';
import { Distributor } from './distribution.ts';
import { AlarmClock } from './emergency/alarm-clock.ts';
import { PersonalData } from './emergency/personal-data.ts';
import { MembershipDesk } from './membership-desk.ts';
import type { HostPorts } from './ports.ts';
import { Session } from './session.ts';
import { officeReadings, syncProblems } from './sync-details.ts';
import { noSyncFacts } from './sync-facts.ts';

export type HostEvent = (name: string, payload: unknown) => void;

/** What the handlers share: the open session, the folder's state, and the events that go to the pages. */
export class HostCore {
  readonly ports: HostPorts;
  session: Session | null = null;
  distributor: Distributor | null = null;
  desk: MembershipDesk | null = null;
  alarmClock: AlarmClock | null = null;
  personalData: PersonalData | null = null;
  #folderProblem: WorkspaceStatus['folderProblem'] = null;
  readonly #listeners = new Set<HostEvent>();
  #lastSyncStatus = '';
  #lastStanding = '';
  #lastTime = '';
  #isQuiet = false;

  constructor(ports: HostPorts) {
    this.ports = ports;
  }

  listen(onEvent: HostEvent): () => void {
    this.#listeners.add(onEvent);
    return () => void this.#listeners.delete(onEvent);
  }

  /** Opens the workspace of the profile or of the folder; where there is neither, setting up goes on in the page. */
  async start(): Promise<void> {
    const { workspaceId } = this.ports.profile.read();
    if (workspaceId !== null) await this.openSession(workspaceId);
    else await this.lookAtFolder();
  }

  async stop(): Promise<void> {
    this.alarmClock?.stop();
    await this.personalData?.stop();
    await this.distributor?.stop();
    await this.session?.close();
    if (!this.session) await this.ports.link.stop();
  }

  /** Reads which workspace the chosen folder holds, and opens it for joining. */
  async lookAtFolder(): Promise<WorkspaceFile | null> {
    if (this.ports.link.shareFolder === null || this.session) return null;
    try {
      const file = await this.ports.link.readWorkspace();
      this.#folderProblem = null;
      if (!file) return null;
      if (file.formatVersion > SHARE_FORMAT_VERSION) {
        this.#folderProblem = { code: 'NEWER_FORMAT', errorCode: null };
        return null;
      }
      await this.ports.profile.write({
        ...this.ports.profile.read(),
        workspaceId: file.id,
        districtName: file.districtName,
        ownerPublicKey: file.ownerPublicKey ?? null,
      });
      await this.openSession(file.id);
      return file;
    } catch (error) {
      this.#folderProblem = { code: 'FOLDER_UNREACHABLE', errorCode: systemCodeOf(error) };
      return null;
    }
  }

  async openSession(workspaceId: string): Promise<Session> {
    const session = new Session(this.ports, workspaceId, {
      onRecords: (change) => {
        this.emit('records.changed', change);
        if (change.changed.some(({ kind }) => kind === 'bulletinVersion' || kind === 'receptionIssue'))
          this.distributor?.nudge();
        this.#attendToRecords(change.changed);
      },
      onStatus: () => {
        this.distributor?.nudge();
        this.#attend();
        this.#attendToTime();
        this.emitSyncStatus();
      },
    });
    await session.open();
    this.session = session;
    this.distributor = new Distributor(this.ports, session, () => this.emitSyncStatus());
    this.desk = new MembershipDesk(this.ports, session);
    this.alarmClock = new AlarmClock(this.ports, session, (alarms) => this.emit('emergency.alarmsChanged', alarms));
    this.personalData = new PersonalData(this.ports, session);
    this.#attend();
    session.acknowledgeAll();
    return session;
  }

  /** Throws NOT_READY while no workspace is open. */
  requireSession(): Session {
    if (!this.session) throw new ContractError('NOT_READY');
    return this.session;
  }

  requireDistributor(): Distributor {
    if (!this.distributor) throw new ContractError('NOT_READY');
    return this.distributor;
  }

  requireDesk(): MembershipDesk {
    if (!this.desk) throw new ContractError('NOT_READY');
    return this.desk;
  }

  emit(name: string, payload: unknown): void {
    for (const listener of this.#listeners) listener(name, payload);
  }

  emitSyncStatus(): void {
    const status = this.syncStatus();
    const text = JSON.stringify({ ...status, lastContactAt: null });
    if (text === this.#lastSyncStatus) return;
    this.#lastSyncStatus = text;
    this.emit('sync.statusChanged', status);
  }

  workspaceStatus(): WorkspaceStatus {
    const { link, profile } = this.ports;
    const me = this.session?.actor ?? null;
    return {
      stage: this.#stage(),
      shareFolder: link.shareFolder,
      folderProblem: this.#folderProblem,
      districtName: profile.read().districtName,
      me: me && { personId: me.personId, name: me.name, officeId: me.officeId, role: me.role },
      requiresInvitation: this.#requiresInvitation(),
      membership: this.session?.membership ?? 'none',
    };
  }

  syncStatus(): SyncStatus {
    const { session } = this;
    const replication = session?.replication;
    const facts = session?.syncFacts ?? noSyncFacts;
    const counts = {
      quarantinedOperations: session?.quarantinedOperations ?? 0,
      unreadableRecords: session?.unreadable ?? 0,
      waitingDistributions: this.distributor?.waiting.length ?? 0,
    };
    return {
      share: replication?.share ?? 'connecting',
      unpublishedCommits: session?.unpublishedCommits ?? 0,
      lastContactAt: replication?.lastContactAt ?? null,
      otherDevices: replication?.otherDeviceIds.length ?? 0,
      unverifiedDevices: replication?.unverified.length ?? 0,
      ...counts,
      errorCode: replication?.errorCode ?? null,
      publishedAt: session?.publishedAt ?? null,
      clockOffsetMs: session?.serverTime.offsetMs ?? null,
      offices: officeReadings(facts),
      problems: syncProblems(facts, counts, {
        setAsideFiles: this.ports.recovery.setAsideFiles(),
        wasJournalDamaged: session?.store.wasJournalDamaged ?? false,
      }),
    };
  }

  /** Deadlines run by the server's clock, and answers are this person's: when either changes they are looked at again. */
  #attendToTime(): void {
    const { serverTime, actor, replication } = this.session ?? {};
    const seconds = Math.round((serverTime?.offsetMs ?? 0) / 1000);
    const text = `${seconds} ${actor?.personId} ${replication?.share}`;
    if (text === this.#lastTime) return;
    this.#lastTime = text;
    if (this.#isQuiet) return;
    this.alarmClock?.attend([]);
    this.personalData?.attendToTime();
  }

  /** Does `work` without anything ringing or being destroyed in between: what it makes is the past of a district. */
  async quietly(work: () => Promise<void>): Promise<void> {
    this.#isQuiet = true;
    try {
      await work();
    } finally {
      this.#isQuiet = false;
    }
    this.#attendToAllIncidents();
  }

  /** Where no record is named all were built again, or others count than before. */
  #attendToRecords(changed: readonly RecordView[]): void {
    if (this.#isQuiet) return;
    if (changed.length === 0) this.#attendToAllIncidents();
    const ofIncidents = changed.filter(({ kind }) => incidentBookKinds.has(kind));
    if (ofIncidents.length === 0) return;
    this.alarmClock?.attend(ofIncidents);
    this.personalData?.attend(ofIncidents);
  }

  #attendToAllIncidents(): void {
    this.alarmClock?.attendToAll();
    this.personalData?.attendToAll();
  }

  /** News about trust changes what the page shows of the workspace, and may ask for an answer. */
  #attend(): void {
    const status = this.workspaceStatus();
    const text = JSON.stringify([status.stage, status.me, status.requiresInvitation, status.membership]);
    if (this.#lastStanding !== '' && text !== this.#lastStanding) this.emit('workspace.statusChanged', status);
    this.#lastStanding = text;
    this.desk?.attend().catch((error: unknown) => this.ports.onBug('membership', error));
  }

  /** Before the founding has arrived nobody is taken in either; only it tells which way it is. */
  #requiresInvitation(): WorkspaceStatus['requiresInvitation'] {
    const trust = this.session?.trust;
    if (!trust || trust.isOpen) return false;
    return trust.isFounded ? true : null;
  }

  #stage(): WorkspaceStatus['stage'] {
    const { session } = this;
    if (session?.actor) return 'ready';
    if (session && (session.state.list('office').length > 0 || (session.replication?.otherDeviceIds.length ?? 0) > 0)) {
      return 'joining';
    }
    return this.ports.link.shareFolder === null || this.#folderProblem
      ? 'choosingFolder'
      : session
        ? 'joining'
        : 'creating';
  }
}
