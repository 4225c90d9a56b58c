import { afterEach, expect, test } from 'vitest';
import { nodeHashing } from '../../../electron/storage/node-crypto.ts';
import type { BulletinVersion } from '../../../shared/domain/plan-cycle.ts';
import type { PlanItem } from '../../../shared/domain/plan-item.ts';
import type { Clash } from '../../../shared/rules/clash.ts';
import { findClashes } from '../../../shared/rules/clashes.ts';
import { planWeekOf } from '../../../shared/rules/plan-week.ts';
import { versionDigest } from '../../../shared/rules/version-digest.ts';
import { cables } from '../../support/cables.ts';
import { until, type Workstation } from '../../support/office-workstation.ts';
import { testWeek } from '../../support/plan-builders.ts';
import { addItem, districtWindow, foundDistrict, joinDistrict, officeIds } from '../../support/small-district.ts';

const running: Workstation[] = [];
afterEach(async () => {
  for (const { host } of running.splice(0)) await host.stop();
});

const recordsAt = async ({ client }: Workstation) =>
  (await client.request('records.openWindow', districtWindow)).records;
const itemsAt = async (station: Workstation): Promise<string[]> =>
  (await recordsAt(station)).filter(({ kind }) => kind === 'planItem').map(({ id }) => id);
const clashesAt = async (station: Workstation): Promise<Clash[]> =>
  findClashes(planWeekOf(await recordsAt(station), testWeek));
const shareOf = async ({ client }: Workstation) => (await client.request('sync.getStatus')).share;

/** 区委办 and two further offices, each with a leader, and a hall. */
async function district() {
  const cableOf = cables();
  const [leadCable, governmentCable, cppccCable] = [cableOf('lead'), cableOf('government'), cableOf('cppcc')];
  const lead = await foundDistrict(leadCable.cable);
  running.push(lead);
  const offices = await officeIds(lead);
  const leader = (name: string, title: string, body: 'government' | 'cppcc', office: string, rankOrder: number) => ({
    kind: 'leader' as const,
    values: { name, title, body, servingOfficeId: offices.get(office) ?? '', rankOrder, isPrincipal: true },
  });
  const { ids } = await lead.client.request('directory.addEntries', {
    entries: [
      leader('李明华', '区长', 'government', '区政府办', 1),
      leader('陈国栋', '区政协主席', 'cppcc', '区政协办', 2),
      { kind: 'venue', values: { name: '第一会议室', bufferMinutes: 0 } },
    ],
  });
  const [mayor = '', chairman = '', hall = ''] = ids;
  const government = await joinDistrict(governmentCable.cable, '区政府办', '唐思远', 'liaison');
  const cppcc = await joinDistrict(cppccCable.cable, '区政协办', '何静', 'liaison');
  running.push(government, cppcc);
  await until(lead, async () => (await recordsAt(lead)).filter(({ kind }) => kind === 'person').length === 3);
  return { lead, government, cppcc, leadCable, governmentCable, cppccCable, mayor, chairman, hall };
}

const complete = (rest: Partial<PlanItem>): Partial<PlanItem> => ({
  time: { kind: 'exact', start: '09:00', end: '10:30' },
  placeText: '机关二楼',
  organiserUnit: '办公室',
  ...rest,
});

test('two offices that book one hall and one leader while both are unplugged keep both items, and see the same clash', async () => {
  const { lead, government, cppcc, governmentCable, cppccCable, mayor, chairman, hall } = await district();
  governmentCable.unplug();
  cppccCable.unplug();
  await until(government, async () => (await shareOf(government)) === 'unreachable');
  await until(cppcc, async () => (await shareOf(cppcc)) === 'unreachable');
  const attends = (leaderId: string) => [{ leaderId, role: 'attend' as const }];
  const inHall = { venueId: hall, placeText: undefined };
  const hallOfGovernment = await addItem(
    government,
    complete({ ...inHall, content: '项目调度会', attendance: attends(mayor) }),
  );
  const hallOfCppcc = await addItem(
    cppcc,
    complete({ ...inHall, content: '界别协商会', attendance: attends(chairman) }),
  );
  const afternoon = { time: { kind: 'exact', start: '15:00', end: '16:00' } } as const;
  const visit = await addItem(
    government,
    complete({ ...afternoon, content: '走访企业', placeText: '高新区', attendance: attends(mayor) }),
  );
  const report = await addItem(
    cppcc,
    complete({ ...afternoon, content: '提案交办会', placeText: '政协会议室', attendance: attends(mayor) }),
  );
  expect(await clashesAt(government)).toEqual([]);
  expect(await clashesAt(cppcc)).toEqual([]);

  governmentCable.plugIn();
  cppccCable.plugIn();
  const all = [hallOfGovernment, hallOfCppcc, visit, report].sort();
  for (const station of [lead, government, cppcc]) {
    await until(station, async () => (await itemsAt(station)).sort().join() === all.join());
    const clashes = await clashesAt(station);
    expect(clashes.map(({ code, itemIds }) => [code, [...itemIds].sort()])).toEqual([
      ['C1', [visit, report].sort()],
      ['C3', [hallOfGovernment, hallOfCppcc].sort()],
    ]);
  }
  const ofLead = (await clashesAt(lead)).map(({ key, fingerprint }) => [key, fingerprint]);
  for (const station of [government, cppcc])
    expect((await clashesAt(station)).map(({ key, fingerprint }) => [key, fingerprint])).toEqual(ofLead);

  // One that the lead office accepts is accepted on every screen, also where one of the items is merely busy.
  for (const { key, fingerprint } of await clashesAt(lead))
    await lead.client.request('plans.acceptClash', {
      weekStart: testWeek,
      clashKey: key,
      fingerprint,
      reason: '已协调',
    });
  for (const station of [government, cppcc])
    await until(station, async () => (await clashesAt(station)).every(({ acceptance }) => acceptance !== undefined));
});

test('an office that was unplugged while V1, V1.1 and V1.2 were issued ends with the same versions, and says so by their digests', async () => {
  const { lead, government, governmentCable, mayor } = await district();
  const itemId = await addItem(
    lead,
    complete({ content: '常委会会议', attendance: [{ leaderId: mayor, role: 'attend' }] }),
  );
  governmentCable.unplug();
  await until(government, async () => (await shareOf(government)) === 'unreachable');
  const week = { weekStart: testWeek };
  await lead.client.request('plans.sendForApproval', week);
  await lead.client.request('plans.approve', week);
  await lead.client.request('plans.publish', week);
  const change = async (changes: Record<string, string>): Promise<void> => {
    const { revision } = await lead.client.request('records.openWindow', districtWindow);
    await lead.client.request('plans.issueChange', {
      ...week,
      baseRevision: revision,
      reason: '会议室调整',
      orderedBy: '王书记',
      change: { kind: 'edit', itemId, changes },
    });
  };
  await change({ placeText: '机关三楼' });
  await change({ placeText: '机关四楼' });
  const versionsAt = async (station: Workstation) =>
    (await recordsAt(station))
      .filter(({ kind }) => kind === 'bulletinVersion')
      .map(({ id, values }) => ({ id, values: values as unknown as BulletinVersion }))
      .sort((left, right) => left.values.sequence - right.values.sequence);
  expect(await versionsAt(government)).toEqual([]);
  governmentCable.plugIn();
  await until(government, async () => (await versionsAt(government)).length === 3);
  const [ofLead, ofGovernment] = [await versionsAt(lead), await versionsAt(government)];
  expect(ofGovernment).toEqual(ofLead);
  for (const { values } of ofGovernment) expect(values.digest).toBe(versionDigest(values, nodeHashing));
  expect(new Set(ofLead.map(({ values }) => values.digest)).size).toBe(3);
  const altered = { ...(ofLead[2]?.values as BulletinVersion), publishedBy: '他人' };
  expect(versionDigest(altered, nodeHashing)).not.toBe(altered.digest);
});
