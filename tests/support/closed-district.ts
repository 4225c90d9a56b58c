import { openWorkstation, scratchFolder, until, type Workstation } from './office-workstation.ts';

const officeNames = {
  partyCommittee: '区委办公室',
  peoplesCongress: '区人大办',
  government: '区政府办',
  cppcc: '区政协办',
  reception: '接待办',
};

interface FoundingOptions {
  readonly requiresInvitation?: boolean;
  readonly isEncrypted?: boolean;
}

/** A workspace that the director of 区委办 has founded on a folder of its own. */
export async function foundDistrict(options: FoundingOptions, setting: Parameters<typeof openWorkstation>[1] = {}) {
  const share = scratchFolder('share');
  const owner = await openWorkstation(share, setting);
  const me = { name: '林永康', office: 'partyCommittee', role: 'director' } as const;
  await owner.client.request('workspace.create', {
    districtName: '云溪区',
    officeNames,
    otherUnits: [],
    me,
    ...options,
  });
  const { records } = await owner.client.request('records.openWindow', { partitions: ['all'] });
  const officeOf = (shortName: string): string =>
    records.find(({ kind, values }) => kind === 'office' && values.shortName === shortName)?.id ?? '';
  return { share, owner, officeId: officeOf('区政府办'), leadId: officeOf('区委办') };
}

export const syncStatusOf = (station: Workstation) => station.client.request('sync.getStatus');
export const workspaceStatusOf = (station: Workstation) => station.client.request('workspace.getStatus');

/** Resolves once all that the workstation wrote stands in the folder. */
export const settled = (station: Workstation): Promise<void> =>
  until(station, async () => {
    const { share, unpublishedCommits, publishedAt } = await syncStatusOf(station);
    return share === 'online' && unpublishedCommits === 0 && publishedAt !== null;
  });

/** A computer that found the folder and has read what stands in it. */
export async function newcomer(
  share: string,
  from: Workstation,
  setting: Parameters<typeof openWorkstation>[1] = {},
): Promise<Workstation> {
  await settled(from);
  const station = await openWorkstation(share, setting);
  await until(station, async () => (await workspaceStatusOf(station)).requiresInvitation !== null);
  return station;
}
