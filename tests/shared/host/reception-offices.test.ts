import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterEach, expect, test } from 'vitest';
import type { VisitFile } from '../../../shared/rules/reception/visit-book.ts';
import { visitBookOf } from '../../../shared/rules/reception/visit-book.ts';
import { cables } from '../../support/cables.ts';
import { scratchFolder, until, type Workstation } from '../../support/office-workstation.ts';
import { foundDistrict, joinDistrict, officeIds } from '../../support/small-district.ts';

/** The morning of 18 November 2026, whenever the test runs. */
const began = Date.now();
const clock = { now: () => Date.parse('2026-11-18T09:00:00+08:00') + Date.now() - began };
const window = { partitions: ['all', '2026-Y', '2026-M11', '2026-W48'] };

const running: Workstation[] = [];
afterEach(async () => {
  for (const { host } of running.splice(0)) await host.stop();
});

const opened = async ({ client }: Workstation) => client.request('records.openWindow', window);
async function fileAt(station: Workstation): Promise<VisitFile> {
  const { records } = await opened(station);
  const [file] = visitBookOf(records as Parameters<typeof visitBookOf>[0]).files.values();
  if (!file) throw new Error('the visit is here');
  return file;
}
const one = async (station: Workstation, id: string) => ({ id, baseRevision: (await opened(station)).revision });
const disputesAt = async (station: Workstation) =>
  (await opened(station)).records.flatMap(({ kind, conflicts }) =>
    Object.entries(conflicts).map(([field, values]) => [kind, field, values.map(({ value }) => value).sort()]),
  );

const stop = (content: string, start: string, end: string, rest: object = {}) => ({
  kind: 'itineraryStop' as const,
  values: { date: '2026-11-25', time: { kind: 'exact' as const, start, end }, content, ...rest },
});

/** 区委办 has a visit with three stops, two tasks and two guests. */
async function registerAt(lead: Workstation) {
  const offices = await officeIds(lead);
  const { ids } = await lead.client.request('reception.register', {
    officeId: offices.get('区委办') ?? '',
    key: 'abcdefabcdef',
    values: {
      title: '省发展改革委调研组来访',
      guestKind: 'superior',
      purpose: '调研',
      requirements: '座谈一次',
      letterState: 'received',
      letterNumber: '1号',
      headcount: 6,
      highestRank: 'departmentDeputy',
      arriveOn: '2026-11-25',
      departOn: '2026-11-25',
      grade: '副厅级',
      gradeDecidedBy: '书记',
    },
    entries: [
      stop('考察园区', '09:00', '10:00'),
      stop('座谈会', '14:30', '16:30', { responsibleOfficeId: offices.get('区政府办') }),
      stop('会见', '17:00', '17:30'),
      { kind: 'receptionTask', values: { task: '订房' } },
      { kind: 'receptionTask', values: { task: '汇报材料', responsibleOfficeId: offices.get('区政府办') } },
      { kind: 'receptionGuest', values: { name: '郭启明' } },
      { kind: 'receptionGuest', values: { name: '段雪梅' } },
    ],
  });
  return ids[0] ?? '';
}

/** Every file below a folder, by its path there; none while there is no such folder. */
const filesBelow = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

test('two offices edit one visit without each other: nothing is lost, the order is sensible, what both changed is shown and settled by one click', async () => {
  const cableOf = cables();
  const [leadCable, otherCable] = [cableOf('lead'), cableOf('reception')];
  const lead = await foundDistrict(leadCable.cable, { clock });
  running.push(lead);
  const host = await joinDistrict(otherCable.cable, '区接待办', '魏长青', 'reception', { clock });
  running.push(host);
  await registerAt(lead);
  await until(host, async () => (await opened(host)).records.some(({ kind }) => kind === 'receptionGuest'));
  await until(host, async () => (await fileAt(host)).guests.length === 2);
  const ids = Object.fromEntries(
    [...(await fileAt(lead)).stops, ...(await fileAt(lead)).tasks, ...(await fileAt(lead)).guests].map(
      ({ id, values }) => [
        String('content' in values ? values.content : 'task' in values ? values.task : values.name),
        id,
      ],
    ),
  );
  const idOf = (words: string): string => ids[words] ?? '';
  leadCable.unplug();
  otherCable.unplug();

  const receptionId = (await fileAt(lead)).id;
  const add = (station: Workstation, entry: object) =>
    station.client.request('reception.addEntries', { receptionId, entries: [entry] } as never);
  await add(lead, stop('参观展厅', '10:10', '11:00'));
  await add(host, stop('入住', '12:30', '13:00'));
  await add(lead, { kind: 'receptionGuest', values: { name: '范志刚' } });
  await add(host, { kind: 'receptionGuest', values: { name: '温晓岚' } });
  await lead.client.request('reception.moveEntry', { ...(await one(lead, idOf('段雪梅'))), afterId: null });
  await host.client.request('reception.setTaskState', { ...(await one(host, idOf('订房'))), state: 'done' });
  await lead.client.request('reception.setTaskState', { ...(await one(lead, idOf('汇报材料'))), state: 'underway' });
  await host.client.request('reception.setTaskState', { ...(await one(host, idOf('汇报材料'))), state: 'blocked' });
  const change = async (station: Workstation, changes: object) =>
    station.client.request('reception.editEntry', { ...(await one(station, idOf('座谈会'))), changes } as never);
  await change(lead, { placeText: '第一会议室' });
  await change(host, { time: { kind: 'exact', start: '15:00', end: '17:00' } });
  leadCable.plugIn();
  otherCable.plugIn();

  for (const station of [lead, host]) {
    await until(
      station,
      async () => (await fileAt(station)).guests.length === 4 && (await disputesAt(station)).length > 0,
    );
    await until(station, async () => (await fileAt(station)).stops.length === 5);
    const file = await fileAt(station);
    expect(file.stops.map(({ values }) => values.content)).toEqual(['考察园区', '参观展厅', '入住', '座谈会', '会见']);
    expect(file.stops[3]?.values).toMatchObject({ placeText: '第一会议室', time: { start: '15:00' } });
    expect(file.guests.map(({ values }) => values.name).slice(0, 2)).toEqual(['段雪梅', '郭启明']);
    expect(new Set(file.guests.map(({ values }) => values.name)).size).toBe(4);
    expect(file.tasks.find(({ values }) => values.task === '订房')?.values.state).toBe('done');
    expect((await disputesAt(station)).filter(([, field]) => field === 'state')).toEqual([
      ['receptionTask', 'state', ['blocked', 'underway']],
    ]);
  }
  const orders = await Promise.all(
    [lead, host].map(async (station) => (await fileAt(station)).guests.map(({ values }) => values.name)),
  );
  expect(orders[0]).toEqual(orders[1]);

  const dispute = (await opened(lead)).records.find(({ id }) => id === idOf('汇报材料'))?.conflicts.state;
  const chosen = dispute?.find(({ value }) => value === 'underway')?.operationId ?? '';
  await lead.client.request('records.chooseValue', { id: idOf('汇报材料'), field: 'state', operationId: chosen });
  await until(host, async () => (await disputesAt(host)).every(([, field]) => field !== 'state'));
  expect((await fileAt(host)).tasks.find(({ values }) => values.task === '汇报材料')?.values.state).toBe('underway');
});

test('an issued plan stands in the folders of those concerned; V2 goes to 接待办 with the difference marked, and to nobody else who has nothing to do with it', async () => {
  const share = scratchFolder('reception-issues');
  const lead = await foundDistrict(share, { clock });
  running.push(lead);
  const host = await joinDistrict(share, '区接待办', '魏长青', 'reception', { clock });
  running.push(host);
  const government = await joinDistrict(share, '区政府办', '唐思远', 'liaison', { clock });
  running.push(government);
  const id = await registerAt(lead);
  const advance = async () => lead.client.request('reception.advance', await one(lead, id));
  for (let step = 0; step < 3; step += 1) await advance();
  for (const step of ['receptionOffice', 'deputyDirector', 'director', 'leaders'])
    await lead.client.request('reception.approve', { ...(await one(lead, id)), step, decidedBy: '王立' });
  await lead.client.request('reception.issuePlan', await one(lead, id));
  const folder = path.join(share, '分发');
  const files = () => filesBelow(folder).filter((name) => name.includes('接待'));
  const first = '接待/2026年/省发展改革委调研组来访';
  await until(lead, async () => files().some((name) => name.includes('分工表')));
  await until(lead, async () => filesBelow(folder).includes('分发清单.json'));
  expect(
    files()
      .filter((name) => name.includes('方案'))
      .sort(),
  ).toEqual(
    ['区政府办', '区委办', '区接待办']
      .map((office) => `${office}/${first}/关于省发展改革委调研组来访的接待方案（V1）.docx`)
      .sort(),
  );

  const meeting = (await fileAt(lead)).stops.find(({ values }) => values.content === '会见')?.id ?? '';
  await lead.client.request('reception.editEntry', {
    ...(await one(lead, meeting)),
    changes: { time: { kind: 'exact', start: '17:20', end: '17:50' } },
    reissue: { reason: '座谈顺延', orderedBy: '林永康' },
  });
  await until(lead, async () =>
    files().some((name) => name.includes('V2') && name.startsWith('区接待办') && name.includes('手册')),
  );
  expect(
    files()
      .filter((name) => name.includes('方案（V2）') || name.includes('方案(V2)'))
      .sort(),
  ).toEqual(
    ['区委办', '区接待办'].map((office) => `${office}/${first}/关于省发展改革委调研组来访的接待方案（V2）.docx`).sort(),
  );
  const plan = files().find((name) => name.startsWith('区接待办') && name.includes('方案（V2）.docx')) ?? '';
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(path.join(folder, plan)) });
  expect(value).toContain('座谈顺延');
  expect(value).toContain('17:20');

  const issue = (await fileAt(lead)).issues[0]?.id ?? '';
  await until(government, async () => (await opened(government)).records.some((record) => record.id === issue));
  await government.client.request('reception.signIssue', { id: issue, reply: '材料已备' });
  await until(lead, async () => (await fileAt(lead)).receipts.length === 1);
  expect((await fileAt(lead)).receipts[0]?.values).toMatchObject({ signedBy: '唐思远', reply: '材料已备' });
});
