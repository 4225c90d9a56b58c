import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder, until, type Workstation } from '../../../support/office-workstation.ts';
import {
  addItem,
  editItem,
  foundDistrict,
  joinDistrict,
  officeIds,
  recordAt,
} from '../../../support/small-district.ts';

describe('two workstations on one folder', () => {
  const share = scratchFolder('history-share');
  let lead: Workstation;
  let government: Workstation;
  let viewer: Workstation;
  let itemId: string;

  beforeAll(async () => {
    lead = await foundDistrict(share);
    government = await joinDistrict(share, '区政府办', '唐思远', 'liaison');
    viewer = await joinDistrict(share, '区人大办', '潘德明', 'viewer');
    itemId = await addItem(government, { content: '专题会', placeText: '一楼' });
    await until(lead, async () => (await recordAt(lead, itemId)).view !== undefined);
    await editItem(government, itemId, { content: '全区专题会' });
    await until(lead, async () => (await recordAt(lead, itemId)).view?.values.content === '全区专题会');
  });
  afterAll(async () => {
    await Promise.all([lead, government, viewer].map((station) => station?.host.stop()));
  });

  /** Both edit the same field before either has seen the other's value. */
  async function bothWrite(field: 'placeText' | 'remarks', mine: string, theirs: string): Promise<void> {
    const base = (await recordAt(lead, itemId)).revision;
    await editItem(government, itemId, { [field]: theirs });
    await until(lead, async () => (await recordAt(lead, itemId)).revision > base);
    await lead.client.request('plans.editItem', { id: itemId, baseRevision: base, changes: { [field]: mine } });
    await until(government, async () => (await recordAt(government, itemId)).view?.conflicts[field] !== undefined);
  }

  test('the history of a record names every change with who, when, where, before and after', async () => {
    const { subject, entries } = await lead.client.request('history.ofRecord', { id: itemId });
    expect(subject).toMatchObject({ kind: 'planItem', title: '全区专题会', weekStart: '2026-11-23' });
    expect(entries).toHaveLength(2);
    const [made, edited] = entries;
    expect(made?.fields).toContainEqual({ field: 'content', before: [], after: '专题会', concurrentWith: [] });
    expect(edited?.fields).toEqual([{ field: 'content', before: ['专题会'], after: '全区专题会', concurrentWith: [] }]);
    expect(edited?.isThisDevice).toBe(false);
    expect(edited?.device).toMatch(/^[0-9a-f]{6}$/);
    const people = await government.client.request('workspace.getStatus');
    expect(edited?.personId).toBe(people.me?.personId);
    const own = await government.client.request('history.ofRecord', { id: itemId });
    expect(own.entries.map(({ isThisDevice }) => isThisDevice)).toEqual([true, true]);
  });

  test('who may not see an item may not see its history, nor find it among the changes', async () => {
    await until(viewer, async () => (await recordAt(viewer, itemId)).view !== undefined);
    await expect(viewer.client.request('history.ofRecord', { id: itemId })).rejects.toMatchObject({
      code: 'RULE_VIOLATION',
      details: { violations: [{ code: 'NOT_PERMITTED' }] },
    });
    const { changes, concealed } = await viewer.client.request('history.listChanges', { limit: 100 });
    expect(changes.map(({ subject }) => subject.kind)).not.toContain('planItem');
    expect(concealed).toBeGreaterThan(0);
    expect(JSON.stringify(changes)).not.toContain('专题会');
  });

  test('the latest changes of all records come first, a page at a time, and can be narrowed', async () => {
    const all = await lead.client.request('history.listChanges', { limit: 500 });
    const [latest] = all.changes;
    expect(latest).toMatchObject({ change: 'changed', fields: ['content'], subject: { recordId: itemId } });
    const pages: string[] = [];
    let behind: [number, number] | undefined;
    for (let hasMore = true; hasMore; ) {
      const page = await lead.client.request('history.listChanges', { limit: 3, ...(behind && { behind }) });
      pages.push(...page.changes.map(({ operationId }) => operationId));
      behind = page.changes.at(-1)?.stamp;
      hasMore = page.hasMore;
    }
    expect(pages).toEqual(all.changes.map(({ operationId }) => operationId));
    const narrowed = await lead.client.request('history.listChanges', { limit: 9, kind: 'planItem', query: '专题' });
    expect(narrowed.changes.map(({ change }) => change)).toEqual(['changed', 'created']);
  });

  test('an open conflict is listed with both values; the one that was left can still be adopted afterwards', async () => {
    await bothWrite('placeText', '三楼会议室', '五楼会议室');
    const { open } = await lead.client.request('history.listConflicts');
    expect(open).toHaveLength(1);
    expect(open[0]).toMatchObject({ subject: { recordId: itemId }, field: 'placeText' });
    const values = open[0]?.values ?? [];
    expect(values.map(({ value }) => value).sort()).toEqual(['三楼会议室', '五楼会议室']);
    const history = await lead.client.request('history.ofRecord', { id: itemId });
    const concurrent = history.entries.filter(({ fields }) => fields.some((field) => field.concurrentWith.length > 0));
    expect(concurrent).toHaveLength(2);

    const chosen = values.find(({ value }) => value === '三楼会议室');
    await lead.client.request('records.chooseValue', {
      id: itemId,
      field: 'placeText',
      operationId: chosen?.operationId ?? '',
    });
    const settled = await lead.client.request('history.listConflicts');
    expect(settled.open).toEqual([]);
    expect(settled.settled).toMatchObject([
      { field: 'placeText', chosen: { value: '三楼会议室' }, left: [{ value: '五楼会议室' }] },
    ]);

    const left = settled.settled[0]?.left[0]?.operationId ?? '';
    await lead.client.request('history.adoptValue', { id: itemId, field: 'placeText', operationId: left });
    expect((await recordAt(lead, itemId)).view?.values.placeText).toBe('五楼会议室');
    const entries = (await lead.client.request('history.ofRecord', { id: itemId })).entries;
    expect(entries.at(-1)?.fields).toEqual([
      { field: 'placeText', before: ['三楼会议室'], after: '五楼会议室', concurrentWith: [] },
    ]);
    await expect(
      lead.client.request('history.adoptValue', { id: itemId, field: 'placeText', operationId: left }),
    ).rejects.toMatchObject({ details: { violations: [{ code: 'NOTHING_CHANGED' }] } });
    await expect(
      lead.client.request('history.adoptValue', { id: itemId, field: 'placeText', operationId: 'aaaaaa.1.none' }),
    ).rejects.toMatchObject({ details: { violations: [{ code: 'NO_SUCH_VALUE' }] } });
  });

  test('a deleted record is listed with who deleted it and comes back with its values', async () => {
    const id = await addItem(government, { content: '误删的会议' });
    const { revision } = await recordAt(government, id);
    await government.client.request('plans.removeItem', { id, baseRevision: revision });
    const { deleted } = await government.client.request('history.listConflicts');
    expect(deleted).toMatchObject([{ subject: { recordId: id, title: '误删的会议' } }]);
    await government.client.request('records.restore', { id });
    expect((await recordAt(government, id)).view?.values.content).toBe('误删的会议');
    expect((await government.client.request('history.listConflicts')).deleted).toEqual([]);
    const { entries } = await government.client.request('history.ofRecord', { id });
    expect(entries.map(({ fields }) => fields[0]?.field)).toEqual([expect.any(String), '_deleted', '_deleted']);
  });

  test('another office may not adopt a value of an item that is not its own', async () => {
    const id = await addItem(lead, { content: '区委办的会议' });
    const { entries } = await lead.client.request('history.ofRecord', { id });
    await until(government, async () => (await recordAt(government, id)).view !== undefined);
    const operationId = entries[0]?.operationId ?? '';
    await expect(
      government.client.request('history.adoptValue', { id, field: 'content', operationId }),
    ).rejects.toMatchObject({ details: { violations: [{ code: 'NOT_YOUR_OFFICE' }] } });
    expect((await officeIds(government)).size).toBe(5);
  });
});
