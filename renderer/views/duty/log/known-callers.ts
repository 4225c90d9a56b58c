import type { CallRecord } from '../../../../shared/domain/duty/duty-log.ts';
import type { CallView } from './log-records.ts';

/** Somebody who has called before. */
export type KnownCaller = Pick<CallRecord, 'callerUnit' | 'callerName' | 'callerPhone'>;

/** Everybody who called in the months that are here, those who called last first. */
export function knownCallers(calls: readonly CallView[]): readonly KnownCaller[] {
  const byWords = new Map<string, KnownCaller>();
  for (const { values } of [...calls].sort((left, right) => right.values.at - left.values.at)) {
    const { callerUnit, callerName, callerPhone } = values;
    const words = `${callerUnit} ${callerName} ${callerPhone}`;
    if (callerUnit !== '' && !byWords.has(words)) byWords.set(words, { callerUnit, callerName, callerPhone });
  }
  return [...byWords.values()];
}
