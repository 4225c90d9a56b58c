import { afterEach, describe, expect, test } from 'vitest';
import { type MatterFile, matterBookOf } from '../../../shared/rules/supervision/matter-book.ts';
import { cables } from '../../support/cables.ts';
import { openWorkstation, scratchFolder, until, type Workstation } from '../../support/office-workstation.ts';
import { foundDistrict, joinDistrict, officeIds } from '../../support/small-district.ts';

/** The morning of 18 November 2026, whenever the test runs. */
const began = Date.now();
const clock = { now: () => Date.parse('2026-11-18T09:00:00+08:00') + Date.now() - began };
const window = { partitions: ['all', '2026-Y', '2026-M11'] };

const running: Workstation[] = [];
afterEach(async () => {
  for (const { host } of running.splice(0)) await host.stop();
});

const opened = async ({ client }: Workstation) => client.request('records.openWindow', window);
async function filesAt(station: Workstation): Promise<MatterFile[]> {
  const { records } = await opened(station);
  return [...matterBookOf(records as Parameters<typeof matterBookOf>[0]).files.values()];
}
const fileAt = async (station: Workstation): Promise<MatterFile> => {
  const [file] = await filesAt(station);
  if (!file) throw new Error('the matter is here');
  return file;
};
const one = async (station: Workstation, id: string) => ({ id, baseRevision: (await opened(station)).revision });

/** 区委办 has given a matter to 区政府办. */
async function assignedAt(lead: Workstation, title = '校园食堂食品安全专项检查'): Promise<string> {
  const offices = await officeIds(lead);
  const { client } = lead;
  const { ids } = await client.request('supervision.register', {
    officeId: offices.get('区委办') ?? '',
    key: 'abcdefabcdef',
    values: {
      ...{ title, words: '全面排查，月底前报结果。', source: 'instruction', leaderName: '王建国', dueOn: '2026-12-03' },
      leadUnit: { name: '区政府办', officeId: offices.get('区政府办') ?? '' },
    },
  });
  const id = ids[0] ?? '';
  await client.request('supervision.submit', await one(lead, id));
  await client.request('supervision.approve', { ...(await one(lead, id)), approvedBy: '林永康' });
  await client.request('supervision.assign', { ...(await one(lead, id)), givenOn: '2026-11-18' });
  return id;
}

const feedback = { progress: '已检查 32 家', percent: 60, isFinal: false };

test('a registration that is sent twice is one matter, and both answers name it', async () => {
  const lead = await foundDistrict(cables()('lead').cable, { clock });
  running.push(lead);
  const offices = await officeIds(lead);
  const input = {
    officeId: offices.get('区委办') ?? '',
    key: 'abcdefabcdef',
    values: { title: '整治', source: 'other' as const },
  };
  const first = await lead.client.request('supervision.register', input);
  const again = await lead.client.request('supervision.register', input);
  expect([again.ids[0], (await filesAt(lead)).length]).toEqual([first.ids[0], 1]);
});

test('the unit reports while the office urges, without each other: both are in the file everywhere', async () => {
  const cableOf = cables();
  const [leadCable, otherCable] = [cableOf('lead'), cableOf('government')];
  const lead = await foundDistrict(leadCable.cable, { clock });
  running.push(lead);
  const unit = await joinDistrict(otherCable.cable, '区政府办', '唐思远', 'liaison', { clock });
  running.push(unit);
  const id = await assignedAt(lead);
  await until(unit, async () => (await filesAt(unit)).some(({ matter }) => matter.state === 'assigned'));
  await unit.client.request('supervision.sign', { ...(await one(unit, id)), unitName: '区政府办' });
  await until(lead, async () => (await fileAt(lead)).matter.state === 'signed');
  leadCable.unplug();
  otherCable.unplug();

  await unit.client.request('supervision.feedBack', {
    ...(await one(unit, id)),
    unitName: '区政府办',
    values: feedback,
  });
  await unit.client.request('supervision.requestExtension', {
    ...(await one(unit, id)),
    ...{ unitName: '区政府办', toDueOn: '2026-12-18', reason: '需第三方检测' },
  });
  await lead.client.request('supervision.urge', { ...(await one(lead, id)), method: 'phone', unitName: '区政府办' });
  await lead.client.request('supervision.edit', { ...(await one(lead, id)), changes: { remarks: '书记过问' } });
  leadCable.plugIn();
  otherCable.plugIn();

  for (const station of [lead, unit]) {
    await until(station, async () => {
      const { feedback: said, urges, extensions } = await fileAt(station);
      return said.length === 1 && urges.length === 1 && extensions.length === 1;
    });
    expect((await fileAt(station)).matter).toMatchObject({
      ...{ state: 'underway', percent: 60, remarks: '书记过问', askedDueOn: '2026-12-18' },
    });
    expect((await opened(station)).records.flatMap(({ conflicts }) => Object.keys(conflicts))).toEqual([]);
  }
});

describe('谁看得到一件督办', () => {
  test('the office that gave it out, its units and the lead office; others learn that there is one, and that theirs is alike', async () => {
    const cableOf = cables();
    const lead = await foundDistrict(cableOf('lead').cable, { clock });
    running.push(lead);
    const other = await joinDistrict(cableOf('cppcc').cable, '区政协办', '程可欣', 'liaison', { clock });
    running.push(other);
    await assignedAt(lead);
    await until(other, async () => (await filesAt(other)).some(({ matter }) => matter.state === 'assigned'));
    const { matter, steps } = await fileAt(other);
    expect(matter).toMatchObject({ title: '…', words: '', state: 'assigned', sequence: 1, enteredBy: '' });
    expect(JSON.stringify(matter)).not.toContain('食堂');
    expect(steps.every(({ values }) => values.text === '' && values.enteredBy === '')).toBe(true);
    expect((await fileAt(lead)).matter.title).toBe('校园食堂食品安全专项检查');

    const { matters } = await other.client.request('supervision.findSimilar', {
      ...{ title: '关于开展校园食堂食品安全专项检查的通知', words: '' },
    });
    expect(matters).toMatchObject([{ number: 'DB-2026-001', state: 'assigned', title: null, isSameSource: false }]);
    const offices = await officeIds(other);
    expect(matters[0]?.officeId).toBe(offices.get('区委办'));
    const found = await lead.client.request('supervision.findSimilar', {
      title: '校园食堂食品安全专项检查',
      words: '',
    });
    expect(found.matters[0]?.title).toBe('校园食堂食品安全专项检查');
  });
});

test('the fictitious district has matters of nearly every state and two meetings', async () => {
  const station = await openWorkstation(scratchFolder('share'), { isDemo: true });
  running.push(station);
  const year = String(new Date().getFullYear());
  const { records } = await station.client.request('records.openWindow', {
    partitions: ['all', `${year}-Y`, `${Number(year) - 1}-Y`],
  });
  const book = matterBookOf(records as Parameters<typeof matterBookOf>[0]);
  const states = [...book.files.values()].map(({ matter }) => matter.state);
  for (const state of [
    'awaitingApproval',
    'assigned',
    'signed',
    'underway',
    'returned',
    'awaitingReview',
    'awaitingLeader',
    'closed',
  ])
    expect(states).toContain(state);
  expect([...book.meetings.values()].map(({ meeting }) => meeting.state).sort()).toEqual(['minuted', 'notified']);
});
