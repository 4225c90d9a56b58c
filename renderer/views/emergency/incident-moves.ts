import type { Incident } from '../../../shared/domain/emergency/incident.ts';
import { isFactSettled } from '../../../shared/rules/emergency/open-incidents.ts';

/** 处置结束 恢复处置 评估 归档 */
export type IncidentMove = 'end' | 'resume' | 'assess' | 'archive';

const commandOf = {
  end: 'emergency.endResponse',
  resume: 'emergency.resumeResponse',
  assess: 'emergency.assess',
  archive: 'emergency.archive',
} as const satisfies Record<IncidentMove, string>;

const movesFrom: Readonly<Record<Incident['response'], readonly IncidentMove[]>> = {
  ongoing: ['end'],
  ended: ['resume', 'assess', 'archive'],
  assessed: ['archive'],
  archived: [],
};

/** What may be done next with the response, by whoever `may` tells of. */
export function movesOf(incident: Incident, may: (action: string, officeId: string) => boolean): IncidentMove[] {
  const { response, officeId } = incident;
  // What was set aside has no response that could end.
  const moves = response === 'ongoing' && isFactSettled(incident) ? (['archive'] as const) : movesFrom[response];
  return moves.filter((move) => may(commandOf[move], officeId));
}
