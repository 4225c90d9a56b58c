import type { SharePort } from '../../shared/sync/ports.ts';
import { found, type InProcessStation, openStationOn, roundsUntil } from './in-process-station.ts';
import { addVenue, congressOffice, joinOffice, syncStatus, venueNames } from './office-acts.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Two offices that both know each other, over ports of the test's choice. */
export async function twoOffices(shares: readonly [SharePort, SharePort], time?: VirtualTime) {
  const lead = await openStationOn(shares[0], time && { time });
  await found(lead);
  const other = await openStationOn(shares[1], time && { time });
  const stations = [lead, other];
  await roundsUntil(stations, async () => (await congressOffice(other)) !== undefined);
  await joinOffice(other);
  await addVenue(lead, '甲');
  await addVenue(other, '乙');
  await roundsUntil(stations, () => agree(stations, ['甲', '乙']));
  return { lead, other, stations };
}

/** All have exactly these and nothing waits. */
export async function agree(stations: readonly InProcessStation[], names: readonly string[]): Promise<boolean> {
  for (const station of stations) {
    const { unpublishedCommits } = await syncStatus(station);
    if (unpublishedCommits > 0 || (await venueNames(station)).join() !== [...names].sort().join()) return false;
  }
  return true;
}

export const stopAll = async (stations: readonly InProcessStation[]): Promise<void> => {
  for (const station of stations) await station.host.stop();
};
