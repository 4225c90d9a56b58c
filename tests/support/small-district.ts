import type { Role } from '../../shared/domain/office.ts';
import { emptyPlanItem, type PlanItem } from '../../shared/domain/plan-item.ts';
import { foundingInput } from './founding-input.ts';
import { openWorkstation, until, type Workstation } from './office-workstation.ts';
import { testWeek } from './plan-builders.ts';

export const districtWindow = { partitions: ['all', '2026-W48'] };

/** A workstation of 区委办 that founds a workspace without leaders or plans. */
export async function foundDistrict(share: string, options: Parameters<typeof openWorkstation>[1] = {}) {
  const station = await openWorkstation(share, options);
  await station.client.request('workspace.create', foundingInput);
  return station;
}

/** Another workstation that joins through the folder, for the office of this short name. */
export async function joinDistrict(
  share: string,
  officeName: string,
  name: string,
  role: Role,
  options: Parameters<typeof openWorkstation>[1] = {},
): Promise<Workstation> {
  const station = await openWorkstation(share, options);
  await until(station, async () => (await officeIds(station)).size === 5);
  const officeId = (await officeIds(station)).get(officeName) ?? '';
  await station.client.request('workspace.join', { me: { name, officeId, role } });
  return station;
}

/** Ids of the offices by short name. */
export async function officeIds({ client }: Workstation): Promise<ReadonlyMap<string, string>> {
  const { records } = await client.request('records.openWindow', { partitions: ['all'] });
  const offices = records.filter(({ kind }) => kind === 'office');
  return new Map(offices.map(({ id, values }) => [String(values.shortName), id]));
}

/** Makes an item of the test week for the office of the person at the workstation; returns its id. */
export async function addItem({ client }: Workstation, values: Partial<PlanItem>): Promise<string> {
  const { me } = await client.request('workspace.getStatus');
  const item = { ...emptyPlanItem(me?.officeId ?? '', testWeek, testWeek), ...values };
  const { ids } = await client.request('plans.createItem', { values: item });
  return ids[0] ?? '';
}

/** A record of the directory or the test week as this workstation shows it. */
export async function recordAt({ client }: Workstation, id: string) {
  const { revision, records } = await client.request('records.openWindow', districtWindow);
  return { revision, view: records.find((record) => record.id === id) };
}

/** Edits an item as a person who looks at it now. */
export async function editItem(station: Workstation, id: string, changes: Partial<PlanItem>): Promise<void> {
  const { revision } = await recordAt(station, id);
  await station.client.request('plans.editItem', { id, baseRevision: revision, changes });
}
