import type { AppContract } from '../../shared/contract/contract.ts';
import type { InputOf } from '../../shared/contract/define.ts';
import type { Role } from '../../shared/domain/office.ts';
import { type IncidentBook, incidentBookOf } from '../../shared/rules/emergency/incident-book.ts';
import { found, type InProcessStation, openStationOn, roundsUntil } from './in-process-station.ts';
import { emptyFolder, type MemoryFolder, MemoryShare } from './memory-share.ts';
import { VirtualTime } from './virtual-time.ts';

export const MINUTE_MS = 60_000;
/** A night of 区委办: 18 November 2026, a quarter past three in China. */
export const NIGHT = Date.parse('2026-11-18T03:15:00+08:00');

/** Workstations of a district around one folder, each with a way to it that can be cut, on one clock or on clocks of their own. */
export class EmergencyDistrict {
  readonly folder: MemoryFolder = emptyFolder();
  readonly stations: InProcessStation[] = [];
  /** The clock of the file server. */
  readonly time: VirtualTime;

  constructor(time = new VirtualTime(NIGHT)) {
    this.time = time;
    this.folder.serverNow = () => time.now();
  }

  /** 区委办 founds the workspace. */
  readonly foundLead = async (): Promise<InProcessStation> => {
    const lead = await openStationOn(new MemoryShare(this.folder), { time: this.time });
    await found(lead);
    this.stations.push(lead);
    return lead;
  };

  async join(office: string, name: string, role: Role, time: VirtualTime = this.time): Promise<InProcessStation> {
    const station = await openStationOn(new MemoryShare(this.folder), { time });
    this.stations.push(station);
    await roundsUntil(this.stations, async () => (await officeNamed(station, office)) !== undefined);
    const officeId = (await officeNamed(station, office)) ?? '';
    await station.client.request('workspace.join', { me: { name, officeId, role } });
    await this.settle();
    return station;
  }

  /** Until everybody has read everything. */
  async settle(): Promise<void> {
    await roundsUntil(this.stations, async () => {
      for (const { client } of this.stations) {
        if ((await client.request('sync.getStatus')).unpublishedCommits > 0) return false;
      }
      const texts = await Promise.all(this.stations.map(async (station) => JSON.stringify(await knownTo(station))));
      return new Set(texts).size === 1;
    });
  }

  async stop(): Promise<void> {
    for (const { host } of this.stations) await host.stop();
  }
}

const partitions = ['all', '2026-Y', '2026-M11', '2025-Y'];

export const recordsOf = async ({ client }: InProcessStation) =>
  (await client.request('records.openWindow', { partitions })).records;

/** What everybody has of incidents, whoever may read it. */
const knownTo = async (station: InProcessStation): Promise<string[]> =>
  station.ports.profile.read().workspaceId === null
    ? []
    : (await recordsOf(station)).map(({ id, updatedAt }) => `${id} ${updatedAt}`).sort();

async function officeNamed(station: InProcessStation, name: string): Promise<string | undefined> {
  const records = await recordsOf(station).catch(() => []);
  return records.find(({ kind, values }) => kind === 'office' && values.shortName === name)?.id;
}

export const officeId = async (station: InProcessStation): Promise<string> =>
  (await station.client.request('workspace.getStatus')).me?.officeId ?? '';

export const bookOf = async (station: InProcessStation): Promise<IncidentBook> =>
  incidentBookOf((await recordsOf(station)) as Parameters<typeof incidentBookOf>[0]);

export const revisionOf = async ({ client }: InProcessStation): Promise<number> =>
  (await client.request('records.openWindow', { partitions: [] })).revision;

type Registration = InputOf<AppContract, 'emergency.register'>;

/** An ordinary accident becomes known now; its written report is due in two hours. Answers the incident. */
export async function register(
  station: InProcessStation,
  rest: Partial<Registration> = {},
  title = '城东街道人行天桥坍塌',
): Promise<string> {
  const { ids } = await station.client.request('emergency.register', {
    officeId: await officeId(station),
    key: 'abcdefabcdef',
    values: { title, category: 'accident', occurredAt: { precision: 'unknown' } },
    level: 'IV',
    isSensitive: false,
    ...rest,
  });
  return ids[0] ?? '';
}

/** What rings at a desk: `near 城东街道人行天桥坍塌`. */
export const ringingAt = async ({ client }: InProcessStation): Promise<string[]> =>
  (await client.request('emergency.getAlarms')).map(({ stage, title }) => `${stage} ${title}`);
