import { readdirSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/plain-date.ts';
import { weekStartOf } from '../../../shared/domain/week.ts';
import { openWorkstation, scratchFolder, type Workstation } from '../../support/office-workstation.ts';

let station: Workstation;
let officeId: string;
const weekStart = addDays(weekStartOf(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)), 7);

beforeAll(async () => {
  station = await openWorkstation(scratchFolder('share'), { isDemo: true });
  officeId = (await station.client.request('workspace.getStatus')).me?.officeId ?? '';
});
afterAll(() => station.host.stop());

const preview = (fileName: string, bytes: Uint8Array) =>
  station.client.request('plans.previewImport', {
    weekStart,
    officeId,
    fileName,
    contentBase64: Buffer.from(bytes).toString('base64'),
  });

const revision = async (): Promise<number> =>
  (await station.client.request('records.openWindow', { partitions: ['all'] })).revision;

test('a file that cannot be read is refused by what is wrong with it, and nothing changes', async () => {
  const before = await revision();
  const text = Buffer.from('not a workbook at all');
  await expect(preview('计划.xlsx', text)).rejects.toMatchObject({
    code: 'FILE_REFUSED',
    details: { code: 'NOT_A_WORKBOOK', details: { fileName: '计划.xlsx' } },
  });
  await expect(preview('计划.docx', text)).rejects.toMatchObject({
    code: 'FILE_REFUSED',
    details: { code: 'NOT_A_DOCUMENT' },
  });
  await expect(preview('计划.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toMatchObject({
    code: 'FILE_REFUSED',
    details: { code: 'OLD_FORMAT' },
  });
  await expect(preview('计划.xlsx', new Uint8Array())).rejects.toMatchObject({
    code: 'FILE_REFUSED',
    details: { code: 'FILE_EMPTY' },
  });
  await expect(preview('计划.xlsx', Buffer.alloc(20 * 1024 * 1024 + 1))).rejects.toMatchObject({
    code: 'FILE_REFUSED',
    details: { code: 'FILE_TOO_LARGE' },
  });
  expect(await revision()).toBe(before);
});

test('a file of 50 MB is refused before it is looked at', async () => {
  await expect(preview('计划.xlsx', Buffer.alloc(50 * 1024 * 1024))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

async function sheet(rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const worksheet = workbook.addWorksheet('周计划');
  for (const row of rows) worksheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const head = ['序号', '日期', '星期', '时间', '地点', '内容', '出席领导', '参加单位', '责任单位', '备注'];

test('a cell of 100 000 characters and a formula cell are kept whole and marked for a person', async () => {
  const long = '长'.repeat(100_000);
  const rows = await preview(
    '计划.xlsx',
    await sheet([
      head,
      [1, '周一', '', '9:00', '第一会议室', long, '王建国', '', '区委办', ''],
      [2, '周二', '', '9:00', '第一会议室', { formula: '"=cmd"&"|x"', result: '=cmd|x' }, '王建国', '', '区委办', ''],
    ]),
  );
  const [first, second] = rows.rows;
  expect(first?.source.text).toContain(long.slice(0, 32_767));
  expect(first?.doubts.map(({ code }) => code)).toContain('TOO_LONG');
  expect(second?.content).toBe('=cmd|x');
  expect(second?.doubts.map(({ code }) => code)).toContain('FORMULA');
  expect(rows.accounted.cells).toBe(rows.accounted.inRows + rows.accounted.headings);
});

test('a folder that cannot be written is refused, nothing is founded, and the page may try another', async () => {
  // Not even root may make a folder here.
  const blocked = await openWorkstation('/sys');
  const me = { name: '林永康', office: 'partyCommittee', role: 'director' } as const;
  const officeNames = {
    partyCommittee: '区委办公室',
    peoplesCongress: '区人大办',
    government: '区政府办',
    cppcc: '区政协办',
    reception: '接待办',
  };
  const create = blocked.client.request('workspace.create', {
    districtName: '云溪区',
    officeNames,
    otherUnits: [],
    me,
  });
  await expect(create).rejects.toMatchObject({
    code: 'FOLDER_NOT_WRITABLE',
    details: { errorCode: expect.stringMatching(/^E/) },
  });
  expect((await blocked.client.request('workspace.getStatus')).stage).toBe('creating');
  await blocked.host.stop();
});

test("a folder that is gone is named as the problem, with the system's code", async () => {
  const folder = `${scratchFolder('gone')}/never-made`;
  const lost = await openWorkstation(folder);
  expect(await lost.client.request('workspace.getStatus')).toMatchObject({
    stage: 'choosingFolder',
    folderProblem: { code: 'FOLDER_UNREACHABLE', errorCode: 'ENOENT' },
  });
  await lost.host.stop();
  expect(readdirSync(folder.replace('/never-made', ''))).toEqual([]);
});
