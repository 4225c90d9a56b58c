import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import { unzipTexts } from '../../electron/exports/unzip.ts';
import { scratchFolder, until, type Workstation } from '../../support/office-workstation.ts';
import { openSheet, sheetTable } from '../../support/printed-tables.ts';
import { foundDistrict, joinDistrict, officeIds } from '../../support/small-district.ts';

type Name = 'supervision.buildDocument' | 'supervision.buildTable' | 'meetings.buildDocument';

const began = Date.now();
const clock = { now: () => Date.parse('2026-11-23T09:00:00+08:00') + Date.now() - began };
const window = { partitions: ['all', '2026-Y', '2026-M11'] };

let lead: Workstation;
let government: Workstation;
let congress: Workstation;
let watcher: Workstation;
let offices: ReadonlyMap<string, string>;
/** One with everything about it; another that 区政府办 tracks by itself. */
let matterId = '';
let otherId = '';
let meetingId = '';

const recordsAt = async ({ client }: Workstation) => client.request('records.openWindow', window);
const one = async (station: Workstation, id: string) => ({ id, baseRevision: (await recordsAt(station)).revision });
const idOf = async (kind: string) => (await recordsAt(lead)).records.find((record) => record.kind === kind)?.id ?? '';

async function build<N extends Name>(station: Workstation, name: N, choice: InputOf<AppContract, N>) {
  // Sound: all three answer a built file, and the choice is of the request that it came with.
  const asked = choice as InputOf<AppContract, 'supervision.buildTable'>;
  const file = await station.client.request(name as 'supervision.buildTable', asked);
  return { ...file, bytes: Buffer.from(file.contentBase64, 'base64') };
}
const wordsOf = async (bytes: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer: bytes })).value;
const refusedAs = (code: string) => ({ details: { violations: [{ code }] } });

const unit = (shortName: string) => ({ name: shortName, officeId: offices.get(shortName) ?? '' });

async function assignedMatter(station: Workstation, officeName: string, key: string, values: object): Promise<string> {
  const { ids } = await station.client.request('supervision.register', {
    officeId: offices.get(officeName) ?? '',
    key,
    values: { source: 'instruction', leaderName: '张明', words: '请抓紧办理。', ...values } as never,
  });
  const id = ids[0] ?? '';
  await station.client.request('supervision.submit', await one(station, id));
  await station.client.request('supervision.approve', { ...(await one(station, id)), approvedBy: '王立' });
  await station.client.request('supervision.assign', { ...(await one(station, id)), givenOn: '2026-11-23' });
  return id;
}

async function workOn(id: string): Promise<void> {
  const { client } = lead;
  await client.request('supervision.sign', { ...(await one(lead, id)), unitName: '区财政局', signedBy: '马强' });
  const urging = { method: 'notice', unitName: '区财政局', text: '请报送进展。' } as const;
  await client.request('supervision.urge', { ...(await one(lead, id)), ...urging });
  await client.request('supervision.feedBack', {
    ...(await one(lead, id)),
    unitName: '区财政局',
    values: { progress: '资金已全部拨付。', percent: 100, isFinal: true, signedBy: '孙志远' },
  });
  const feedback = await one(lead, await idOf('matterFeedback'));
  await client.request('supervision.passFeedback', { ...feedback, reviewedBy: '陈晓', words: '属实' });
}

async function meet(): Promise<string> {
  const { ids } = await lead.client.request('meetings.plan', {
    officeId: offices.get('区委办') ?? '',
    key: 'meetmeetmeet',
    values: {
      ...{ title: '第四季度主任联席会议', heldOn: '2026-11-23', startAt: '09:00', placeText: '第二会议室' },
      ...{ hostOfficeId: offices.get('区委办') ?? '', chair: '王立', purpose: '研究年底工作' },
    },
    entries: [
      { kind: 'meetingTopic', values: { title: '关于年底值班的汇报', unit: unit('区委办') } },
      {
        kind: 'meetingAttendee',
        values: { unit: unit('区人大办'), name: '潘德明', mobile: '13800001002', reply: 'coming', signIn: 'onTime' },
      },
      { kind: 'meetingAttendee', values: { unit: unit('区政府办'), name: '周敏', reply: 'coming', signIn: 'absent' } },
      {
        kind: 'meetingDecision',
        values: { text: '互通下周重要活动', leadUnit: unit('区政府办'), dueOn: '2026-12-01' },
      },
    ],
  });
  const id = ids[0] ?? '';
  await lead.client.request('meetings.notify', await one(lead, id));
  await lead.client.request('meetings.hold', await one(lead, id));
  return id;
}

beforeAll(async () => {
  const share = scratchFolder('supervision-documents');
  lead = await foundDistrict(share, { clock });
  offices = await officeIds(lead);
  matterId = await assignedMatter(lead, '区委办', 'abcdefabcdef', {
    ...{ title: '老旧小区改造资金拨付', dueOn: '2026-12-08', leadUnit: { name: '区财政局' } },
    assistUnits: [unit('区政府办')],
  });
  await workOn(matterId);
  meetingId = await meet();
  government = await joinDistrict(share, '区政府办', '周敏', 'director', { clock });
  otherId = await assignedMatter(government, '区政府办', 'ghijklghijkl', {
    ...{ title: '主干道路灯维修', dueOn: '2026-12-01', leadUnit: { name: '区城管局' } },
  });
  congress = await joinDistrict(share, '区人大办', '潘德明', 'liaison', { clock });
  watcher = await joinDistrict(share, '区委办', '来访者', 'viewer', { clock });
  for (const station of [lead, government, congress, watcher])
    await until(station, async () => {
      const ids = (await recordsAt(station)).records.map(({ id }) => id);
      return [matterId, otherId, meetingId].every((id) => ids.includes(id));
    });
}, 120_000);
afterAll(() => Promise.all([lead, government, congress, watcher].map((station) => station?.host.stop())));

const span = { from: '2026-11-01', until: '2026-11-30' } as const;

describe('documents of a matter', () => {
  test('say what was decided, urged, done and found', async () => {
    const order = await build(lead, 'supervision.buildDocument', { document: 'order', matterId, format: 'docx' });
    expect(order.fileName).toBe('DB-2026-001老旧小区改造资金拨付督办单.docx');
    const orderWords = await wordsOf(order.bytes);
    for (const words of ['云溪区委办督办单', '请抓紧办理。', '2026年12月8日', '区财政局', '马强'])
      expect([words, orderWords.includes(words)]).toEqual([words, true]);
    const urgeId = await idOf('matterUrge');
    const urge = await build(lead, 'supervision.buildDocument', { document: 'urge', matterId, urgeId, format: 'docx' });
    expect(await wordsOf(urge.bytes)).toContain('请报送进展。');
    const feedbackId = await idOf('matterFeedback');
    const asked = { document: 'feedback', matterId, feedbackId, format: 'docx' } as const;
    expect(await wordsOf((await build(lead, 'supervision.buildDocument', asked)).bytes)).toContain('资金已全部拨付。');
    const result = await build(lead, 'supervision.buildDocument', { document: 'result', matterId, format: 'docx' });
    expect(await wordsOf(result.bytes)).toContain('（√）办结');
  });

  test('are for the units that answer, and unknown to everybody else', async () => {
    const order = { document: 'order', matterId, format: 'html' } as const;
    const { bytes } = await build(government, 'supervision.buildDocument', order);
    expect(bytes.toString()).toContain('老旧小区改造资金拨付');
    for (const station of [congress, watcher])
      await expect(build(station, 'supervision.buildDocument', order)).rejects.toMatchObject(
        refusedAs('UNKNOWN_RECORD'),
      );
  });

  test('of what is not there, or is no matter, or without a printer, are refused', async () => {
    const urge = { document: 'urge', matterId, urgeId: 'matterUrge.2026-M11.x', format: 'docx' } as const;
    await expect(build(lead, 'supervision.buildDocument', urge)).rejects.toMatchObject(refusedAs('UNKNOWN_RECORD'));
    const wrong = { document: 'order', matterId: meetingId, format: 'docx' } as const;
    await expect(build(lead, 'supervision.buildDocument', wrong)).rejects.toMatchObject(refusedAs('UNKNOWN_RECORD'));
    const pdf = { document: 'order', matterId, format: 'pdf' } as const;
    await expect(build(lead, 'supervision.buildDocument', pdf)).rejects.toMatchObject({ code: 'PDF_UNAVAILABLE' });
  });
});

describe('tables', () => {
  const rowsAt = async (station: Workstation, document: 'ledger' | 'monthly') => {
    const { bytes } = await build(station, 'supervision.buildTable', { document, ...span, format: 'xlsx' });
    return sheetTable(await openSheet(bytes));
  };

  test('of 区委办 count every matter, those of an office only what it sees whole', async () => {
    const [head, ...rows] = await rowsAt(lead, 'ledger');
    expect(head?.[0]).toBe('编号');
    const titles = rows.map((row) => row[1]);
    expect(titles).toEqual(expect.arrayContaining(['老旧小区改造资金拨付', '主干道路灯维修']));
    const lines = JSON.stringify(await rowsAt(congress, 'ledger'));
    expect(lines).toContain('本期没有立项的督办事项。');
    expect(lines).not.toMatch(/老旧|路灯/);
    const monthly = await rowsAt(lead, 'monthly');
    expect(monthly.find(([name]) => name === '合计')?.slice(1, 4)).toEqual(['2', '0', '2']);
  });

  test('are Word files as well, and refused to 查看 and for days in the wrong order', async () => {
    const monthly = { document: 'monthly', ...span, format: 'docx' } as const;
    const { bytes, fileName } = await build(lead, 'supervision.buildTable', monthly);
    expect(fileName).toBe('2026年11月督办事项办理情况通报表.docx');
    expect(await wordsOf(bytes)).toContain('区财政局');
    await expect(build(watcher, 'supervision.buildTable', monthly)).rejects.toMatchObject(refusedAs('NOT_PERMITTED'));
    const backwards = { ...monthly, until: '2026-10-01' };
    await expect(build(lead, 'supervision.buildTable', backwards)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('documents of a meeting', () => {
  test('are for every office, and not for 查看', async () => {
    const notice = { document: 'notice', meetingId, format: 'docx' } as const;
    const words = await wordsOf((await build(congress, 'meetings.buildDocument', notice)).bytes);
    expect(words).toContain('关于召开第四季度主任联席会议的通知');
    expect(words).toContain('13800001002');
    await expect(build(watcher, 'meetings.buildDocument', notice)).rejects.toMatchObject(refusedAs('NOT_PERMITTED'));
  });

  test('say what was decided and who was there', async () => {
    const minutes = await build(lead, 'meetings.buildDocument', { document: 'minutes', meetingId, format: 'docx' });
    const words = await wordsOf(minutes.bytes);
    expect(words).toContain('1. 互通下周重要活动。（责任单位：区政府办；时限：2026年12月1日前）');
    expect(words).toContain('出席：区人大办潘德明');
    expect(words).toContain('（讨论稿）');
    const attendance = { document: 'attendance', meetingId, format: 'xlsx' } as const;
    const sheet = await openSheet((await build(lead, 'meetings.buildDocument', attendance)).bytes);
    const texts = Array.from({ length: sheet.rowCount }, (_, row) => sheet.getRow(row + 1).values as unknown[]);
    expect(texts.find((row) => row[1] === '出席')?.slice(2, 5)).toEqual(['2', '1', '50%']);
  });

  test('in Word stand on sheets that lie as they should, with the red name on one line', async () => {
    const xmlOf = async (document: 'notice' | 'minutes') => {
      const { bytes } = await build(lead, 'meetings.buildDocument', { document, meetingId, format: 'docx' });
      return unzipTexts(bytes).get('word/document.xml') ?? '';
    };
    const sizes = [...(await xmlOf('notice')).matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, size = '']) => size);
    expect(sizes).toHaveLength(2);
    expect(sizes[0]).toMatch(/w:w="11906" w:h="16838" w:orient="portrait"/);
    expect(sizes[1]).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/);
    const minutes = await xmlOf('minutes');
    expect(minutes).toMatch(/<w:color w:val="FF0000"\/>(?:(?!<\/w:r>).)*云溪区主任联席会议纪要/s);
    expect(minutes).toMatch(/<w:ind w:left="1600" w:hanging="960"\/>/);
  });

  test('that is not there are refused', async () => {
    const wrong = { document: 'minutes', meetingId: matterId, format: 'docx' } as const;
    await expect(build(lead, 'meetings.buildDocument', wrong)).rejects.toMatchObject(refusedAs('UNKNOWN_RECORD'));
  });
});
