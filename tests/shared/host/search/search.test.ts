import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openWorkstation, scratchFolder, until, type Workstation } from '../../../support/office-workstation.ts';
import {
  addItem,
  editItem,
  foundDistrict,
  joinDistrict,
  officeIds,
  recordAt,
} from '../../../support/small-district.ts';

const running: Workstation[] = [];
afterEach(async () => {
  for (const { host } of running.splice(0)) await host.stop();
});

const opened = async (station: Promise<Workstation>): Promise<Workstation> => {
  running.push(await station);
  return station;
};

/** What is found once all texts are ready. */
async function find(station: Workstation, text: string) {
  const ask = () => station.client.request('search.find', { text });
  await until(station, async () => {
    const { ready, total } = await ask();
    return ready === total;
  });
  return (await ask()).modules;
}

const idsFound = async (station: Workstation, text: string): Promise<string[]> =>
  (await find(station, text)).flatMap(({ hits }) => hits.map(({ recordId }) => recordId));

describe('what is found', () => {
  test('is there as soon as it is entered, as it reads now, and gone when it is removed', async () => {
    const station = await opened(foundDistrict(scratchFolder('share')));
    const id = await addItem(station, { content: '全区防汛工作会议', placeText: '第一会议室' });
    expect(await idsFound(station, '防汛')).toEqual([id]);
    expect(await idsFound(station, 'fxgz')).toEqual([id]);
    await editItem(station, id, { content: '全区森林防火工作会议' });
    expect(await idsFound(station, '防汛')).toEqual([]);
    expect(await idsFound(station, 'slfh')).toEqual([id]);
    const { revision } = await recordAt(station, id);
    await station.client.request('plans.removeItem', { id, baseRevision: revision });
    expect(await idsFound(station, '防火')).toEqual([]);
  });

  test('stands by module, with what is called so before what only has the word somewhere', async () => {
    const station = await opened(foundDistrict(scratchFolder('share')));
    const mentioned = await addItem(station, { content: '经济运行分析会', remarks: '会后研究防汛' });
    const inside = await addItem(station, { content: '全区防汛工作会议' });
    const called = await addItem(station, { content: '防汛会商' });
    const { ids } = await station.client.request('directory.addEntries', {
      entries: [{ kind: 'venue', values: { name: '防汛指挥中心', bufferMinutes: 0 } }],
    });
    const modules = await find(station, '防汛');
    expect(modules.map(({ module, hits }) => [module, hits.map(({ recordId }) => recordId)])).toEqual([
      ['plan', [called, inside, mentioned]],
      ['directory', ids],
    ]);
  });

  test('goes by the names that people and rooms have now', async () => {
    const station = await opened(foundDistrict(scratchFolder('share')));
    const party = (await officeIds(station)).get('区委办') ?? '';
    const leader = {
      title: '区长',
      body: 'government',
      servingOfficeId: party,
      rankOrder: 1,
      isPrincipal: true,
    } as const;
    const { ids } = await station.client.request('directory.addEntries', {
      entries: [{ kind: 'leader', values: { ...leader, name: '曾国强' } }],
    });
    const [leaderId = ''] = ids;
    const id = await addItem(station, { content: '调研', attendance: [{ leaderId, role: 'host' }] });
    expect(await idsFound(station, 'zenggq')).toEqual([id, leaderId]);
    const { revision } = await recordAt(station, leaderId);
    await station.client.request('directory.editEntry', {
      ...{ id: leaderId, baseRevision: revision },
      changes: { name: '郭启明' },
    });
    expect(await idsFound(station, '曾国强')).toEqual([]);
    expect(await idsFound(station, 'gqm')).toEqual([id, leaderId]);
  });

  test('is said to be more than is shown', async () => {
    const station = await opened(foundDistrict(scratchFolder('share')));
    for (let number = 0; number < 45; number += 1) await addItem(station, { content: `碰头会${number}` });
    const [plan] = await find(station, '碰头会');
    expect(plan?.hits).toHaveLength(40);
    expect(plan?.hasMore).toBe(true);
  });
});

describe('nobody finds what is not theirs', () => {
  test('another office finds an item when it serves who attends, or when it is open to all', async () => {
    const share = scratchFolder('share');
    const lead = await opened(foundDistrict(share));
    const offices = await officeIds(lead);
    const { ids } = await lead.client.request('directory.addEntries', {
      entries: [
        {
          kind: 'leader',
          values: {
            ...{ name: '李明华', title: '区长', body: 'government', rankOrder: 1, isPrincipal: true },
            servingOfficeId: offices.get('区政府办') ?? '',
          },
        },
      ],
    });
    const closed = await addItem(lead, { content: '书记专题会' });
    const served = await addItem(lead, {
      content: '书记专题会商',
      attendance: [{ leaderId: ids[0] ?? '', role: 'attend' }],
    });
    const open = await addItem(lead, { content: '书记专题会通报', visibility: 'open' });
    const government = await opened(joinDistrict(share, '区政府办', '唐思远', 'liaison'));
    const viewer = await opened(joinDistrict(share, '区政府办', '钱文', 'viewer'));
    for (const station of [government, viewer])
      await until(station, async () => (await recordAt(station, open)).view !== undefined);
    expect(await idsFound(lead, '书记专题会')).toEqual([closed, served, open]);
    expect(await idsFound(government, '书记专题会')).toEqual([served, open]);
    expect(await idsFound(viewer, '书记专题会')).toEqual([]);
    await editItem(lead, open, { visibility: 'concerned' });
    await until(government, async () => (await recordAt(government, open)).view?.isRedacted === true);
    expect(await idsFound(government, '书记专题会')).toEqual([served]);
  });

  test('an office finds a visit from when it has to do with it', async () => {
    const share = scratchFolder('share');
    const lead = await opened(foundDistrict(share));
    const offices = await officeIds(lead);
    const { ids } = await lead.client.request('reception.register', {
      officeId: offices.get('区委办') ?? '',
      key: 'abcdefabcdef',
      values: { title: '省发展改革委调研组', guestKind: 'superior', arriveOn: '2026-11-25' },
    });
    const [receptionId = ''] = ids;
    const congress = await opened(joinDistrict(share, '区人大办', '周岚', 'liaison'));
    const seen = { partitions: ['2026-Y', '2026-M11'] };
    await until(congress, async () => (await congress.client.request('records.openWindow', seen)).records.length > 0);
    expect(await idsFound(lead, 'fzggw')).toEqual([receptionId]);
    expect(await idsFound(congress, 'fzggw')).toEqual([]);
    const responsibleOfficeId = offices.get('区人大办') ?? '';
    await lead.client.request('reception.addEntries', {
      receptionId,
      entries: [{ kind: 'receptionTask', values: { task: '准备汇报材料', responsibleOfficeId } }],
    });
    await until(congress, async () => (await idsFound(congress, '汇报材料')).length === 1);
    expect(await idsFound(congress, 'fzggw')).toEqual([receptionId]);
  });
});

describe('the texts that are kept', () => {
  const textsOf = (profileFolder: string): string => {
    const [workspace = ''] = readdirSync(path.join(profileFolder, 'ws'));
    return path.join(profileFolder, 'ws', workspace, 'texts');
  };
  const filesIn = (folder: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.bin'))
          .map((name) => path.join(folder, name))
      : [];
  const eachFile = (folder: string, change: (file: string) => Uint8Array | string): void => {
    for (const file of filesIn(folder)) writeFileSync(file, change(file));
  };

  /** A closed workstation whose texts were kept, and the item that it has. */
  async function closedStation() {
    const share = scratchFolder('share');
    const first = await foundDistrict(share);
    const { profileFolder } = first;
    const id = await addItem(first, { content: '全区防汛工作会议' });
    await first.host.stop();
    const again = await openWorkstation(share, { profileFolder });
    await find(again, '防汛');
    await until(again, async () => filesIn(textsOf(profileFolder)).some((file) => file.includes('planItem')));
    await again.host.stop();
    return { share, profileFolder, id, texts: textsOf(profileFolder) };
  }

  test('are taken up at the next start', async () => {
    const { share, profileFolder, texts, id } = await closedStation();
    const file = filesIn(texts).find((name) => name.includes('planItem')) ?? '';
    const before = readFileSync(file);
    const station = await opened(openWorkstation(share, { profileFolder }));
    expect(await idsFound(station, 'fangxun')).toEqual([id]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.each<readonly [string, (texts: string) => void]>([
    ['removed', (texts) => rmSync(texts, { recursive: true })],
    ['cut short', (texts) => eachFile(texts, (file) => readFileSync(file).subarray(0, -7))],
    [
      'damaged',
      (texts) =>
        eachFile(texts, (file) => readFileSync(file).map((byte, at, all) => (at > all.length - 40 ? 7 : byte))),
    ],
    ['not theirs', (texts) => eachFile(texts, () => '{"stamp":1}\n')],
  ])('are made again when they are %s', async (_, harm) => {
    const { share, profileFolder, texts, id } = await closedStation();
    harm(texts);
    const station = await opened(openWorkstation(share, { profileFolder }));
    expect(await idsFound(station, 'fangxun')).toEqual([id]);
    expect(await idsFound(station, 'fanghuo')).toEqual([]);
  });

  test('are not believed when the records changed since, or somebody else asks', async () => {
    const { share, profileFolder, texts, id } = await closedStation();
    const old = scratchFolder('texts');
    cpSync(texts, old, { recursive: true });
    const station = await openWorkstation(share, { profileFolder });
    await editItem(station, id, { content: '全区森林防火工作会议' });
    await station.host.stop();
    rmSync(texts, { recursive: true });
    cpSync(old, texts, { recursive: true, preserveTimestamps: true });
    const again = await opened(openWorkstation(share, { profileFolder }));
    expect(await idsFound(again, '防汛')).toEqual([]);
    expect(await idsFound(again, '防火')).toEqual([id]);
  });
});
