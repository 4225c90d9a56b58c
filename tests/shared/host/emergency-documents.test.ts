import JSZip from 'jszip';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyArchive } from '../../../electron/exports/verify-archive.ts';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import { moment } from '../../support/emergency-builders.ts';
import { scratchFolder, until, type Workstation } from '../../support/office-workstation.ts';
import { foundDistrict, joinDistrict, officeIds } from '../../support/small-district.ts';

type Choice = InputOf<AppContract, 'emergency.buildDocument'>;

const share = scratchFolder('emergency-documents');
const clock = { now: () => moment('2026-11-22T04:00') };
const partitions = ['all', '2026-M11', '2026-Y'];

let lead: Workstation;
let congress: Workstation;
let watcher: Workstation;
let incidentId = '';
let reportId = '';

const recordsAt = async ({ client }: Workstation) => client.request('records.openWindow', { partitions });
const ofKind = async (station: Workstation, kind: string) =>
  (await recordsAt(station)).records.find((record) => record.kind === kind);

async function build(station: Workstation, choice: Choice) {
  const file = await station.client.request('emergency.buildDocument', choice);
  return { ...file, bytes: Buffer.from(file.contentBase64, 'base64') };
}
const wordsOf = async (bytes: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer: bytes })).value;
const refusedAs = (code: string) => ({ details: { violations: [{ code }] } });

/** 区委办 has taken in an incident with who told of it, and drafted the first report. */
beforeAll(async () => {
  lead = await foundDistrict(share, { clock });
  const officeId = (await officeIds(lead)).get('区委办') ?? '';
  await lead.client.request('emergency.register', {
    officeId,
    key: 'fire00000001',
    values: {
      title: '永安路居民楼火灾',
      category: 'accident',
      subtype: '火灾',
      occurredAt: { precision: 'exact', at: moment('2026-11-22T03:15') },
      town: '城东街道',
    },
    level: 'IV',
    isSensitive: false,
    knownAt: moment('2026-11-22T03:22'),
    source: { name: '孙涛', phone: '13800001111' },
  });
  incidentId = (await ofKind(lead, 'incident'))?.id ?? '';
  const sections = { overview: '发生火灾。' };
  await lead.client.request('emergency.draftReport', {
    incidentId,
    kind: 'firstWritten',
    values: { title: '关于永安路居民楼火灾的报告', sections },
  });
  reportId = (await ofKind(lead, 'incidentReport'))?.id ?? '';
  congress = await joinDistrict(share, '区人大办', '潘德明', 'dutyOfficer', { clock });
  watcher = await joinDistrict(share, '区委办', '来访者', 'viewer', { clock });
  for (const station of [congress, watcher]) {
    await until(station, async () => (await ofKind(station, 'incidentReport')) !== undefined);
  }
});
afterAll(() => Promise.all([lead, congress, watcher].map(({ host }) => host.stop())));

const ledger: Choice = { document: 'ledger', from: '2026-11-01', to: '2026-11-30', format: 'docx' };

test('the own office gets every document of its incident', async () => {
  const report = await build(lead, { document: 'report', reportId, format: 'docx' });
  expect(report.fileName).toBe('关于永安路居民楼火灾的报告（2026年11月22日）（未签发）.docx');
  expect(await wordsOf(report.bytes)).toContain('发生火灾。');
  const slip = await build(lead, { document: 'slip', incidentId, format: 'docx' });
  expect(slip.fileName).toBe('2026-001永安路居民楼火灾报告单.docx');
  expect(await wordsOf(slip.bytes)).not.toContain('孙涛');
  const timeline = await build(lead, { document: 'timeline', incidentId, format: 'docx' });
  expect(await wordsOf(timeline.bytes)).toContain('接报登记');
  expect(await wordsOf((await build(lead, ledger)).bytes)).toContain('2026-001');
});

test('who told of it prints where that is chosen and the key is here', async () => {
  const slip = await build(lead, { document: 'slip', incidentId, withPeople: true, format: 'docx' });
  expect(await wordsOf(slip.bytes)).toContain('13800001111');
});

test('the package holds the incident’s records with personal data sealed, and verifies', async () => {
  const file = await lead.client.request('emergency.buildArchive', { incidentId });
  expect([file.fileName, file.mediaType]).toEqual(['2026-001永安路居民楼火灾归档包.zip', 'application/zip']);
  const bytes = Buffer.from(file.contentBase64, 'base64');
  expect(await verifyArchive(bytes)).toEqual([]);
  const text = (await (await JSZip.loadAsync(bytes)).file('记录.json')?.async('string')) ?? '';
  const kinds = (JSON.parse(text) as { kind: string }[]).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['incident', 'incidentReport', 'incidentPerson', 'timelineEntry']));
  expect(text).not.toMatch(/孙涛|13800001111/);
});

test('a ledger from one year into the next but one has the year between', async () => {
  const long: Choice = { document: 'ledger', from: '2025-12-20', to: '2027-01-02', format: 'docx' };
  expect(await wordsOf((await build(lead, long)).bytes)).toContain('2026-001');
});

describe('to whoever does not see the incident whole', () => {
  test('its documents and its package are refused', async () => {
    const choices: Choice[] = [
      { document: 'report', reportId, format: 'docx' },
      { document: 'slip', incidentId, withPeople: true, format: 'docx' },
      { document: 'timeline', incidentId, format: 'html' },
    ];
    for (const [station, code] of [
      [congress, 'NOT_YOUR_OFFICE'],
      [watcher, 'NOT_PERMITTED'],
    ] as const) {
      for (const choice of choices) await expect(build(station, choice)).rejects.toMatchObject(refusedAs(code));
      await expect(station.client.request('emergency.buildArchive', { incidentId })).rejects.toMatchObject(
        refusedAs(code),
      );
    }
  });

  test('the 台账 does not tell of it', async () => {
    for (const station of [congress, watcher]) {
      expect(await wordsOf((await build(station, ledger)).bytes)).not.toContain('永安路');
    }
  });
});

test('what is not there, days in the wrong order and a pdf without a printer are refused', async () => {
  await expect(build(lead, { document: 'slip', incidentId: reportId, format: 'docx' })).rejects.toMatchObject(
    refusedAs('UNKNOWN_RECORD'),
  );
  await expect(build(lead, { document: 'report', reportId: incidentId, format: 'docx' })).rejects.toMatchObject(
    refusedAs('UNKNOWN_RECORD'),
  );
  await expect(build(lead, { ...ledger, to: '2026-10-01' } as Choice)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(build(lead, { document: 'timeline', incidentId, format: 'pdf' })).rejects.toMatchObject({
    code: 'PDF_UNAVAILABLE',
  });
});
