import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PlanItem } from '../../../shared/domain/plan-item.ts';
import { emptyPlanItem } from '../../../shared/domain/plan-item.ts';
import { type RunningHost, startBrowserHost } from '../../support/browser-host.ts';
import { foundingInput } from '../../support/founding-input.ts';
import { scratchFolder } from '../../support/office-workstation.ts';
import { testWeek } from '../../support/plan-builders.ts';

/** Asked through `/rpc`, past every page: what a workstation's host tells whom. */
describe('whose whereabouts a host tells', () => {
  const share = scratchFolder('sight-share');
  const window = { partitions: ['all', '2026-W48'] };
  const hosts: RunningHost[] = [];
  let lead: RunningHost;
  let government: RunningHost;
  let cppcc: RunningHost;
  let viewer: RunningHost;
  let items: Readonly<Record<'meeting' | 'withheld' | 'open', string>>;

  const recordsAt = async (host: RunningHost) => (await host.call('records.openWindow', window)).records;
  const itemAt = async (host: RunningHost, id: string) => {
    const record = (await recordsAt(host)).find((candidate) => candidate.id === id);
    if (!record) throw new Error('the item has arrived');
    return record;
  };
  const until = async (isThere: () => Promise<boolean>): Promise<void> => {
    await vi.waitUntil(isThere, { timeout: 20_000 });
  };
  const join = async (officeName: string, name: string, role: 'liaison' | 'viewer'): Promise<RunningHost> => {
    const host = await startBrowserHost({ share });
    hosts.push(host);
    const office = async () => (await recordsAt(host)).find(({ values }) => values.shortName === officeName);
    await until(async () => (await office()) !== undefined);
    await host.call('workspace.join', { me: { name, officeId: (await office())?.id ?? '', role } });
    return host;
  };
  const refusal = async (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => 'done',
      (error: Error) => error.message,
    );

  beforeAll(async () => {
    lead = await startBrowserHost({ share });
    hosts.push(lead);
    await lead.call('workspace.create', foundingInput);
    government = await join('区政府办', '唐思远', 'liaison');
    cppcc = await join('区政协办', '程可欣', 'liaison');
    viewer = await join('区委办', '许向南', 'viewer');
    const offices = new Map((await recordsAt(lead)).map(({ id, values }) => [values.shortName, id]));
    const { ids } = await lead.call('directory.addEntries', {
      entries: [
        {
          kind: 'leader',
          values: {
            name: '李明华',
            title: '区长',
            body: 'government',
            servingOfficeId: offices.get('区政府办') ?? '',
            rankOrder: 1,
            isPrincipal: true,
          },
        },
      ],
    });
    const [mayor = ''] = ids;
    await until(async () => (await recordsAt(government)).some(({ id }) => id === mayor));
    const enter = async (rest: Partial<PlanItem>): Promise<string> => {
      const values = {
        ...emptyPlanItem(offices.get('区政府办') ?? '', testWeek, '2026-11-25'),
        placeText: '云溪宾馆三号楼',
        organiserUnit: '区招商局',
        remarks: '乘 G7346 次',
        attendance: [{ leaderId: mayor, role: 'attend' as const }],
        ...rest,
      };
      return (await government.call('plans.createItem', { values })).ids[0] ?? '';
    };
    items = {
      meeting: await enter({ content: '与某企业商谈', time: { kind: 'exact', start: '09:00', end: '10:00' } }),
      withheld: await enter({
        content: '赴省纪委汇报',
        time: { kind: 'exact', start: '14:00', end: '15:00' },
        visibility: 'withheld',
      }),
      open: await enter({
        content: '全民健身日活动',
        time: { kind: 'dayPart', part: 'evening' },
        placeText: '市民广场',
        organiserUnit: '区文旅局',
        remarks: '着运动装',
        visibility: 'open',
      }),
    };
    const report = {
      leaderId: mayor,
      fromDate: '2026-11-27',
      fromPart: 'morning' as const,
      toDate: '2026-11-28',
      toPart: 'evening' as const,
      place: '深圳市',
      reason: '洽谈未公开项目',
      phone: '13800000000',
    };
    const [absence = ''] = (await government.call('absences.file', { values: report })).ids;
    for (const host of hosts) await until(async () => (await recordsAt(host)).some(({ id }) => id === absence));
  }, 60_000);
  afterAll(async () => {
    for (const host of hosts) await host.stop();
  });

  const secrets = /某企业|省纪委|云溪宾馆|招商局|G7346|深圳|未公开|138000/;

  test('its own office and the lead office see an item whole, another office and 查看 only when, who and which kind', async () => {
    for (const host of [government, lead])
      expect((await itemAt(host, items.meeting)).values).toMatchObject({
        content: '与某企业商谈',
        remarks: '乘 G7346 次',
      });
    for (const host of [cppcc, viewer]) {
      const { values, isRedacted } = await itemAt(host, items.meeting);
      expect(isRedacted).toBe(true);
      expect(values).toMatchObject({ content: '', date: '2026-11-25', time: { start: '09:00', end: '10:00' } });
      expect(JSON.stringify(await recordsAt(host))).not.toMatch(secrets);
    }
  });

  test('an item open to all is seen whole by every office, and still not by 查看', async () => {
    expect((await itemAt(cppcc, items.open)).values.content).toBe('全民健身日活动');
    expect((await itemAt(viewer, items.open)).values.content).toBe('');
  });

  test('an absence tells others the days and neither place nor reason', async () => {
    const absenceAt = async (host: RunningHost) => (await recordsAt(host)).find(({ kind }) => kind === 'absence');
    expect((await absenceAt(lead))?.values).toMatchObject({ place: '深圳市', phone: '13800000000' });
    for (const host of [cppcc, viewer])
      expect((await absenceAt(host))?.values).toMatchObject({ fromDate: '2026-11-27', place: '', reason: '' });
  });

  test('history tells no more than the records do', async () => {
    for (const host of [cppcc, viewer]) {
      const told = await Promise.all([
        host.call('history.ofRecord', { id: items.meeting }).then(JSON.stringify, String),
        host.call('history.listChanges', { limit: 200 }).then(JSON.stringify, String),
      ]);
      expect(told.join()).not.toMatch(secrets);
    }
  });

  test('what a person may not do the host refuses, whatever the page offers', async () => {
    const { revision } = await cppcc.call('records.openWindow', window);
    const edit = { id: items.meeting, baseRevision: revision, changes: { content: '改了' } };
    expect(await refusal(cppcc.call('plans.editItem', edit))).toContain('NOT_YOUR_OFFICE');
    expect(await refusal(viewer.call('plans.editItem', edit))).toMatch(/NOT_YOUR_OFFICE|NOT_PERMITTED/);
    const values = emptyPlanItem('', testWeek, testWeek);
    expect(await refusal(viewer.call('plans.createItem', { values }))).toMatch(/NOT_YOUR_OFFICE|NOT_PERMITTED/);
    expect(await refusal(cppcc.call('plans.publish', { weekStart: testWeek }))).toContain('NOT_PERMITTED');
    expect((await itemAt(lead, items.meeting)).values.content).toBe('与某企业商谈');
  });

  test('once issued, other offices read what was withheld as 内部安排, and 查看 nothing; documents say no more', async () => {
    const officeId = String((await itemAt(lead, items.meeting)).values.officeId);
    const ofGovernment = { weekStart: testWeek, officeId };
    await government.call('plans.submitWeek', ofGovernment);
    await until(async () =>
      (await recordsAt(lead)).some(({ kind, values }) => kind === 'submission' && values.state === 'submitted'),
    );
    await lead.call('plans.acceptSubmission', ofGovernment);
    for (const name of ['plans.sendForApproval', 'plans.approve', 'plans.publish'] as const)
      await lead.call(name, { weekStart: testWeek });
    const versionAt = async (host: RunningHost) =>
      (await recordsAt(host)).find(({ kind }) => kind === 'bulletinVersion');
    for (const host of [government, cppcc, viewer]) await until(async () => (await versionAt(host)) !== undefined);
    const contents = async (host: RunningHost) =>
      (((await versionAt(host))?.values.items ?? []) as PlanItem[]).map(({ content }) => content).sort();
    const all = ['与某企业商谈', '全民健身日活动', '赴省纪委汇报'];
    expect(await contents(government)).toEqual(all.sort());
    expect(await contents(cppcc)).toEqual(['与某企业商谈', '全民健身日活动', '内部安排'].sort());
    expect(await contents(viewer)).toEqual([]);
    const versionId = (await versionAt(lead))?.id ?? '';
    const document = { versionId, document: 'flat', format: 'html' } as const;
    const asHtml = async (host: RunningHost) =>
      Buffer.from((await host.call('plans.buildDocument', document)).contentBase64, 'base64').toString('utf8');
    expect(await asHtml(government)).toContain('赴省纪委汇报');
    expect(await asHtml(cppcc)).not.toContain('赴省纪委汇报');
    expect(await refusal(viewer.call('plans.buildDocument', document))).toContain('NOT_PERMITTED');
  });
});
