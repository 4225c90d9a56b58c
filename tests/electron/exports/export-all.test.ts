import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportWords } from '../../../renderer/text/export-words.ts';
import { chinaTimeOf } from '../../../shared/domain/china-time.ts';
import { addDays } from '../../../shared/domain/plain-date.ts';
import { weekPartition, weekStartOf } from '../../../shared/domain/week.ts';
import { openWorkstation, scratchFolder, until, type Workstation } from '../../support/office-workstation.ts';
import { addItem, districtWindow } from '../../support/small-district.ts';

interface ExportedRecord {
  readonly id: string;
  readonly kind: string;
  readonly values: Readonly<Record<string, unknown>>;
}

async function exported(station: Workstation) {
  const answer = await station.client.request('data.exportAll', { words: exportWords() });
  if (!answer) throw new Error('it was not called off');
  const zip = await JSZip.loadAsync(Buffer.from(answer.contentBase64, 'base64'), { checkCRC32: true });
  const text = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  const records = JSON.parse(await text('全部记录.json')) as ExportedRecord[];
  const sheets = new Map<string, ExcelJS.Worksheet>();
  for (const name of Object.keys(zip.files).filter((each) => each.endsWith('.xlsx'))) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await zip.file(name)?.async('arraybuffer')) ?? new ArrayBuffer(0));
    for (const sheet of book.worksheets) sheets.set(`${name}/${sheet.name}`, sheet);
  }
  return { answer, files: Object.keys(zip.files), records, sheets, introduction: await text('说明.txt') };
}

const fullWeek = weekStartOf(chinaTimeOf(Date.now()).date);
/** A week that nothing was decided about yet. */
const openWeek = addDays(weekStartOf(chinaTimeOf(Date.now()).date), 21);

const cellsOf = (sheet: ExcelJS.Worksheet): ExcelJS.Cell[] => {
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell)));
  return cells;
};

describe('everything that a person may see', () => {
  const share = scratchFolder('export-share');
  let lead: Workstation;
  let viewer: Workstation;
  const secret = '秘密考察高新区';

  beforeAll(async () => {
    lead = await openWorkstation(share, { isDemo: true });
    await until(lead, async () => (await lead.client.request('workspace.getStatus')).stage === 'ready', 60_000);
    await addItem(lead, {
      content: '=HYPERLINK("http://x","x")',
      placeText: '-1+1',
      weekStart: openWeek,
      date: openWeek,
    });
    await addItem(lead, { content: secret, placeText: '高新区管委会', weekStart: openWeek, date: openWeek });
    await until(lead, async () => (await lead.client.request('sync.getStatus')).unpublishedCommits === 0, 60_000);
    viewer = await openWorkstation(share);
    const offices = async () =>
      (await viewer.client.request('records.openWindow', districtWindow)).records.filter(
        ({ kind }) => kind === 'office',
      );
    await until(viewer, async () => (await offices()).length > 4, 60_000);
    const government = (await offices()).find(({ values }) => values.shortName === '区政府办');
    await until(viewer, async () => {
      const { records } = await viewer.client.request('records.openWindow', { partitions: [weekPartition(fullWeek)] });
      return records.filter(({ kind }) => kind === 'planItem').length > 10;
    });
    const me = { name: '旁观', officeId: government?.id ?? '', role: 'viewer' } as const;
    await viewer.client.request('workspace.join', { me });
  }, 120_000);
  afterAll(async () => {
    await lead?.host.stop();
    await viewer?.host.stop();
  });

  test('is a workbook for each module with a sheet for each kind, and json with the same records', async () => {
    const { answer, files, records, sheets, introduction } = await exported(lead);
    expect(files.sort()).toEqual(
      [
        '值班.xlsx',
        '全部记录.json',
        '周计划.xlsx',
        '接待.xlsx',
        '督办.xlsx',
        '突发信息.xlsx',
        '说明.txt',
        '通讯录与设置.xlsx',
      ].sort(),
    );
    expect(answer.fileName).toMatch(/^\S+四办协同全部数据_\d{4}-\d\d-\d\d_\d{4}\.zip$/);
    expect(records.length).toBeGreaterThan(200);
    expect(answer.records).toBe(records.length);
    const rows = [...sheets.values()].reduce((sum, sheet) => sum + sheet.rowCount - 1, 0);
    expect(rows).toBe(records.length);
    expect(introduction).toContain(`记录总数：${records.length} 条`);
    const items = sheets.get('周计划.xlsx/计划事项');
    expect(items?.rowCount).toBe(1 + records.filter(({ kind }) => kind === 'planItem').length);
    const shown = await lead.client.request('records.openWindow', { partitions: [weekPartition(fullWeek)] });
    const present = shown.records.filter(({ kind, standing }) => kind === 'planItem' && standing === 'present');
    expect(present.length).toBeGreaterThan(10);
    const ids = new Set(records.map(({ id }) => id));
    expect(present.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  test('has Chinese heads, and words in place of codes and ids', async () => {
    const { sheets } = await exported(lead);
    for (const [name, sheet] of sheets)
      for (const value of (sheet.getRow(1).values as string[]).slice(1)) expect(value, name).toMatch(/\p{Script=Han}/u);
    const column = (name: string, head: string): string[] => {
      const sheet = sheets.get(name);
      const heads = (sheet?.getRow(1).values ?? []) as string[];
      expect(heads, name).toContain(head);
      const values = (sheet?.getColumn(heads.indexOf(head)).values ?? []) as string[];
      return values.slice(2).filter((text) => text !== undefined);
    };
    for (const [name, sheet] of sheets) {
      const unnamed = (sheet.getRow(1).values as string[]).filter((head) => head === '其他内容');
      expect(unnamed, name).toEqual([]);
    }
    for (const [name, head, words] of [
      ['周计划.xlsx/计划事项', '报送办公室', /办/],
      ['周计划.xlsx/计划事项', '时间', /^(?:\d{1,2}:\d\d|上午|下午|晚上|全天|待定|.*后)/],
      ['周计划.xlsx/计划事项', '出席领导', /\p{Script=Han}+ (?:主持|讲话|出席|陪同|列席)/u],
      ['突发信息.xlsx/突发信息报告', '种类', /首报|续报|终报|专报/],
      ['突发信息.xlsx/时间轴记录', '情况', /\p{Script=Han}/u],
      ['接待.xlsx/来宾', '所属接待任务', /\p{Script=Han}/u],
    ] as const) {
      const texts = column(name, head);
      expect(texts.length, head).toBeGreaterThan(0);
      for (const text of texts) expect(text, `${name} ${head}`).toMatch(words);
    }
  });

  test('holds formulas as text only', async () => {
    const { sheets } = await exported(lead);
    const cells = [...sheets.values()].flatMap(cellsOf);
    expect(cells.every(({ type }) => type === ExcelJS.ValueType.String)).toBe(true);
    const found = cells.find(({ value }) => value === '=HYPERLINK("http://x","x")');
    expect(found?.numFmt).toBe('@');
    expect(cells.some(({ value }) => value === '-1+1')).toBe(true);
  });

  test('is for 查看 without whereabouts, and what is left out is counted', async () => {
    const whole = await exported(lead);
    const part = await exported(viewer);
    expect(whole.answer.withheld).toBe(0);
    expect(JSON.stringify(whole.records)).toContain(secret);
    const everything = [
      JSON.stringify(part.records),
      ...[...part.sheets.values()].flatMap(cellsOf).map(({ value }) => String(value)),
      part.introduction,
    ].join('\n');
    for (const word of [secret, '高新区管委会']) expect(everything).not.toContain(word);
    for (const kind of ['planItem', 'absence', 'bulletinVersion', 'reception', 'itineraryStop', 'incident']) {
      expect(whole.records.filter((record) => record.kind === kind).length, kind).toBeGreaterThan(0);
      expect(
        part.records.filter((record) => record.kind === kind),
        kind,
      ).toEqual([]);
    }
    expect(part.answer.withheld).toBeGreaterThan(100);
    expect(part.introduction).toContain(`另有 ${part.answer.withheld} 条记录`);
    expect(part.sheets.has('通讯录与设置.xlsx/办公室')).toBe(true);
  });

  test('nothing that is sealed about people in incidents leaves in it', async () => {
    const { records, sheets } = await exported(lead);
    const people = records.filter(({ kind }) => kind === 'incidentPerson');
    for (const { values } of people) expect(Object.keys(values)).not.toContain('sealed');
    const heads = sheets.get('突发信息.xlsx/涉事人员')?.getRow(1).values ?? [];
    expect(heads).not.toContain('个人信息');
  });

  test('answers other requests meanwhile, tells how far it is, and can be called off', async () => {
    const steps = new Set<string>();
    const stop = lead.client.on('data.exportProgressed', ({ step }) => void steps.add(step));
    const running = lead.client.request('data.exportAll', { words: exportWords() });
    expect((await lead.client.request('workspace.getStatus')).stage).toBe('ready');
    await lead.client.request('data.cancelExport');
    expect(await running).toBeNull();
    expect((await exported(lead)).records.length).toBeGreaterThan(200);
    expect(steps.size).toBeGreaterThan(0);
    stop();
  });
});
