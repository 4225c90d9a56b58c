import type { Incident } from '../../../shared/domain/emergency/incident.ts';

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
export const movesOf = (
  { response, officeId }: Incident,
  may: (action: string, officeId: string) => boolean,
): IncidentMove[] => movesFrom[response].filter((move) => may(commandOf[move], officeId));
