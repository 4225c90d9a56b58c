import { readdirSync } from 'node:fs';
import path from 'node:path';
import { openWorkstation, scratchFolder } from './office-workstation.ts';

/** A workstation with a fortnight of plans, closed, and where its derived files lie. */
export async function closedDemoStation() {
  const share = scratchFolder('share');
  const station = await openWorkstation(share, { isDemo: true });
  const before = await everyRecord(station.client);
  await station.host.stop();
  const [workspace = ''] = readdirSync(path.join(station.profileFolder, 'ws'));
  const folder = path.join(station.profileFolder, 'ws', workspace);
  const partitions = readdirSync(path.join(folder, 'parts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, 'parts', name));
  return { share, profileFolder: station.profileFolder, folder, partitions, before };
}

type Client = Awaited<ReturnType<typeof openWorkstation>>['client'];

export async function everyRecord(client: Client) {
  const year = new Date().getFullYear();
  const weeks = Array.from({ length: 53 }, (_, index) => String(index + 1).padStart(2, '0'));
  const names = [`${year - 1}-W53`, ...weeks.map((week) => `${year}-W${week}`), `${year + 1}-W01`];
  const { records } = await client.request('records.openWindow', { partitions: ['all', ...names] });
  return [...records].sort((left, right) => (left.id < right.id ? -1 : 1));
}
