import { chinaTimeOf } from '../../domain/china-time.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { Reception } from '../../domain/reception/reception.ts';
import type { ReceptionRules } from '../../domain/reception/reception-rules.ts';
import { rulesInForce } from '../../domain/rules-in-force.ts';
import type { Kept } from '../kept.ts';
import { readyReceptionRules } from './ready-rules.ts';

const [oldest] = readyReceptionRules;
const shipped: readonly Kept<ReceptionRules>[] = readyReceptionRules.map((values) => ({ id: '', values }));

/** The rules in force on a day: the workspace's own go before what is shipped from the day they begin. */
export function receptionRulesOn(date: PlainDate, sets: readonly Kept<ReceptionRules>[]): ReceptionRules {
  const rules = rulesInForce(date, sets) ?? rulesInForce(date, shipped) ?? oldest;
  if (!rules) throw new Error('no rules of reception are shipped');
  return rules;
}

/** The day whose rules a visit keeps: that of its arrival, or of its registration while the arrival is not known. */
export const rulesDayOf = ({ arriveOn, receivedAt }: Pick<Reception, 'arriveOn' | 'receivedAt'>): PlainDate =>
  arriveOn ?? chinaTimeOf(receivedAt).date;
