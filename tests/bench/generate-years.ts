import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeCompression } from '../../electron/storage/node-compression.ts';
import { nodeHashing, nodeVerifier } from '../../electron/storage/node-crypto.ts';
import { nodeSecrecy } from '../../electron/storage/node-secrecy.ts';
import { addDays } from '../../shared/domain/plain-date.ts';
import { emptyPlanItem, type PlanItem } from '../../shared/domain/plan-item.ts';
import { weekPartition } from '../../shared/domain/week.ts';
import { emptyProfile } from '../../shared/host/ports.ts';
import { RecordStore } from '../../shared/host/record-store.ts';
import { fieldsOf } from '../../shared/store/decide/context.ts';
import { announcementName, segmentFileName } from '../../shared/sync/folder-layout.ts';
import { BulkLogStore } from '../support/bulk-log-store.ts';
import { fixedDevice } from '../support/fixed-device.ts';
import { SeededRandom } from '../support/hostile-share.ts';

const DEVICES = 8;
export const RECORDS_A_YEAR = 20_000;
/** Changes of single fields after a record was made, on average. */
const EDITS = 2;
const WEEKS_A_YEAR = 52;
const FIRST_WEEK = '2016-01-04';
export const generatedWorkspaceId = 'benchworkspace';

export interface GeneratedYears {
  /** A shared folder with the journals of all devices. */
  readonly shareFolder: string;
  /** The same records as one plain JSON file, as lowdb keeps them. */
  readonly plainFile: string;
  readonly records: number;
  readonly operations: number;
  readonly journalBytes: number;
  /** A week in the middle of the last year. */
  readonly lastWeek: string;
}

/** Sources that decide what is written: another state of them is another cache. */
const sources = ['shared/{store,sync,host,domain}/*.ts', 'electron/storage/*.ts', 'tests/bench/generate-years.ts'];

export function cacheFolder(name: string): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((pattern) => globSync(pattern)).sort()) hash.update(readFileSync(file));
  return path.join(tmpdir(), `siban-bench-${hash.digest('hex').slice(0, 12)}`, name);
}

/** A district's plans of so many years, drawn from a seed; written through the store's own code, and kept for the next run. */
export async function generateYears(years: number): Promise<GeneratedYears> {
  const folder = cacheFolder(`years-${years}`);
  const about = path.join(folder, 'about.json');
  if (!existsSync(about)) {
    const making = `${folder}.making`;
    rmSync(making, { recursive: true, force: true });
    const made = await write(years, making);
    writeFileSync(path.join(making, 'about.json'), JSON.stringify(made));
    renameSync(making, folder);
  }
  const facts = JSON.parse(readFileSync(about, 'utf8')) as Omit<GeneratedYears, 'shareFolder' | 'plainFile'>;
  return { ...facts, shareFolder: path.join(folder, 'share'), plainFile: path.join(folder, 'plain.json') };
}

async function write(years: number, folder: string) {
  const share = path.join(folder, 'share');
  for (const name of ['devices', 'beat']) mkdirSync(path.join(share, name), { recursive: true });
  const workspace = { id: generatedWorkspaceId, formatVersion: 1, districtName: '云溪区' };
  writeFileSync(path.join(share, 'workspace.json'), JSON.stringify(workspace));
  const plain: Record<string, unknown> = {};
  const sums = { records: 0, operations: 0, journalBytes: 0 };
  for (let device = 0; device < DEVICES; device += 1) {
    const written = await writeDevice(device, years, share);
    Object.assign(plain, written.plain);
    sums.records += Object.keys(written.plain).length;
    sums.operations += written.operations;
    sums.journalBytes += written.bytes;
  }
  writeFileSync(path.join(folder, 'plain.json'), JSON.stringify({ records: plain }));
  return { ...sums, lastWeek: addDays(FIRST_WEEK, (years * WEEKS_A_YEAR - 26) * 7) };
}

/** One office's workstation over all the years. */
async function writeDevice(index: number, years: number, share: string) {
  const random = new SeededRandom(index + 1);
  const device = fixedDevice();
  const { deviceId } = device;
  const logs = new BulkLogStore();
  let now = Date.UTC(2016, 0, 4);
  const store = new RecordStore(
    {
      clock: { now: () => now },
      ids: { next: () => `run${index}`.padEnd(20, 'x') },
      hashing: nodeHashing,
      compression: nodeCompression,
      verifier: nodeVerifier,
      secrecy: nodeSecrecy,
      computerName: 'bench',
      profile: { read: () => emptyProfile, write: async () => undefined },
      scheduler: { after: () => () => undefined },
      device,
      openLogs: () => logs,
      openPartitions: () => ({
        names: () => [],
        load: () => null,
        save: async () => undefined,
        loadCheckpoint: async () => null,
        saveCheckpoint: async () => undefined,
      }),
      onBug: () => undefined,
    },
    generatedWorkspaceId,
  );
  await store.open();
  const person = 'person.all.bench';
  let operations = 0;
  const commit = (recordId: string, fields: Record<string, never>): void => {
    now += 1000 + random.below(60_000);
    store.commit([{ recordId, fields }], person);
    operations += 1;
    // As often as a workstation that is in use signs.
    if (operations % 3 === 0) store.signedPosition();
  };
  if (index === 0) for (const [recordId, fields] of directory()) commit(recordId, fields as Record<string, never>);
  for (let week = 0; week < years * WEEKS_A_YEAR; week += 1) {
    const weekStart = addDays(FIRST_WEEK, week * 7);
    const count = Math.round(RECORDS_A_YEAR / WEEKS_A_YEAR / DEVICES);
    for (let number = 0; number < count; number += 1) {
      const recordId = `planItem.${weekPartition(weekStart)}.d${index}n${number}`;
      commit(recordId, fieldsOf(item(index, weekStart, random)) as Record<string, never>);
      const edits = random.below(EDITS * 2 + 1);
      for (let edit = 0; edit < edits; edit += 1)
        commit(recordId, { remarks: `第${edit + 1}次修改：${words(random, 6)}` } as never);
    }
  }
  const { segment, offset } = store.signedPosition();
  const bytes = logs.writeTo(path.join(share, 'devices'), (number) => segmentFileName(number));
  writeFileSync(path.join(share, 'beat', announcementName(deviceId, segment, offset)), '');
  const plain: Record<string, unknown> = {};
  for (const { records } of store.state.partitions.all())
    for (const id of records.keys()) plain[id] = store.state.view(id)?.values;
  return { plain, operations, bytes };
}

const offices = ['party', 'congress', 'government', 'cppcc', 'reception'];

function* directory(): Generator<[string, Record<string, unknown>]> {
  const bodies = ['partyCommittee', 'peoplesCongress', 'government', 'cppcc', 'reception'];
  const names = ['区委办', '区人大办', '区政府办', '区政协办', '接待办'];
  yield ['workspace.all.workspace', { districtName: '云溪区' }];
  for (const [rankOrder, key] of offices.entries()) {
    const name = names[rankOrder] ?? '';
    yield [`office.all.${key}`, { name, shortName: name, body: bodies[rankOrder], isLead: rankOrder === 0, rankOrder }];
  }
  yield ['person.all.bench', { name: '林永康', officeId: 'office.all.party', role: 'director' }];
}

export const VOCABULARY = [
  ...'区委常会研究部署重点工作安排听取汇报审议通过关于推进项目建设调民生保障督查防汛应急接待来访学习座谈',
];
const words = (random: SeededRandom, count: number): string =>
  Array.from({ length: count }, () => random.pick(VOCABULARY)).join('');

function item(device: number, weekStart: string, random: SeededRandom): PlanItem {
  const officeId = `office.all.${offices[device % offices.length]}`;
  const hour = 8 + random.below(9);
  const clock = (value: number): string => `${String(value).padStart(2, '0')}:00`;
  return {
    ...emptyPlanItem(officeId, weekStart, addDays(weekStart, random.below(7))),
    time: { kind: 'exact', start: clock(hour), end: clock(hour + 1) },
    content: words(random, 12 + random.below(30)),
    placeText: words(random, 5),
    organiserUnit: words(random, 4),
    attendance: Array.from({ length: 1 + random.below(3) }, (_, index) => ({
      leaderId: `leader.all.l${random.below(40)}x${index}`,
      role: 'attend' as const,
    })),
  };
}
