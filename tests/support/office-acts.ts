import type { Workstation } from './office-workstation.ts';

/** One user action that enters these venues. */
export const addVenue = (station: Workstation, ...names: readonly string[]) =>
  station.client.request('directory.addEntries', {
    entries: names.map((name) => ({ kind: 'venue' as const, values: { name, bufferMinutes: 0 } })),
  });

export async function venueNames(station: Workstation): Promise<string[]> {
  const { records } = await station.client.request('records.openWindow', { partitions: ['all'] });
  return records
    .filter(({ kind }) => kind === 'venue')
    .map(({ values }) => String(values.name))
    .sort();
}

export const syncStatus = (station: Workstation) => station.client.request('sync.getStatus');

/** 区人大办's record, once it is here. */
export async function congressOffice(station: Workstation) {
  const { records } = await station.client.request('records.openWindow', { partitions: ['all'] });
  return records.find(({ kind, values }) => kind === 'office' && values.shortName === '区人大办');
}

export async function joinOffice(station: Workstation): Promise<void> {
  const me = { name: '潘德明', officeId: (await congressOffice(station))?.id ?? '', role: 'liaison' as const };
  await station.client.request('workspace.join', { me });
}
