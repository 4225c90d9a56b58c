import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import { instantOf } from '../../../shared/domain/china-time.ts';
import { scratchFolder, until, type Workstation } from '../../support/office-workstation.ts';
import { openSheet } from '../../support/printed-tables.ts';
import { foundDistrict, joinDistrict, officeIds } from '../../support/small-district.ts';

type Choice = InputOf<AppContract, 'duty.buildDocument'>;
type Entry = InputOf<AppContract, 'duty.addEntries'>['entries'][number];

const share = scratchFolder('duty-documents');
const clock = { now: () => instantOf({ date: '2026-11-04', time: '10:00' }) };
const partitions = ['all', '2026-M11', '2026-Y'];
const november = { from: '2026-11-01', to: '2026-11-30' };

let lead: Workstation;
let congress: Workstation;
let watcher: Workstation;
let offices: ReadonlyMap<string, string>;
let ids: ReadonlyMap<string, string> = new Map();

const idOf = (name: string): string => ids.get(name) ?? offices.get(name) ?? '';
const recordsAt = async ({ client }: Workstation) => client.request('records.openWindow', { partitions });

async function build(station: Workstation, choice: Choice) {
  const file = await station.client.request('duty.buildDocument', choice);
  return { ...file, bytes: Buffer.from(file.contentBase64, 'base64') };
}
const wordsOf = async (bytes: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer: bytes })).value;

const roster = (more: object = {}): Choice =>
  ({ document: 'roster', layout: 'rows', officeId: 'all', format: 'docx', ...november, ...more }) as Choice;

/** 区委办 with two posts, three members, a template for workdays, a call and a handover. */
beforeAll(async () => {
  lead = await foundDistrict(share, { clock });
  offices = await officeIds(lead);
  const officeId = idOf('区委办');
  const member = (name: string, phone: string): Entry => ({
    kind: 'dutyMember',
    values: { officeId, name, title: '科长', phones: [phone], tags: [] },
  });
  const post = (name: string, duty: 'lead' | 'main', rankOrder: number): Entry => ({
    kind: 'dutyPost',
    values: { officeId, name, duty, rankOrder },
  });
  await lead.client.request('duty.addEntries', {
    entries: [
      member('王三', '13800000001'),
      member('李四', '13800000002'),
      member('赵五', '13800000003'),
      post('带班领导', 'lead', 1),
      post('值班员', 'main', 2),
    ],
  });
  const made = await recordsAt(lead);
  ids = new Map(made.records.map(({ id, values }) => [String(values.name), id]));
  await lead.client.request('duty.saveTemplate', {
    baseRevision: made.revision,
    values: {
      officeId,
      dayType: 'workday',
      posts: ['带班领导', '值班员'].map((name) => ({ postId: idOf(name), start: '09:00', end: '09:00' })),
      effectiveFrom: '2026-01-01',
      source: '',
    },
  });
  await lead.client.request('duty.logCall', {
    values: {
      officeId,
      dutyDate: '2026-11-04',
      at: clock.now(),
      isTimeTyped: false,
      isOpen: false,
      direction: 'incoming',
      callerUnit: '市政府总值班室',
      callerName: '周明',
      callerPhone: '0571-85256000',
      content: '请核实有关情况',
      urgency: 'normal',
      isReadBack: true,
    },
  });
  congress = await joinDistrict(share, '区人大办', '潘德明', 'dutyOfficer', { clock });
  watcher = await joinDistrict(share, '区委办', '来访者', 'viewer', { clock });
  for (const station of [congress, watcher]) {
    await until(station, async () => (await recordsAt(station)).records.some(({ kind }) => kind === 'callRecord'));
  }
});
afterAll(() => Promise.all([lead, congress, watcher].map(({ host }) => host.stop())));

const refusedAs = (code: string) => ({ details: { violations: [{ code }] } });
const callId = async (): Promise<string> =>
  (await recordsAt(lead)).records.find(({ kind }) => kind === 'callRecord')?.id ?? '';

test('the form of a month is filled in, previewed, applied, and printed as the roster', async () => {
  const officeId = idOf('区委办');
  const form = await build(lead, { document: 'form', officeId, month: '2026-11' });
  expect(form.fileName).toBe('区委办2026年11月值班表（填报）.xlsx');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(form.bytes).buffer);
  const sheet = await openSheet(form.bytes);
  expect(sheet.getCell('D4').text).toBe('带班领导');
  const filled = workbook.worksheets[0];
  if (!filled) throw new Error('the form has no sheet');
  filled.getCell('D14').value = '王 三';
  filled.getCell('E14').value = '李四、赵五';
  filled.getCell('E15').value = '李五';
  filled.getCell('D6').value = '赵五';
  const contentBase64 = Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64');
  const preview = await lead.client.request('duty.previewRoster', {
    officeId,
    month: '2026-11',
    fileName: '值班表.xlsx',
    contentBase64,
  });
  expect(preview.rosterState).toBe('draft');
  expect(preview.rows.flatMap(({ doubts }) => doubts).map(({ code, text }) => [code, text])).toEqual([
    ['PAST_DAY', '赵五'],
    ['UNKNOWN_NAME', '李五'],
  ]);
  const { revision } = await recordsAt(lead);
  await lead.client.request('duty.applyRoster', {
    officeId,
    baseRevision: revision,
    changes: preview.changes,
    rotations: [],
  });
  const again = await lead.client.request('duty.previewRoster', {
    officeId,
    month: '2026-11',
    fileName: 'a.xlsx',
    contentBase64,
  });
  expect(again.changes).toEqual([]);
  const printed = await build(lead, roster({ officeId }));
  expect(printed.fileName).toBe('2026年11月区委办值班表（草稿）.docx');
  const words = await wordsOf(printed.bytes);
  for (const name of ['王三', '李四', '赵五', '13800000001']) expect(words).toContain(name);
});

describe('who gets which document', () => {
  test('the roster of every office is everybody’s; 查看 gets it with masked numbers only', async () => {
    for (const station of [congress, watcher]) {
      await until(station, async () => (await recordsAt(station)).records.some(({ kind }) => kind === 'dutyShift'));
    }
    expect(await wordsOf((await build(congress, roster())).bytes)).toContain('13800000001');
    await expect(build(watcher, roster())).rejects.toMatchObject(refusedAs('NOT_PERMITTED'));
    const words = await wordsOf((await build(watcher, roster({ masksPhones: true }))).bytes);
    expect(words).toContain('138****0001');
    expect(words).not.toContain('13800000001');
  });

  test('log and calls are for the own office and the lead office', async () => {
    const officeId = idOf('区委办');
    const log = { document: 'log', officeId, date: '2026-11-04', format: 'docx' } as const;
    const call = { document: 'call', callId: await callId(), format: 'docx' } as const;
    expect(await wordsOf((await build(lead, log)).bytes)).toContain('请核实有关情况');
    expect((await build(lead, call)).fileName).toBe('电话记录单（2026年11月4日市政府总值班室）.docx');
    for (const choice of [log, call]) {
      await expect(build(congress, choice)).rejects.toMatchObject(refusedAs('NOT_YOUR_OFFICE'));
      await expect(build(watcher, choice)).rejects.toMatchObject(refusedAs('NOT_PERMITTED'));
    }
    const own = { ...log, officeId: idOf('区人大办') };
    expect((await build(congress, own)).fileName).toBe('区人大办值班日志（2026年11月4日）.docx');
    expect((await build(lead, own)).fileName).toBe('区人大办值班日志（2026年11月4日）.docx');
  });

  test('the draft of a 通报 is for the 总值班室, the form for those who make the office’s roster', async () => {
    const report = { document: 'checkReport', ...november, format: 'docx' } as const;
    expect((await build(lead, report)).fileName).toContain('通报（代拟稿）');
    await expect(build(congress, report)).rejects.toMatchObject(refusedAs('NOT_PERMITTED'));
    const form = { document: 'form', officeId: idOf('区委办'), month: '2026-11' } as const;
    await expect(build(congress, form)).rejects.toMatchObject(refusedAs('NOT_YOUR_OFFICE'));
    await expect(build(watcher, form)).rejects.toMatchObject(refusedAs('NOT_PERMITTED'));
    const preview = { officeId: idOf('区委办'), month: '2026-11', fileName: 'a.xlsx', contentBase64: '' };
    await expect(congress.client.request('duty.previewRoster', preview)).rejects.toMatchObject(
      refusedAs('NOT_YOUR_OFFICE'),
    );
  });
});

describe('what is refused', () => {
  test('an office, member, call or handover that is not there', async () => {
    const missing: Choice[] = [
      roster({ officeId: 'office.all.none' }),
      { document: 'calendar', memberId: idOf('带班领导'), ...november },
      { document: 'call', callId: 'callRecord.2026-M11.none', format: 'docx' },
      { document: 'handover', handoverId: await callId(), format: 'docx' },
      { document: 'log', officeId: '', date: '2026-11-04', format: 'docx' } as Choice,
    ];
    for (const choice of missing.slice(0, 4)) {
      await expect(build(lead, choice)).rejects.toMatchObject(refusedAs('UNKNOWN_RECORD'));
    }
    await expect(build(lead, missing[4] as Choice)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  test.each([
    ['days in the wrong order', roster({ from: '2026-11-30', to: '2026-11-01' })],
    ['more than a quarter', roster({ from: '2026-01-01', to: '2026-12-31' })],
    [
      'a format that the document does not have',
      { document: 'log', officeId: 'office.all.x', date: '2026-11-04', format: 'xlsx' } as unknown as Choice,
    ],
    ['words that the contract does not know', roster({ path: '/etc/passwd' })],
  ])('%s', async (_, choice) => {
    await expect(build(lead, choice)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('a pdf where nothing can print, and a file that is no workbook', async () => {
    await expect(build(lead, roster({ format: 'pdf' }))).rejects.toMatchObject({ code: 'PDF_UNAVAILABLE' });
    const preview = {
      officeId: idOf('区委办'),
      month: '2026-11',
      fileName: 'a.xlsx',
      contentBase64: Buffer.from('no workbook').toString('base64'),
    };
    await expect(lead.client.request('duty.previewRoster', preview)).rejects.toMatchObject({ code: 'FILE_REFUSED' });
  });
});

test('the calendar of a member is a file for other programs', async () => {
  const file = await build(congress, { document: 'calendar', memberId: idOf('王三'), ...november });
  expect([file.fileName, file.mediaType]).toEqual(['王三值班安排（2026年11月1日—11月30日）.ics', 'text/calendar']);
  expect(file.bytes.toString('utf8')).toContain('DTSTART;TZID=Asia/Shanghai:20261110T090000');
});
