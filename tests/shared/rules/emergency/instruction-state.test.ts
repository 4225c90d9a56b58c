import { expect, test } from 'vitest';
import type { IncidentInstruction } from '../../../../shared/domain/emergency/incident-instruction.ts';
import { instructionState, instructionStates } from '../../../../shared/rules/emergency/instruction-state.ts';

const entered: IncidentInstruction = {
  officeId: 'office.all.government',
  incidentId: 'incident.2026-Y.government_202611k',
  leaderName: '李明华',
  leaderTitle: '区长',
  text: '全力救治',
  receivedAt: 1,
  isTimeTyped: false,
  channel: 'paper',
  isReadBack: false,
  enteredBy: '唐思远',
  enteredAt: 1,
};

test('an instruction is as far as the furthest step that has a time, whatever was left out before it', () => {
  const times = ['forwardedAt', 'signedAt', 'startedAt', 'feedbackAt', 'leaderReadAt', 'closedAt'] as const;
  expect(instructionState(entered)).toBe('entered');
  times.forEach((time, index) => {
    expect(instructionState({ ...entered, [time]: 2 }), time).toBe(instructionStates[index + 1]);
  });
  expect(instructionState({ ...entered, signedAt: 2, closedAt: 3 })).toBe('closed');
});
