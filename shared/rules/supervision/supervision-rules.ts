import { chinaTimeOf } from '../../domain/china-time.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { rulesInForce } from '../../domain/rules-in-force.ts';
import type { Matter } from '../../domain/supervision/matter.ts';
import type { SupervisionRules } from '../../domain/supervision/supervision-rules.ts';
import type { Kept } from '../kept.ts';
import { readySupervisionRules } from './ready-supervision-rules.ts';

const [oldest] = readySupervisionRules;
const shipped: readonly Kept<SupervisionRules>[] = readySupervisionRules.map((values) => ({ id: '', values }));

/** The rules in force on a day: the workspace's own go before what is shipped from the day they begin. */
export function supervisionRulesOn(date: PlainDate, sets: readonly Kept<SupervisionRules>[]): SupervisionRules {
  const rules = rulesInForce(date, sets) ?? rulesInForce(date, shipped) ?? oldest;
  if (!rules) throw new Error('no rules of supervision are shipped');
  return rules;
}

/** The day whose rules a matter keeps: that of 交办, or of its entry while it is not given out. */
export const rulesDayOf = ({ givenOn, enteredAt }: Pick<Matter, 'givenOn' | 'enteredAt'>): PlainDate =>
  givenOn ?? chinaTimeOf(enteredAt).date;
