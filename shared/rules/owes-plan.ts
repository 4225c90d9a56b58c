import type { Office } from '../domain/office.ts';

const planningBodies: ReadonlySet<Office['body']> = new Set([
  'partyCommittee',
  'peoplesCongress',
  'government',
  'cppcc',
]);

/**
 * Whose weekly plan is expected by the deadline: the offices that serve leaders. 接待办 and further units may enter items but owe none, and the
 * lead office submits to nobody.
 */
export const owesPlan = ({ body, isLead }: Pick<Office, 'body' | 'isLead'>): boolean =>
  !isLead && planningBodies.has(body);
