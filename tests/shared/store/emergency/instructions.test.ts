import { describe, expect, test } from 'vitest';
import { instructionState } from '../../../../shared/rules/emergency/instruction-state.ts';
import { MINUTE, noon, openEmergencyDesk } from '../../../support/emergency-desk.ts';

const words = {
  leaderName: '李明华',
  leaderTitle: '区长',
  text: '全力救治伤员，查明原因。',
  channel: 'paper',
} as const;
const cppccOffice = 'office.all.cppcc';

function instructionDesk() {
  const desk = openEmergencyDesk();
  const incidentId = desk.register();
  const own = desk.as('government');
  const add = (rest: object = {}) => own('emergency.addInstruction', { values: { incidentId, ...words, ...rest } });
  const added = () => desk.done('emergency.addInstruction', { values: { incidentId, ...words } });
  const instruction = (id: string) => {
    const found = desk.state.get('incidentInstruction', id)?.values;
    if (!found) throw new Error(`${id} was entered`);
    return found;
  };
  const stateOf = (id: string) => instructionState(instruction(id));
  return { ...desk, incidentId, own, cppcc: desk.as('cppcc', 'liaison'), add, added, instruction, stateOf };
}

const wrongState = [['WRONG_STATE', undefined]];

describe('批示', () => {
  test('is kept word by word with its time; one by telephone was read back', () => {
    const desk = instructionDesk();
    expect(desk.add({ receivedAt: noon - 3 * MINUTE })).toEqual([]);
    expect(desk.file(desk.incidentId).instructions[0]?.values).toMatchObject({
      text: '全力救治伤员，查明原因。',
      receivedAt: noon - 3 * MINUTE,
      isTimeTyped: true,
      enteredBy: 'government dutyOfficer',
      enteredAt: noon,
    });
    expect(desk.entry(desk.incidentId)).toMatchObject({
      act: 'instructionEntered',
      text: words.text,
      details: { leader: '李明华' },
    });
    expect(desk.add({ channel: 'phone' })).toEqual([['NOT_READ_BACK', 'isReadBack']]);
    expect(desk.add({ channel: 'phone', isReadBack: true })).toEqual([]);
    expect(desk.add({ receivedAt: noon + 5 * MINUTE })).toEqual([['TIME_AHEAD', 'receivedAt']]);
    expect(desk.add({ receivedAt: noon - 22 * MINUTE })).toEqual([['TIME_BEFORE', 'receivedAt']]);
    expect(desk.add({ receivedAt: noon - 20 * MINUTE }), 'when it happened').toEqual([]);
    expect(desk.add({ classification: 'topSecret' })).toEqual([['CLASSIFIED_BODY', 'classification']]);
  });

  test('about a report names one of the same incident', () => {
    const desk = instructionDesk();
    expect(desk.add({ reportId: desk.signed(desk.register()) })).toEqual([['UNKNOWN_RECORD', 'reportId']]);
    expect(desk.add({ reportId: desk.signed(desk.incidentId) })).toEqual([]);
  });

  test('goes 录入 转办 签收 办理 反馈 已阅 办结; the office that it went to answers', () => {
    const desk = instructionDesk();
    const id = desk.added();
    expect(desk.stateOf(id)).toBe('entered');
    const forward = { toUnit: '区政协办', toOfficeId: cppccOffice, dueAt: noon + 60 * MINUTE };
    expect(desk.own('emergency.forwardInstruction', desk.one(id, forward))).toEqual([]);
    expect(desk.stateOf(id)).toBe('forwarded');
    expect(desk.own('emergency.signInstruction', desk.one(id))).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(desk.cppcc('emergency.startInstruction', desk.one(id))).toEqual(wrongState);
    expect(desk.cppcc('emergency.signInstruction', desk.one(id, { by: '许静' }))).toEqual([]);
    expect(desk.cppcc('emergency.signInstruction', desk.one(id))).toEqual([['ALREADY_SIGNED', undefined]]);
    expect(desk.stateOf(id)).toBe('signed');
    expect(desk.own('emergency.forwardInstruction', desk.one(id, forward))).toEqual(wrongState);
    expect(desk.cppcc('emergency.startInstruction', desk.one(id))).toEqual([]);
    expect(desk.stateOf(id)).toBe('started');
    expect(desk.own('emergency.closeInstruction', desk.one(id))).toEqual(wrongState);
    expect(desk.own('emergency.showLeader', desk.one(id))).toEqual(wrongState);
    expect(desk.cppcc('emergency.feedBackInstruction', desk.one(id, { feedback: '伤员已转院' }))).toEqual([]);
    expect(desk.stateOf(id)).toBe('fedBack');
    expect(desk.cppcc('emergency.showLeader', desk.one(id))).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(desk.own('emergency.showLeader', desk.one(id, { at: noon + 5 * MINUTE }))).toEqual([['TIME_AHEAD', 'at']]);
    expect(desk.own('emergency.showLeader', desk.one(id))).toEqual([]);
    expect(desk.stateOf(id)).toBe('shown');
    expect(desk.own('emergency.closeInstruction', desk.one(id))).toEqual([]);
    expect(desk.stateOf(id)).toBe('closed');
    expect(desk.own('emergency.closeInstruction', desk.one(id))).toEqual(wrongState);
    expect(desk.instruction(id)).toMatchObject({
      signedBy: '许静',
      feedback: '伤员已转院',
      feedbackBy: 'cppcc liaison',
    });
    expect(desk.acts(desk.incidentId).slice(1)).toEqual([
      'instructionEntered',
      'instructionForwarded',
      'instructionSigned',
      'instructionStarted',
      'instructionFedBack',
      'instructionShown',
      'instructionClosed',
    ]);
  });

  test('forwarded to nobody of the workspace is answered by the incident’s own office', () => {
    const desk = instructionDesk();
    const id = desk.added();
    expect(desk.own('emergency.forwardInstruction', desk.one(id, { toUnit: '区卫健局' }))).toEqual([]);
    expect(desk.cppcc('emergency.signInstruction', desk.one(id))).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(desk.own('emergency.signInstruction', desk.one(id))).toEqual([]);
    expect(desk.own('emergency.feedBackInstruction', desk.one(id, { feedback: '已落实' }))).toEqual([]);
    expect(desk.own('emergency.closeInstruction', desk.one(id)), 'whether it was shown is the leader’s matter').toEqual(
      [],
    );
  });

  test('that its own office acts on may still be forwarded, and then waits for whoever got it', () => {
    const desk = instructionDesk();
    const id = desk.added();
    expect(desk.cppcc('emergency.signInstruction', desk.one(id))).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(desk.own('emergency.signInstruction', desk.one(id))).toEqual([]);
    expect(desk.own('emergency.startInstruction', desk.one(id))).toEqual([]);
    const forward = { toUnit: '区政协办', toOfficeId: cppccOffice };
    expect(desk.own('emergency.forwardInstruction', desk.one(id, forward))).toEqual([]);
    expect(desk.stateOf(id)).toBe('forwarded');
    expect(desk.instruction(id)).not.toHaveProperty('signedBy');
    expect(desk.cppcc('emergency.signInstruction', desk.one(id))).toEqual([]);
    expect(desk.own('emergency.forwardInstruction', desk.one(id, { toUnit: '区卫健局' }))).toEqual(wrongState);
  });

  test('is not forwarded any more once the own office noted that another unit signed, or fed back itself', () => {
    const desk = instructionDesk();
    const [told, done] = [desk.added(), desk.added()];
    desk.own('emergency.forwardInstruction', desk.one(told, { toUnit: '区卫健局' }));
    desk.own('emergency.signInstruction', desk.one(told));
    desk.own('emergency.signInstruction', desk.one(done));
    desk.own('emergency.feedBackInstruction', desk.one(done, { feedback: '已落实' }));
    for (const id of [told, done])
      expect(desk.own('emergency.forwardInstruction', desk.one(id, { toUnit: '区应急局' })), id).toEqual(wrongState);
  });

  test('is signed by another office only after it was forwarded', () => {
    const desk = instructionDesk();
    const id = desk.added();
    desk.put(id, { toOfficeId: cppccOffice });
    expect(desk.cppcc('emergency.signInstruction', desk.one(id))).toEqual(wrongState);
  });

  test('is forwarded to an office that is there, with a term that is to come', () => {
    const desk = instructionDesk();
    const id = desk.added();
    const forward = (rest: object) =>
      desk.own('emergency.forwardInstruction', desk.one(id, { toUnit: '某办', ...rest }));
    expect(forward({ toOfficeId: 'office.all.nowhere' })).toEqual([['UNKNOWN_RECORD', 'toOfficeId']]);
    expect(forward({ dueAt: noon - MINUTE })).toEqual([['END_BEFORE_START', 'dueAt']]);
    expect(forward({ toOfficeId: cppccOffice })).toEqual([]);
    expect(forward({})).toEqual([]);
    expect(desk.instruction(id).toOfficeId).toBeUndefined();
  });
});
