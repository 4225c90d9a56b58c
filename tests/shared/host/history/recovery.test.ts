import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../../shared/contract/client.ts';
import type { AppContract } from '../../../../shared/contract/contract.ts';
import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import { scratchFolder, until, type Workstation } from '../../../support/office-workstation.ts';
import { testWeek } from '../../../support/plan-builders.ts';
import {
  addItem,
  districtWindow,
  editItem,
  foundDistrict,
  joinDistrict,
  recordAt,
} from '../../../support/small-district.ts';

type Stamp = [number, number];

/** The moment at which the latest change known here was made. */
async function latestMoment(client: Client<AppContract>): Promise<Stamp> {
  const { changes } = await client.request('history.listChanges', { limit: 1 });
  return changes[0]?.stamp ?? [0, 0];
}

async function shownItems(client: Client<AppContract>) {
  const { records } = await client.request('records.openWindow', districtWindow);
  return records
    .filter(({ kind, standing }) => kind === 'planItem' && standing === 'present')
    .map(({ id, values }) => ({ id, values }))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

describe('a district that goes back to an earlier moment', () => {
  const share = scratchFolder('recovery-share');
  let lead: Workstation;
  let government: Workstation;
  let changed: string;
  let removed: string;
  let added: string;
  let moment: Stamp;
  let complete: Partial<PlanItem>;

  beforeAll(async () => {
    lead = await foundDistrict(share);
    government = await joinDistrict(share, '区政府办', '唐思远', 'liaison');
    const { client } = lead;
    const { me } = await client.request('workspace.getStatus');
    const leader = {
      name: '王建国',
      title: '区委书记',
      body: 'partyCommittee',
      rankOrder: 0,
      isPrincipal: true,
    } as const;
    const { ids } = await client.request('directory.addEntries', {
      entries: [{ kind: 'leader', values: { ...leader, servingOfficeId: me?.officeId ?? '' } }],
    });
    complete = {
      time: { kind: 'exact', start: '09:00' },
      placeText: '三楼',
      organiserUnit: '区委办',
      attendance: [{ leaderId: ids[0] ?? '', role: 'attend' }],
    };
    changed = await addItem(lead, { ...complete, content: '常委会会议' });
    removed = await addItem(government, { content: '政府常务会议' });
    await until(lead, async () => (await recordAt(lead, removed)).view !== undefined);
    moment = await latestMoment(lead.client);
    await editItem(lead, changed, { placeText: '五楼', remarks: '改在下午' });
    await government.client.request('plans.removeItem', {
      id: removed,
      baseRevision: (await recordAt(government, removed)).revision,
    });
    added = await addItem(lead, { ...complete, isParallel: true, content: '后来加的会议' });
    await until(lead, async () => (await recordAt(lead, removed)).view?.standing === 'deleted');
    await until(government, async () => (await recordAt(government, added)).view !== undefined);
  });
  afterAll(async () => {
    await Promise.all([lead, government].map((station) => station?.host.stop()));
  });

  test('the preview tells per kind and record what would change, come back and go, and changes nothing', async () => {
    const before = await shownItems(lead.client);
    const preview = await lead.client.request('history.previewRestore', { moment });
    expect(preview.kinds).toEqual([{ kind: 'planItem', changed: 1, broughtBack: 1, takenAway: 1 }]);
    const byId = new Map(preview.records.map((record) => [record.subject.recordId, record]));
    expect(byId.get(changed)).toMatchObject({ change: 'changed', obstacle: null });
    expect(byId.get(changed)?.fields).toEqual([
      { field: 'placeText', past: '三楼', present: '五楼' },
      { field: 'remarks', past: null, present: '改在下午' },
    ]);
    expect(byId.get(removed)).toMatchObject({ change: 'broughtBack', obstacle: null });
    expect(byId.get(added)).toMatchObject({ change: 'takenAway', obstacle: null });
    expect(await shownItems(lead.client)).toEqual(before);
  });

  test('another office may restore its own records only, and not everything', async () => {
    const { client } = government;
    const { baseRevision, records } = await client.request('history.previewRestore', { moment });
    expect(Object.fromEntries(records.map(({ subject, obstacle }) => [subject.recordId, obstacle]))).toEqual({
      [removed]: null,
    });
    await expect(client.request('history.restore', { moment, baseRevision, scope: 'all' })).rejects.toMatchObject({
      details: { violations: [{ code: 'NOT_PERMITTED' }] },
    });
    await expect(client.request('history.restore', { moment, baseRevision, scope: [added] })).rejects.toMatchObject({
      details: { violations: [{ code: 'NOTHING_CHANGED' }] },
    });
  });

  test('everything goes back as one action, which is a point itself and can be undone', async () => {
    const { client } = lead;
    const before = await shownItems(client);
    const { baseRevision } = await client.request('history.previewRestore', { moment });
    const done = await client.request('history.restore', { moment, baseRevision, scope: 'all' });
    expect(done.restored).toBe(3);
    const items = await shownItems(client);
    expect(items.map(({ id }) => id).sort()).toEqual([changed, removed].sort());
    expect(items.find(({ id }) => id === changed)?.values).toMatchObject({ placeText: '三楼' });
    await until(government, async () => (await recordAt(government, removed)).view?.standing === 'present');

    const { days } = await client.request('history.listPoints');
    const events = days.flatMap((day) => day.events);
    expect(events).toContainEqual(expect.objectContaining({ kind: 'restoration', before: done.undoMoment }));

    const again = await client.request('history.previewRestore', { moment: done.undoMoment });
    expect(again.kinds).toEqual([{ kind: 'planItem', changed: 1, broughtBack: 1, takenAway: 1 }]);
    await client.request('history.restore', {
      moment: done.undoMoment,
      baseRevision: again.baseRevision,
      scope: 'all',
    });
    expect(await shownItems(client)).toEqual(before);
  });

  test('a chosen record goes back alone; what others wrote after the preview stays beside it as a conflict', async () => {
    const { client } = lead;
    const { baseRevision } = await client.request('history.previewRestore', { moment });
    await editItem(lead, changed, { placeText: '六楼' });
    await client.request('history.restore', { moment, baseRevision, scope: [changed] });
    const { view } = await recordAt(lead, changed);
    expect(view?.conflicts.placeText?.map(({ value }) => value).sort()).toEqual(['三楼', '六楼']);
    expect((await recordAt(lead, added)).view?.standing).toBe('present');
  });

  test('going back to before the beginning puts nobody out of the workspace', async () => {
    const beginning: Stamp = [0, 0];
    const { baseRevision, records } = await lead.client.request('history.previewRestore', { moment: beginning });
    const people = records.filter(({ subject }) => subject.kind === 'office' || subject.kind === 'person');
    expect(people).toHaveLength(7);
    expect(new Set(people.map(({ obstacle }) => obstacle))).toEqual(new Set(['NOT_RESTORABLE']));
    const done = await lead.client.request('history.restore', { moment: beginning, baseRevision, scope: 'all' });
    expect(await shownItems(lead.client)).toEqual([]);
    expect((await lead.client.request('workspace.getStatus')).me?.role).toBe('director');
    const { undoMoment, revision } = done;
    await lead.client.request('history.restore', { moment: undoMoment, baseRevision: revision, scope: 'all' });
    expect((await shownItems(lead.client)).length).toBe(2);
  });

  test('an issued week stays as it was issued: its items, versions and receipts cannot be restored', async () => {
    const { client } = lead;
    await editItem(lead, changed, { placeText: '七楼' });
    for (const request of ['plans.sendForApproval', 'plans.approve', 'plans.publish'] as const) {
      await client.request(request, { weekStart: testWeek });
    }
    const { baseRevision, records } = await client.request('history.previewRestore', { moment });
    const obstacles = new Map(records.map(({ subject, obstacle }) => [subject.kind, obstacle]));
    expect(obstacles.get('bulletinVersion')).toBe('NOT_RESTORABLE');
    expect(obstacles.get('receipt')).toBe('NOT_RESTORABLE');
    expect(obstacles.get('planItem')).toBe('CHANGE_ORDER_REQUIRED');
    await expect(client.request('history.restore', { moment, baseRevision, scope: [added] })).rejects.toMatchObject({
      details: { violations: [{ code: 'CHANGE_ORDER_REQUIRED' }] },
    });
    await expect(client.request('history.restore', { moment, baseRevision, scope: 'all' })).rejects.toMatchObject({
      details: { violations: [{ code: 'NOTHING_CHANGED' }] },
    });
    const { days } = await client.request('history.listPoints');
    expect(days.flatMap(({ events }) => events.map(({ kind }) => kind))).toContain('publication');
  });
});
