import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import { afterEach, describe, expect, test } from 'vitest';
import type { AppContract } from '../../../../shared/contract/contract.ts';
import type { InputOf } from '../../../../shared/contract/define.ts';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import type { TimelineEntry } from '../../../../shared/domain/emergency/incident-timeline.ts';
import { monthPartition, yearPartition } from '../../../../shared/domain/month.ts';
import { openWorkstation, scratchFolder, type Workstation } from '../../../support/office-workstation.ts';
import { foundDistrict } from '../../../support/small-district.ts';

const running: Workstation[] = [];
afterEach(async () => {
  for (const { host } of running.splice(0)) await host.stop();
});

async function workstation(share = scratchFolder('evidence-share')): Promise<Workstation> {
  const station = await foundDistrict(share);
  running.push(station);
  return station;
}

const recordsAt = async ({ client }: Workstation) => {
  const { date } = chinaTimeOf(Date.now());
  const partitions = ['all', yearPartition(date), monthPartition(date)];
  return client.request('records.openWindow', { partitions });
};

const entriesAt = async (station: Workstation) =>
  (await recordsAt(station)).records.filter(({ kind }) => kind === 'timelineEntry');

const register = async ({ client }: Workstation, rest: object = {}) => {
  const { me } = await client.request('workspace.getStatus');
  const input = {
    officeId: me?.officeId ?? '',
    key: 'abcdefabcdef',
    values: { title: '城东街道人行天桥坍塌', category: 'accident', occurredAt: { precision: 'unknown' } },
    level: 'IV',
    isSensitive: false,
    ...rest,
  };
  return client.request('emergency.register', input as InputOf<AppContract, 'emergency.register'>);
};

/** A document of these paragraphs, in base64. */
const wordFile = (...lines: readonly string[]): Promise<string> =>
  Packer.toBase64String(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));

describe('an entry of the timeline', () => {
  test('is altered, taken away or brought back by no request, whatever it is called', async () => {
    const station = await workstation();
    await register(station);
    const before = await entriesAt(station);
    const [entry] = before;
    const id = entry?.id ?? '';
    const { revision: baseRevision } = await recordsAt(station);
    const changes = { text: '改过的记录', at: 0 };
    const attempts: readonly (readonly [name: string, input: object])[] = [
      ...['directory', 'duty'].flatMap((module): (readonly [string, object])[] => [
        [`${module}.editEntry`, { id, baseRevision, changes }],
        [`${module}.removeEntry`, { id, baseRevision }],
      ]),
      ['plans.editItem', { id, baseRevision, changes }],
      ['plans.removeItem', { id, baseRevision }],
      ['absences.edit', { id, baseRevision, changes }],
      ['absences.remove', { id, baseRevision }],
      ['duty.editShift', { id, baseRevision, changes }],
      ['duty.editSpotCheck', { id, baseRevision, changes }],
      ['emergency.editFacts', { id, baseRevision, changes }],
      ['emergency.editRecipient', { id, baseRevision, changes }],
      ['emergency.removeRecipient', { id, baseRevision }],
      ['emergency.removePerson', { id, baseRevision }],
      ['emergency.voidReport', { id, baseRevision, reason: '作废' }],
      ['records.restore', { id }],
      ['records.chooseValue', { id, field: 'text', operationId: 'x' }],
      ['history.adoptValue', { id, field: 'text', operationId: 'x' }],
      ['history.restore', { moment: [1, 0], baseRevision, scope: [id] }],
    ];
    for (const [name, input] of attempts) {
      const reply = await station.host.dispatch(name, input);
      expect([name, reply.ok]).toEqual([name, false]);
    }
    expect(await entriesAt(station)).toEqual(before);
  });

  test('is told by 校验 when somebody has altered the records behind the program', async () => {
    const share = scratchFolder('evidence-share');
    const first = await foundDistrict(share);
    await register(first);
    await first.host.stop();
    const [workspace = ''] = readdirSync(path.join(first.profileFolder, 'ws'));
    const folder = path.join(first.profileFolder, 'ws', workspace);
    const parts = path.join(folder, 'parts', 'timelineEntry');
    const [name = ''] = readdirSync(parts);
    const file = path.join(parts, name);
    const json = readFileSync(file, 'utf8').split('\n').slice(1).join('\n').replaceAll('registered', 'noted');
    writeFileSync(file, `#${crc32(Buffer.from(json)).toString(16)}\n${json}`);

    const again = await openWorkstation(share, { profileFolder: first.profileFolder });
    running.push(again);
    const acts = (await entriesAt(again)).map(({ values }) => (values as unknown as TimelineEntry).act);
    expect(acts).toEqual(['noted']);
    const report = await again.client.request('verification.run', { repairs: true });
    expect(report?.records.repaired).toEqual([`timelineEntry.${name.replace('.json', '')}`]);
    expect((await entriesAt(again)).map(({ values }) => values.act)).toEqual(['registered']);
  });

  test('is told by 校验 when somebody has altered the journal itself', async () => {
    const share = scratchFolder('evidence-share');
    const station = await workstation(share);
    await register(station);
    const [workspace = ''] = readdirSync(path.join(station.profileFolder, 'ws'));
    const log = path.join(station.profileFolder, 'ws', workspace, 'log');
    const [device = ''] = readdirSync(log);
    const file = path.join(log, device, '000000.seg');
    const bytes = readFileSync(file);
    const at = bytes.lastIndexOf('registered');
    expect(at).toBeGreaterThan(0);
    bytes.write('Registered', at);
    writeFileSync(file, bytes);
    const report = await station.client.request('verification.run', { repairs: false });
    expect(report?.isWhole).toBe(false);
  });
});

describe('a classified document', () => {
  test('is refused with its body whoever asks, and only the stub is kept', async () => {
    const station = await workstation();
    const { me } = await station.client.request('workspace.getStatus');
    const values = {
      title: '涉密事项',
      category: 'accident' as const,
      occurredAt: { precision: 'unknown' as const },
      course: '不得录入的正文',
    };
    await expect(register(station, { values, classification: 'secret' })).rejects.toMatchObject({
      code: 'RULE_VIOLATION',
      details: { violations: [{ code: 'CLASSIFIED_BODY', field: 'classification' }] },
    });
    await expect(register(station, { values: { ...values, course: '机密★10年\n正文' } })).rejects.toMatchObject({
      details: { violations: [{ code: 'CLASSIFIED_TEXT' }] },
    });
    await station.client.request('emergency.keepStub', {
      values: {
        officeId: me?.officeId ?? '',
        classification: 'secret',
        documentNumber: '云办发〔2026〕3号',
        whereTo: '机要通道送市委总值班室',
        receivedAt: Date.now(),
      },
    });
    const { records } = await recordsAt(station);
    expect(records.filter(({ kind }) => kind === 'incident')).toEqual([]);
    expect(records.filter(({ kind }) => kind === 'classifiedStub')).toHaveLength(1);
    expect(JSON.stringify(records)).not.toContain('不得录入的正文');
  });

  test('is not read from a file either: the mark is found, and its place told', async () => {
    const station = await workstation();
    const { me } = await station.client.request('workspace.getStatus');
    const request = station.client.request('plans.previewImport', {
      weekStart: '2026-11-23',
      officeId: me?.officeId ?? '',
      fileName: '周安排.docx',
      contentBase64: await wordFile('机密★10年', '11月23日上午9:00 区委常委会会议'),
    });
    await expect(request).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      details: { code: 'CLASSIFIED', details: { fileName: '周安排.docx', mark: '机密★10年' } },
    });
  });
});
