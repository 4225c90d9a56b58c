import { describe, expect, test } from 'vitest';
import { type RecordKind, recordSchemas } from '../../../shared/domain/record.ts';
import { visibleView, visibleViews } from '../../../shared/host/visibility.ts';
import type { Actor } from '../../../shared/rules/permissions.ts';
import { visitBookKinds, visitPartKinds } from '../../../shared/rules/reception/visit-book.ts';
import { officeId } from '../../support/decision-desk.ts';
import { guest, openReceptionDesk, talks, task } from '../../support/reception-desk.ts';

const actor = (office: string, role: Actor['role'] = 'liaison'): Actor => ({
  personId: `person.all.${office}`,
  name: office,
  officeId: officeId(office),
  role,
});

/** A visit of 区委办 with everything of it; 区政府办 serves a leader of it, 区人大办 answers for a task; 区政协办 has nothing to do with it. */
function sightDesk() {
  const desk = openReceptionDesk();
  const days = { fromDate: '2026-11-25', toDate: '2026-11-26' };
  const id = desk.issued({ theirPhone: '13800001234' }, [
    guest('郭启明', { phone: '13900007777' }),
    talks({ content: '区域协调座谈会', hosts: [{ leaderId: 'leader.all.mayor', role: 'host' }] }),
    task('准备汇报材料', { responsibleOfficeId: officeId('congress'), phone: '8860300' }),
    { kind: 'receptionMeal', values: { date: '2026-11-25', mealTime: 'lunch', menu: '家常菜', guestCount: 6 } },
    { kind: 'receptionRoom', values: { hotel: '云溪宾馆', number: '608', ...days } },
    ...['1', '2', '3'].map((seat) => ({
      kind: 'receptionVehicle',
      values: { plate: `云A·G021${seat}`, use: 'local', ...days },
    })),
    {
      kind: 'seatPlan',
      values: {
        title: '座谈会座次',
        rule: 'E1',
        layout: { kind: 'rostrum', rows: { maxPerRow: 9 } },
        people: [{ key: 'a', name: '郭启明', side: 'guest' }],
      },
    },
  ]);
  const third = desk.file(id).vehicles[2]?.id ?? '';
  desk.done('reception.letStand', {
    ...{ receptionId: id, findingKey: `localVehicles ${third}`, fingerprint: '{"count":3,"most":2}' },
    ...{ reason: '分两批行车', approvedBy: '王立' },
  });
  desk.done('reception.saveSheet', {
    receptionId: id,
    baseRevision: desk.state.revision,
    values: { guests: [{ name: '郭启明' }], remarks: '清单备注' },
  });
  const issue = desk.file(id).issues[0]?.id ?? '';
  desk.done('reception.signIssue', { id: issue, reply: '已安排' }, 'government', 'liaison');
  const views = desk.state.recordsOf(new Set(['2026-Y', '2026-M11']), visitBookKinds);
  const seen = (by: Actor | null): string =>
    JSON.stringify(visibleViews(views, by, desk.state).map(({ values }) => values));
  return { ...desk, id, views, seen };
}

const secrets = [
  ...['省发展改革委', '调研产业园区', '13800001234', '郭启明', '13900007777', '区域协调座谈会', 'leader.all.mayor'],
  ...['2026-11-25 09:40', '准备汇报材料', '8860300', '家常菜', '云溪宾馆', '云A', '座谈会座次', '分两批行车', '王立'],
  ...['清单备注', '已安排', '发改函'],
];

describe('谁看得到一次来访', () => {
  test('every kind of a visit is there to be looked at', () => {
    const { views } = sightDesk();
    expect(new Set(views.map(({ kind }) => kind))).toEqual(new Set([...visitPartKinds, 'reception']));
  });

  test.each([
    ['whose it is', actor('party')],
    ['接待办 carries it out', actor('reception', 'reception')],
    ['区政府办 serves a leader', actor('government')],
    ['区人大办 answers for a task', actor('congress', 'dutyOfficer')],
  ])('%s sees it whole', (_who, reader) => {
    const desk = sightDesk();
    const seen = desk.seen(reader);
    for (const secret of secrets.filter((words) => !words.includes(' '))) expect(seen).toContain(secret);
  });

  test.each([
    ['区政协办 has nothing to do with it', actor('cppcc', 'director')],
    ['查看 of the office itself', actor('party', 'viewer')],
    ['查看 of 接待办', actor('reception', 'viewer')],
    ['nobody', null],
  ])('%s: that there is one and how far it is, and nothing else', (_who, reader) => {
    const desk = sightDesk();
    const seen = desk.seen(reader);
    for (const secret of secrets) expect(seen).not.toContain(secret);
    const visit = desk.state.view(desk.id);
    if (!visit) throw new Error('the visit is there');
    expect(visibleView(visit, reader, desk.state)).toMatchObject({ isRedacted: true, values: { stage: 'issued' } });
  });

  test('what is left can be read by the schemas of its kinds', () => {
    const desk = sightDesk();
    for (const view of visibleViews(desk.views, actor('cppcc'), desk.state)) {
      const parsed = recordSchemas[view.kind as RecordKind].safeParse(view.values);
      expect(parsed.error?.issues ?? [], view.kind).toEqual([]);
    }
  });

  test('an office that was told of an issue goes on seeing the visit after its leader left it', () => {
    const desk = sightDesk();
    const stop = desk.file(desk.id).stops[0]?.id ?? '';
    desk.done('reception.editEntry', desk.one(stop, { changes: { hosts: [] } }));
    expect(desk.seen(actor('government'))).toContain('郭启明');
  });
});
