import { readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import { defaultPlanRules } from '../../../shared/domain/plan-rules.ts';
import { calendarEvents } from '../../e2e/story/read-documents.ts';
import { unzipTexts } from '../../electron/exports/unzip.ts';
import { scratchFolder, until, type Workstation } from '../../support/office-workstation.ts';
import { testWeek } from '../../support/plan-builders.ts';
import { openSheet } from '../../support/printed-tables.ts';
import { addItem, districtWindow, foundDistrict, joinDistrict, officeIds } from '../../support/small-district.ts';

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
type Choice = Without<InputOf<AppContract, 'plans.buildDocument'>, 'versionId'>;

const share = scratchFolder('by-hand');
let lead: Workstation;
let congress: Workstation;
let versionId: string;
let offices: ReadonlyMap<string, string>;
let leaderIds: ReadonlyMap<string, string>;

const build = async (station: Workstation, choice: Choice) => {
  const file = await station.client.request('plans.buildDocument', { versionId, ...choice });
  return { ...file, bytes: Buffer.from(file.contentBase64, 'base64') };
};
const wordsOf = async (bytes: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer: bytes })).value;
const inFolder = (office: string, name: string): Buffer =>
  readFileSync(path.join(share, '分发', office, '2026年第48周', name));

/** A district with two leaders, one open item and one that 区委办 keeps to itself and those who serve the attending leader. */
beforeAll(async () => {
  lead = await foundDistrict(share);
  offices = await officeIds(lead);
  const leader = (name: string, office: string, rankOrder: number) => ({
    kind: 'leader' as const,
    values: {
      name,
      title: '区领导',
      body: 'partyCommittee' as const,
      servingOfficeId: offices.get(office) ?? '',
      rankOrder,
      isPrincipal: false,
    },
  });
  await lead.client.request('directory.addEntries', {
    entries: [leader('王建国', '区委办', 1), leader('李明华', '区政府办', 2)],
  });
  const { records } = await lead.client.request('records.openWindow', districtWindow);
  leaderIds = new Map(
    records.filter(({ kind }) => kind === 'leader').map(({ id, values }) => [String(values.name), id]),
  );
  const attending = (name: string) => [{ leaderId: leaderIds.get(name) ?? '', role: 'attend' as const }];
  const time = (start: string) => ({ kind: 'exact', start }) as const;
  await addItem(lead, {
    time: time('09:00'),
    content: '召开推进会',
    placeText: '第一会议室',
    organiserUnit: '区委办',
    attendance: attending('王建国'),
  });
  await addItem(lead, {
    time: time('15:00'),
    content: '专案协调',
    placeText: '小会议室',
    organiserUnit: '区委办',
    attendance: attending('李明华'),
    visibility: 'withheld',
  });
  const week = { weekStart: testWeek };
  for (const step of ['plans.sendForApproval', 'plans.approve', 'plans.publish'] as const) {
    await lead.client.request(step, week);
  }
  const issued = await lead.client.request('records.openWindow', districtWindow);
  versionId = issued.records.find(({ kind }) => kind === 'bulletinVersion')?.id ?? '';
  congress = await joinDistrict(share, '区人大办', '潘德明', 'liaison');
  await until(congress, async () => {
    const here = await congress.client.request('records.openWindow', districtWindow);
    return here.records.some(({ id }) => id === versionId);
  });
});
afterAll(() => Promise.all([lead, congress].map(({ host }) => host.stop())));

describe('a document fetched by hand', () => {
  test('is the 简表 in Word, as workbook and as page', async () => {
    const word = await build(lead, { document: 'list', format: 'docx' });
    expect(word.fileName).toBe('2026年第48周工作安排简表（V1）.docx');
    expect(await wordsOf(word.bytes)).toContain('区委办 召开推进会');
    const sheet = await openSheet((await build(lead, { document: 'list', format: 'xlsx' })).bytes);
    expect(sheet.getCell('C5').text).toBe('区委办 召开推进会');
    const page = await build(lead, { document: 'list', format: 'html' });
    expect([page.fileName, page.mediaType]).toEqual(['2026年第48周工作安排简表（V1）.html', 'text/html']);
    expect(page.bytes.toString('utf8')).toContain('召开推进会');
  });

  test('is for A4 where nothing is said, and for A3 where that is asked for', async () => {
    const sizeOf = async (choice: Choice) => {
      const { fileName, bytes } = await build(lead, choice);
      return [fileName, /<w:pgSz w:w="(\d+)"/.exec(unzipTexts(bytes).get('word/document.xml') ?? '')?.[1]];
    };
    expect(await sizeOf({ document: 'matrix', format: 'docx' })).toEqual([
      '2026年第48周领导工作安排表（V1）.docx',
      '16838',
    ]);
    expect(await sizeOf({ document: 'matrix', format: 'docx', paper: 'A3' })).toEqual([
      '2026年第48周领导工作安排表（V1）A3.docx',
      '23811',
    ]);
  });

  test('is the calendar of the whole plan, of one office or of one leader', async () => {
    const eventsOf = async (ownerId?: string) => {
      const { fileName, bytes } = await build(lead, {
        document: 'calendar',
        format: 'ics',
        ...(ownerId && { ownerId }),
      });
      return [
        fileName,
        calendarEvents(bytes)
          .map(({ summary }) => summary)
          .sort(),
      ];
    };
    expect(await eventsOf()).toEqual(['2026年第48周工作安排（V1）.ics', ['专案协调', '召开推进会']]);
    expect(await eventsOf(offices.get('区政府办'))).toEqual(['2026年第48周 区政府办（V1）.ics', ['专案协调']]);
    expect(await eventsOf(leaderIds.get('王建国'))).toEqual(['2026年第48周 王建国（V1）.ics', ['召开推进会']]);
  });

  test('is refused for an owner who is neither office nor leader, and where document and format do not go together', async () => {
    for (const ownerId of ['leader.all.nobody', versionId, '']) {
      await expect(build(lead, { document: 'calendar', format: 'ics', ownerId })).rejects.toMatchObject({
        details: { violations: [{ code: 'UNKNOWN_RECORD', recordId: ownerId }] },
      });
    }
    for (const choice of [
      { document: 'matrix', format: 'ics' },
      { document: 'calendar', format: 'docx' },
      { document: 'matrix', format: 'docx', paper: 'A5' },
    ]) {
      await expect(build(lead, choice as Choice)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
  });

  test('without a PDF component is refused as such', async () => {
    await expect(build(lead, { document: 'list', format: 'pdf' })).rejects.toMatchObject({ code: 'PDF_UNAVAILABLE' });
  });
});

describe('what is 内部掌握', () => {
  test('stands whole in what the lead office fetches, and as 内部安排 in what an office that is not concerned does', async () => {
    const own = await wordsOf((await build(lead, { document: 'flat', format: 'docx' })).bytes);
    expect(own).toContain('专案协调');
    const other = await wordsOf((await build(congress, { document: 'flat', format: 'docx' })).bytes);
    expect(other).toContain('召开推进会');
    expect(other).toContain('内部安排');
    expect(other).toContain('15:00');
    for (const word of ['专案协调', '小会议室']) expect(other).not.toContain(word);
    const calendar = calendarEvents((await build(congress, { document: 'calendar', format: 'ics' })).bytes);
    expect(calendar.map(({ summary }) => summary).sort()).toEqual(['内部安排', '召开推进会']);
  });

  test('stands in the folder of each office as that office may read it', async () => {
    await lead.client.request('plans.distribute', { versionId });
    const name = '2026年第48周领导工作安排一览表（V1）.docx';
    const read = async (office: string) => /专案协调|内部安排/.exec(await wordsOf(inFolder(office, name)))?.[0];
    expect(await Promise.all(['区委办', '区政府办', '区人大办', '区政协办'].map(read))).toEqual([
      '专案协调',
      '专案协调',
      '内部安排',
      '内部安排',
    ]);
    expect(inFolder('区人大办', name)).toEqual(inFolder('区政协办', name));
    expect(inFolder('区委办', name)).toEqual(inFolder('区政府办', name));
    expect(inFolder('区人大办', name).toString('latin1')).not.toBe(inFolder('区委办', name).toString('latin1'));
    const leadersCalendar = calendarEvents(inFolder('区政府办', '2026年第48周 李明华（V1）.ics'));
    expect(leadersCalendar.map(({ summary }) => summary)).toEqual(['专案协调']);
  });
});

test("the workspace's rule makes the 安排表 in the folders A3; everything else stays A4", async () => {
  const { revision } = await lead.client.request('records.openWindow', districtWindow);
  await lead.client.request('rules.savePlanRules', {
    baseRevision: revision,
    values: { ...defaultPlanRules, matrixPaper: 'A3' },
  });
  const { written } = await lead.client.request('plans.distribute', { versionId });
  expect(written.every((file) => /A3\.(?:docx|xlsx)$/.test(file))).toBe(true);
  const widthOf = (name: string) =>
    /<w:pgSz w:w="(\d+)"/.exec(unzipTexts(inFolder('区政府办', name)).get('word/document.xml') ?? '')?.[1];
  expect(widthOf('2026年第48周领导工作安排表（V1）A3.docx')).toBe('23811');
  expect(widthOf('2026年第48周领导工作安排一览表（V1）.docx')).toBe('16838');
});
