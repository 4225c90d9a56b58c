import { describe, expect, test } from 'vitest';
import { nodeHashing } from '../../../../electron/storage/node-crypto.ts';
import type { Role } from '../../../../shared/domain/office.ts';
import {
  alarmAnswerId,
  answeredRecordId,
  escalationId,
  incidentId,
  incidentRecordId,
  waiverId,
} from '../../../../shared/rules/emergency/emergency-ids.ts';
import { judgeChange } from '../../../../shared/rules/operation-rights.ts';
import type { CommandName } from '../../../../shared/store/commands.ts';
import { adoptValue } from '../../../../shared/store/decide/adopt-value.ts';
import { type DecisionContext, fieldsOf } from '../../../../shared/store/decide/context.ts';
import { officeId } from '../../../support/decision-desk.ts';
import { facts, noon, openEmergencyDesk, reportWords } from '../../../support/emergency-desk.ts';

const id = incidentId(officeId('government'), noon, 'key0000000001');
const cppcc = officeId('cppcc');
const earlier = { text: ['abcdef.1.rand'] };

const judge = (recordId: string, office: string, role: Role, fields: object, replaces: object = {}) =>
  judgeChange(
    { recordId, personId: 'p', fields: fields as never, replaces: replaces as never },
    { personId: 'p', name: '', officeId: officeId(office), role },
    { leadOfficeId: officeId('party'), deletedField: '_deleted', predecessors: [], officesOf: () => [] },
  );

describe('who may', () => {
  function rightsDesk() {
    const desk = openEmergencyDesk();
    const incident = desk.register();
    const may = (office: string, role: Role, name: CommandName, input: object) => desk.as(office, role)(name, input);
    return { ...desk, incident, may };
  }
  const theirs = [['NOT_YOUR_OFFICE', undefined]];

  test('register and go on with an incident: the office’s desk and the 总值班室, not 查看, another office or the lead’s reception', () => {
    const desk = rightsDesk();
    const edit = (town: string) => desk.one(desk.incident, { changes: { town } });
    const acts: [CommandName, () => object][] = [
      ['emergency.register', () => desk.intake()],
      ['emergency.editFacts', () => edit('别处')],
      ['emergency.addNote', () => ({ incidentId: desk.incident, kind: 'note', text: '记事' })],
      ['emergency.draftReport', () => ({ incidentId: desk.incident, kind: 'special', values: reportWords() })],
      ['emergency.savePerson', () => ({ incidentId: desk.incident, role: 'other', details: { name: '张三' } })],
    ];
    for (const [name, input] of acts) {
      expect(desk.may('government', 'viewer', name, input()), name).toEqual([['NOT_PERMITTED', undefined]]);
      expect(desk.may('cppcc', 'director', name, input()), name).toEqual(theirs);
      expect(desk.may('party', 'reception', name, input()), name).toEqual(theirs);
      expect(desk.may('party', 'dutyOfficer', name, input()), name).toEqual([]);
      expect(desk.may('government', 'reception', name, input()), name).toEqual([]);
    }
  });

  test('archive and destroy personal data: the leads of the office or of the lead office', () => {
    const desk = rightsDesk();
    desk.done('emergency.endResponse', desk.one(desk.incident));
    const archive = () => desk.one(desk.incident, { reason: '不再报送' });
    expect(desk.may('government', 'dutyOfficer', 'emergency.archive', archive())).toEqual([
      ['NOT_PERMITTED', undefined],
    ]);
    expect(desk.may('party', 'dutyOfficer', 'emergency.archive', archive())).toEqual(theirs);
    expect(desk.may('government', 'dutyOfficer', 'emergency.destroyPersonalData', desk.one(desk.incident))).toEqual([
      ['NOT_PERMITTED', undefined],
    ]);
    expect(desk.may('government', 'coordinator', 'emergency.archive', archive())).toEqual([]);
    expect(desk.may('party', 'director', 'emergency.destroyPersonalData', desk.one(desk.incident))).toEqual([]);
  });

  test('alter the timeline: nobody, by no command; what was told in it is not adopted beside it', () => {
    const desk = rightsDesk();
    const [entry] = desk.file(desk.incident).timeline;
    const choose = { id: entry?.id ?? '', field: 'text', operationId: 'abcdef.1.rand' };
    expect(desk.may('party', 'director', 'records.chooseValue', choose)).toEqual([['UNKNOWN_RECORD', undefined]]);
    const severity = desk.file(desk.incident).severities[0]?.id ?? '';
    expect(desk.may('party', 'director', 'records.chooseValue', { ...choose, id: severity })).toEqual([
      ['UNKNOWN_RECORD', undefined],
    ]);
    expect(desk.may('party', 'director', 'records.restore', { id: entry?.id ?? '' })).toEqual([
      ['UNKNOWN_RECORD', undefined],
    ]);
    const context: DecisionContext = {
      state: desk.state,
      actor: { personId: 'p', name: '', officeId: officeId('party'), role: 'director' },
      now: noon,
      newKey: () => 'k',
      hashing: nodeHashing,
      clockOffsetMs: null,
      sealPerson: () => '',
    };
    for (const [of, field, value] of [
      [entry?.id ?? '', 'text', '改写'],
      [desk.incident, 'town', '别处'],
    ] as const) {
      expect(adoptValue({ id: of, field, value }, context)).toMatchObject({
        ok: false,
        error: [{ code: 'UNKNOWN_RECORD' }],
      });
    }
    expect(desk.file(desk.incident).incident.town).toBe(facts.town);
  });

  test('settle a field of an incident that two people changed at once: its office', () => {
    const desk = rightsDesk();
    const before = desk.state.revision;
    desk.done('emergency.editFacts', { id: desk.incident, baseRevision: before, changes: { town: '甲街道' } });
    desk.done('emergency.editFacts', { id: desk.incident, baseRevision: before, changes: { town: '乙街道' } });
    const disputed = desk.state.view(desk.incident)?.conflicts.town ?? [];
    expect(disputed).toHaveLength(2);
    const choice = { id: desk.incident, field: 'town', operationId: disputed.at(-1)?.operationId ?? '' };
    expect(desk.may('cppcc', 'director', 'records.chooseValue', choice)).toEqual(theirs);
    expect(desk.may('government', 'director', 'records.chooseValue', choice)).toEqual([]);
    expect(desk.state.view(desk.incident)?.conflicts).toEqual({});
  });
});

describe('what other workstations take', () => {
  const entry = incidentRecordId('timelineEntry', id, 'k');
  const written = [
    [entry, { officeId: officeId('government'), kind: 'note', text: '' }],
    [incidentRecordId('incidentSeverity', id, 'k'), { officeId: officeId('government'), level: 'IV' }],
    [waiverId(id, 'first-city-written-0'), { officeId: officeId('government'), reason: '略' }],
    [alarmAnswerId(id, 'first-x-over'), { officeId: officeId('government'), alarmKey: 'first-x-over' }],
    [escalationId(id, 'first-x-over', 'lead'), { officeId: officeId('government'), step: 'lead' }],
    ['classifiedStub.2026-M11.government_k', { officeId: officeId('government'), documentNumber: '3号' }],
  ] as const;

  test.each(written)(
    '%s: written once by its office, never altered, never deleted, not even by the lead office',
    (recordId, fields) => {
      expect(judge(recordId, 'government', 'director', fields)).toBe('may');
      expect(judge(recordId, 'party', 'director', fields)).toBe('may');
      for (const office of ['government', 'party', 'cppcc']) {
        expect(judge(recordId, office, 'director', fields, earlier)).toBe('mayNot');
        expect(judge(recordId, office, 'director', { _deleted: ['abcdef.1.rand'] })).toBe('mayNot');
      }
      expect(judge(recordId, 'cppcc', 'director', fields)).toBe('mayNot');
      expect(judge(recordId, 'government', 'viewer', fields)).toBe('mayNot');
    },
  );

  test('of two values of an entry the earliest stands', () => {
    const desk = openEmergencyDesk();
    const incident = desk.register();
    const [first] = desk.file(incident).timeline;
    const forged = {
      id: 'ffffff.1.forge',
      stamp: [noon + 1000, 0] as const,
      deviceId: 'f',
      personId: 'p',
      replaces: {},
    };
    desk.state.apply([{ ...forged, recordId: first?.id ?? '', fields: { at: noon - 3_600_000 } }]);
    expect(desk.file(incident).timeline[0]?.values.at).toBe(noon);
  });

  test('an entry is what was written at once: a field that is added to it, or under an older stamp, changes nothing', () => {
    const desk = openEmergencyDesk();
    const incident = desk.register();
    const before = desk.file(incident).timeline[0];
    const recordId = before?.id ?? '';
    const { updatedAt, updatedBy } = desk.state.view(recordId) ?? {};
    const forge = (id: string, milliseconds: number, fields: object) =>
      desk.state.apply([
        {
          id,
          stamp: [milliseconds, 0],
          deviceId: 'f',
          personId: 'forger',
          replaces: {},
          recordId,
          fields: fieldsOf({ ...fields }),
        },
      ]);
    forge('ffffff.1.forge', noon + 1000, { aboutId: 'incidentReport.2026-M11.x' });
    forge('ffffff.2.forge', noon - 1000, { at: noon - 3_600_000, text: '改' });
    forge('ffffff.3.forge', noon - 2000, { ...before?.values, kind: 'nothing', text: '改' });
    forge('ffffff.4.forge', noon + 2000, { ...before?.values, text: '改' });
    expect(desk.file(incident).timeline).toEqual([before]);
    expect(desk.state.view(recordId)).toMatchObject({ updatedAt, updatedBy, conflicts: {} });
  });

  test('of an entry by another office: a whole new one that says what it did with a report or an instruction that it got', () => {
    const whole = {
      officeId: officeId('government'),
      incidentId: id,
      kind: 'route',
      act: 'received',
      at: 1,
      enteredAt: 1,
      computerAt: 1,
      enteredBy: 'x',
      text: '收到',
    };
    const say = (rest: object, role: Role = 'reception') => judge(entry, 'cppcc', role, { ...whole, ...rest });
    for (const act of ['received', 'verificationStarted', 'verified', 'fedBack']) expect(say({ act }), act).toBe('may');
    for (const act of ['instructionSigned', 'instructionStarted', 'instructionFedBack'])
      expect(say({ kind: 'instruction', act }), act).toBe('may');
    expect(say({}, 'viewer')).toBe('mayNot');
    for (const kind of ['note', 'correction', 'severity', 'report', 'casualties'])
      expect(say({ kind }), kind).toBe('mayNot');
    for (const act of ['registered', 'sent', 'askedAgain', 'instructionClosed', 'alarmAnswered'])
      expect(say({ act }), act).toBe('mayNot');
    expect(say({ act: 'ofANewerVersion' })).toBe('may');
    expect(say({ ofANewerVersion: 1 })).toBe('may');
    expect(say({ officeId: cppcc }), 'the office is the incident’s').toBe('mayNot');
    const other = incidentId(officeId('government'), noon, 'key0000000002');
    expect(say({ incidentId: other }), 'its id is of another incident').toBe('mayNot');
    for (const field of Object.keys(whole).filter((name) => name !== 'text')) {
      const { [field]: _left, ...rest } = whole as Record<string, unknown>;
      expect(judge(entry, 'cppcc', 'reception', rest), field).toBe('mayNot');
    }
    expect(judge(entry, 'cppcc', 'director', whole, earlier)).toBe('mayNot');
  });

  test('of a report on its way: the recipient’s answers by the office that its id ends with, everything else by the sender', () => {
    const route = answeredRecordId('reportRoute', id, 'k', cppcc);
    const answers = {
      signedAt: 1,
      signedBy: 'x',
      readAt: 1,
      readBy: 'x',
      verifiedAt: 1,
      feedback: '属实',
      feedbackAt: 1,
    };
    expect(judge(route, 'cppcc', 'liaison', answers)).toBe('may');
    expect(judge(route, 'congress', 'director', answers)).toBe('mayNot');
    expect(judge(route, 'cppcc', 'viewer', answers)).toBe('mayNot');
    expect(judge(route, 'cppcc', 'director', { ...answers, sentAt: 1 })).toBe('mayNot');
    expect(judge(route, 'government', 'dutyOfficer', { sentAt: 1, recipientName: '区政协办' })).toBe('may');
    expect(judge(route, 'government', 'director', { _deleted: [] })).toBe('mayNot');
    expect(judge(answeredRecordId('reportRoute', id, 'k', undefined), 'cppcc', 'director', answers)).toBe('mayNot');
  });

  test('of an instruction: the answers by any desk, the words by the incident’s office', () => {
    const instruction = incidentRecordId('incidentInstruction', id, 'k');
    expect(judge(instruction, 'cppcc', 'dutyOfficer', { signedAt: 1, signedBy: 'x' })).toBe('may');
    expect(judge(instruction, 'cppcc', 'director', { text: '改' })).toBe('mayNot');
    expect(judge(instruction, 'cppcc', 'viewer', { signedAt: 1 })).toBe('mayNot');
    expect(judge(instruction, 'government', 'dutyOfficer', { text: '原话' })).toBe('may');
    expect(judge(instruction, 'government', 'director', { _deleted: [] })).toBe('mayNot');
  });

  test('of an alarm: that it is known at the desk where a report came in, said for that office', () => {
    const key = 'told-abc-cppcc';
    const answer = { officeId: cppcc, incidentId: id, alarmKey: key, answeredAt: 1, answeredBy: 'x' };
    expect(judge(alarmAnswerId(id, key), 'cppcc', 'reception', answer)).toBe('may');
    expect(judge(alarmAnswerId(id, key), 'congress', 'reception', answer)).toBe('mayNot');
    for (const field of Object.keys(answer)) {
      const { [field]: _left, ...rest } = answer as Record<string, unknown>;
      expect(judge(alarmAnswerId(id, key), 'cppcc', 'reception', rest), field).toBe('mayNot');
    }
    const own = { ...answer, alarmKey: 'first-x-over' };
    expect(judge(alarmAnswerId(id, 'first-x-over'), 'cppcc', 'reception', own)).toBe('mayNot');
  });

  test('of an incident, its people and reports: from its office or the 总值班室; the incident and reports are never deleted', () => {
    const report = incidentRecordId('incidentReport', id, 'k');
    const person = incidentRecordId('incidentPerson', id, 'k');
    for (const [recordId, fields] of [
      [id, { town: '别处' }],
      [report, { title: '首报' }],
      [person, { sealed: 'x' }],
    ] as const) {
      expect(judge(recordId, 'government', 'dutyOfficer', fields), recordId).toBe('may');
      expect(judge(recordId, 'party', 'dutyOfficer', fields), recordId).toBe('may');
      expect(judge(recordId, 'cppcc', 'director', fields), recordId).toBe('mayNot');
      expect(judge(recordId, 'government', 'viewer', fields), recordId).toBe('mayNot');
    }
    expect(judge(id, 'government', 'director', { _deleted: [] })).toBe('mayNot');
    expect(judge(report, 'party', 'director', { _deleted: [] })).toBe('mayNot');
    expect(judge(person, 'government', 'dutyOfficer', { _deleted: [] })).toBe('may');
    expect(judge(id, 'government', 'dutyOfficer', { response: 'archived' })).toBe('mayNot');
    expect(judge(id, 'government', 'dutyOfficer', { personalDataDestroyedAt: 1 })).toBe('mayNot');
    expect(judge(id, 'government', 'coordinator', { response: 'archived' })).toBe('may');
  });

  test.each(['slaPack.all.2026-01-01', 'thresholdTable.all.2026-01-01', 'reportRecipient.all.k'])(
    '%s: from the lead office only',
    (recordId) => {
      expect(judge(recordId, 'party', 'coordinator', { source: '略' })).toBe('may');
      expect(judge(recordId, 'government', 'director', { source: '略' })).toBe('mayNot');
    },
  );
});
