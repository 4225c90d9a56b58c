import { type BulletinVersion, versionNumber } from '../domain/plan-cycle.ts';
import { partsOfRecordId, type RecordKind } from '../domain/record.ts';
import { leadOfficeId, planRulesOf, workCalendarIn } from '../store/decide/context.ts';
import type { DocumentOutcome } from '../sync/ports.ts';
import { recentIssues, renderIssue } from './issue-delivery.ts';
import type { DocumentRequest, HostPorts, RenderedDocuments } from './ports.ts';
import { recentVersions } from './recent-versions.ts';
import type { Session } from './session.ts';

const RETRY_MS = 5000;
const MAX_LIST_BYTES = 16 * 1024 * 1024;

/** What an issue puts into the offices' folders, with what the list says of it. */
type Issued = RenderedDocuments & { readonly version: string; readonly writtenBy: string };

export interface DistributionReport {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly notRendered: readonly string[];
}

/**
 * Puts the documents of plan versions and 接待方案 issued here into every office's folder, as soon as the shared folder can be reached.
 * What is still to be done follows from the records and the profile, so a crash at any moment leaves nothing out.
 */
export class Distributor {
  readonly #ports: HostPorts;
  readonly #session: Session;
  readonly #onChange: () => void;
  #running: Promise<void> | null = null;
  #callOffRetry: (() => void) | null = null;
  #isStopped = false;

  constructor(ports: HostPorts, session: Session, onChange: () => void) {
    this.#ports = ports;
    this.#session = session;
    this.#onChange = onChange;
  }

  get waiting(): string[] {
    const done = new Set(this.#ports.profile.read().distributedVersionIds);
    const own = new Set(this.#session.ownDeviceIds);
    const { state } = this.#session;
    const now = this.#ports.clock.now();
    return [...recentVersions(state, now), ...recentIssues(state, now)]
      .filter(([id, record]) => !done.has(id) && own.has(record.fields.get('sequence')?.[0]?.deviceId ?? ''))
      .map(([id]) => id);
  }

  /** Starts working through what waits, if the share is there; called after every change and status. */
  nudge(): void {
    const isOnline = this.#session.replication?.share === 'online';
    if (this.#isStopped || this.#running || this.#callOffRetry || !isOnline || this.waiting.length === 0) return;
    this.#running = this.#work().finally(() => {
      this.#running = null;
      this.#onChange();
    });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOffRetry?.();
    await this.#running;
  }

  /** Renders and delivers one version or 接待方案. Rejects with the share's error. */
  async distribute(versionId: string): Promise<DistributionReport> {
    const rendered = await this.#render(versionId);
    const outcomes = await this.#deliver(rendered);
    await this.#writeList(rendered, outcomes);
    const written = outcomes.filter(({ outcome }) => outcome === 'written').map(({ path }) => path);
    const unchanged = outcomes.filter(({ outcome }) => outcome === 'unchanged').map(({ path }) => path);
    return { written, unchanged, notRendered: rendered.notRendered };
  }

  async #render(id: string): Promise<Issued> {
    const { kind } = partsOfRecordId(id);
    if (kind === ('receptionIssue' satisfies RecordKind)) return renderIssue(id, this.#session, this.#ports);
    const request = this.requestFor(id);
    const { sequence, publishedBy } = request.version;
    const rendered = await this.#ports.documents.renderAll(request);
    return { ...rendered, version: versionNumber(sequence), writtenBy: publishedBy };
  }

  /** All that a version's documents are made from. */
  requestFor(versionId: string): DocumentRequest {
    const { state } = this.#session;
    const version = state.get('bulletinVersion', versionId)?.values;
    if (!version) throw new Error('a version that is not there cannot be printed');
    const previous = version.previousVersionId
      ? state.get('bulletinVersion', version.previousVersionId)?.values
      : undefined;
    const offices = state.list('office').map(({ id, values }) => ({ id, ...values }));
    const leadId = leadOfficeId(this.#session);
    const lead = offices.find(({ id }) => id === leadId);
    const rules = planRulesOf(version.weekStart, state);
    return {
      version: version as BulletinVersion,
      ...(previous && { previous }),
      offices: offices.sort((left, right) => left.rankOrder - right.rankOrder),
      options: {
        districtName: this.#ports.profile.read().districtName ?? '',
        leadOfficeName: lead?.shortName ?? '',
        afternoonStart: rules.afternoonStart,
        eveningStart: rules.eveningStart,
        calendar: workCalendarIn(state),
      },
      matrixPaper: rules.matrixPaper,
    };
  }

  async #work(): Promise<void> {
    for (const versionId of this.waiting) {
      if (this.#isStopped) return;
      try {
        await this.distribute(versionId);
        const profile = this.#ports.profile.read();
        await this.#ports.profile.write({
          ...profile,
          distributedVersionIds: [...profile.distributedVersionIds, versionId],
        });
      } catch (error) {
        this.#ports.onBug('distribution', error);
        this.#callOffRetry = this.#ports.scheduler.after(RETRY_MS, () => {
          this.#callOffRetry = null;
          this.nudge();
        });
        return;
      }
    }
  }

  /** The list names the files as they stand: a name that was taken by another file has become a new one. */
  async #writeList({ files, version, writtenBy }: Issued, outcomes: readonly DocumentOutcome[]): Promise<void> {
    const { documents, link, clock } = this.#ports;
    const standing = files.map(({ bytes }, index) => ({ path: outcomes[index]?.path ?? '', bytes }));
    const facts = { version, writtenAt: clock.now(), writtenBy };
    const { path } = documents.distributionList(null, [], facts);
    const existing = await link.readDocument(path, MAX_LIST_BYTES);
    await link.deliver([{ ...documents.distributionList(existing, standing, facts), rule: 'replace' }]);
  }

  #deliver({ files }: RenderedDocuments): Promise<DocumentOutcome[]> {
    return this.#ports.link.deliver(files.map(({ path, bytes }) => ({ path, bytes, rule: 'keepDifferent' as const })));
  }
}
