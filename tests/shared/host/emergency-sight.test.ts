import { describe, expect, test } from 'vitest';
import { recordSchemas } from '../../../shared/domain/record.ts';
import { visibleView, visibleViews } from '../../../shared/host/visibility.ts';
import { alarmAnswerId, escalationId, incidentPartition } from '../../../shared/rules/emergency/emergency-ids.ts';
import type { Actor } from '../../../shared/rules/permissions.ts';
import { officeId } from '../../support/decision-desk.ts';
import { casualties, facts, noon, openEmergencyDesk, reportWords, toCity } from '../../support/emergency-desk.ts';

const actor = (office: string, role: Actor['role'] = 'dutyOfficer'): Actor => ({
  personId: `person.all.${office}`,
  name: office,
  officeId: officeId(office),
  role,
});

/** 区政府办 has an incident with everything about it; 区政协办 was told of it, 区人大办 has an instruction to carry out. */
function sightDesk() {
  const desk = openEmergencyDesk();
  const incident = desk.register({
    values: { ...facts, casualties: casualties({ dead: 3 }) },
    levelReason: '伤亡待核',
    source: { name: '马建军', phone: '13900007788' },
  });
  const report = desk.signed(incident, 'firstWritten', reportWords('建材市场首报'));
  const toUnit = { recipientName: '区政协办', leg: 'units', channel: 'written', toOfficeId: officeId('cppcc') };
  desk.done('emergency.sendReport', { id: report, destinations: [toCity, toUnit] });
  const words = { leaderName: '李明华', text: '全力救治伤员', channel: 'paper' };
  const instruction = desk.done('emergency.addInstruction', { values: { incidentId: incident, ...words } });
  const forward = { toUnit: '区人大办', toOfficeId: officeId('congress') };
  desk.done('emergency.forwardInstruction', desk.one(instruction, forward));
  const note = desk.done('emergency.addNote', { incidentId: incident, kind: 'note', text: '现场指挥部已设立' });
  const alarm = { incidentId: incident, alarmKey: 'first-x-over' };
  desk.done('emergency.answerAlarm', { ...alarm, by: '赵一鸣' });
  desk.put(escalationId(incident, 'first-x-over', 'lead'), {
    officeId: officeId('government'),
    ...alarm,
    step: 'lead',
    escalatedAt: noon,
    name: '孙丽萍',
    phone: '13800001111',
  });
  desk.done('emergency.waive', {
    incidentId: desk.register(),
    obligationKey: 'first-city-written-0',
    reason: '无关的另一起',
    approvedBy: '李明华',
  });
  desk.done('emergency.keepStub', {
    values: {
      officeId: officeId('government'),
      classification: 'secret',
      documentNumber: '柳办密3号',
      whereTo: '机要室',
      receivedAt: noon,
    },
  });
  const [first] = desk.file(incident).severities;
  const route = desk.file(incident).routes.find(({ values }) => values.toOfficeId === undefined);
  const waiver = desk.state.list('obligationWaiver', incidentPartition(incident))[0];
  const ids = {
    incident,
    severity: first?.id ?? '',
    person: desk.file(incident).people[0]?.id ?? '',
    report,
    route: route?.id ?? '',
    instruction,
    entry: note,
    answer: alarmAnswerId(incident, 'first-x-over'),
    escalation: escalationId(incident, 'first-x-over', 'lead'),
    waiver: waiver?.id ?? '',
    stub: desk.state.list('classifiedStub', '2026-M11')[0]?.id ?? '',
  } as const;
  const view = (id: string, by: Actor | null) => {
    const found = desk.state.view(id);
    if (!found) throw new Error(`${id} was written`);
    return visibleView(found, by, desk.state);
  };
  const seen = (id: string, by: Actor | null): string => JSON.stringify(view(id, by).values);
  return { ...desk, ids, view, seen };
}

const strangers = [actor('court', 'director'), actor('government', 'viewer'), actor('party', 'viewer'), null];
const secrets = {
  incident: '柳林街道',
  severity: '伤亡待核',
  person: '马建军',
  report: '建材市场首报',
  route: '市政府总值班室',
  entry: '现场指挥部已设立',
  answer: '赵一鸣',
  escalation: '孙丽萍',
  waiver: '无关的另一起',
  stub: '机要室',
} as const;
type Kind = keyof typeof secrets;
/** What offices that were told of an incident get as well. */
const toldKinds: ReadonlySet<Kind> = new Set<Kind>(['incident', 'severity', 'report', 'route', 'entry', 'escalation']);

describe('what a host tells of another office’s incident', () => {
  test.each(Object.entries(secrets))(
    '%s is whole for the own office and the 总值班室, for nobody without a part in it',
    (kind, words) => {
      const { ids, seen } = sightDesk();
      const id = ids[kind as Kind];
      expect(seen(id, actor('government'))).toContain(words);
      expect(seen(id, actor('party'))).toContain(words);
      for (const reader of strangers) expect(seen(id, reader)).not.toContain(words);
      expect(seen(id, actor('cppcc', 'reception')).includes(words)).toBe(toldKinds.has(kind as Kind));
      expect(seen(id, actor('cppcc', 'viewer'))).not.toContain(words);
    },
  );

  test('whoever got an instruction sees the incident as one who was told of it, but for the people in it', () => {
    const { ids, seen } = sightDesk();
    for (const reader of [actor('congress'), actor('cppcc')]) {
      expect(seen(ids.instruction, reader)).toContain('全力救治伤员');
      for (const kind of toldKinds) expect(seen(ids[kind], reader), kind).toContain(secrets[kind]);
      expect(seen(ids.person, reader)).not.toContain(secrets.person);
    }
    expect(seen(ids.instruction, actor('court', 'director'))).not.toContain('全力救治伤员');
    expect(seen(ids.instruction, actor('congress', 'viewer'))).not.toContain('全力救治伤员');
  });

  test('what was closed opens with the report that tells of it, and an instruction that goes elsewhere closes it', () => {
    const { done, ids, one, register, seen, signed } = sightDesk();
    const other = register();
    expect(seen(other, actor('cppcc'))).not.toContain('柳林街道');
    const toUnit = { recipientName: '区政协办', leg: 'units', channel: 'written', toOfficeId: officeId('cppcc') };
    done('emergency.sendReport', { id: signed(other), destinations: [toUnit] });
    expect(seen(other, actor('cppcc'))).toContain('柳林街道');
    expect(seen(ids.incident, actor('congress'))).toContain('柳林街道');
    done('emergency.forwardInstruction', one(ids.instruction, { toUnit: '区应急局' }));
    expect(seen(ids.incident, actor('congress'))).not.toContain('柳林街道');
  });

  test('thousands of records are looked at with one look at who was told', () => {
    const { ids, state } = sightDesk();
    let lists = 0;
    const counting: typeof state = new Proxy(state, {
      get: (of, name) => {
        if (name === 'list') return (...args: Parameters<typeof of.list>) => list(...args);
        const value: unknown = Reflect.get(of, name, of);
        return typeof value === 'function' ? value.bind(of) : value;
      },
    });
    const list = (...args: Parameters<typeof state.list>) => {
      if (args[0] === 'reportRoute') lists += 1;
      return state.list(...args);
    };
    const entries = Array.from({ length: 1000 }, () => state.view(ids.entry)).filter((view) => view !== undefined);
    expect(visibleViews(entries, actor('cppcc'), counting)).toHaveLength(1000);
    expect(lists).toBe(1);
  });

  test('that there is one, of which kind and level, and how far it is, everybody is told', () => {
    const { ids, view } = sightDesk();
    expect(view(ids.incident, actor('court')).values).toMatchObject({
      officeId: officeId('government'),
      sequence: 1,
      category: 'accident',
      knownAt: noon,
      fact: 'received',
      response: 'ongoing',
      title: '',
      casualties: casualties({}),
      occurredAt: { precision: 'unknown' },
    });
    expect(view(ids.severity, actor('court')).values).toMatchObject({
      level: 'IV',
      countsAs: 'IV',
      deadOrMissing: 0,
    });
    expect(view(ids.incident, actor('court')).isRedacted).toBe(true);
  });

  test('being told of one incident opens no other of the same month', () => {
    const desk = sightDesk();
    const other = desk.register({ values: { ...facts, town: '河西街道' } });
    expect(desk.seen(other, actor('cppcc'))).not.toContain('河西街道');
  });

  test('what is left of a record still fits its kind, but for the title', () => {
    const { ids, view } = sightDesk();
    for (const id of Object.values(ids)) {
      const { kind, values } = view(id, null);
      const titled = kind === 'incident' ? { ...values, title: '…' } : values;
      expect(recordSchemas[kind as keyof typeof recordSchemas].safeParse(titled).error?.issues ?? [], id).toEqual([]);
    }
  });
});
