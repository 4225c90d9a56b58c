import { useRef, useState } from 'react';
import type { CommandInput } from '../../../shared/store/commands.ts';
import { ruleSetText } from '../../text/rule-sets.ts';
import { useAppState } from '../StateProvider.tsx';
import { usePerform } from '../use-perform.tsx';
import { type RuleKind, type RuleValues, ruleCommands } from './rule-kind.ts';

interface RuleSave<K extends RuleKind> {
  readonly isBusy: boolean;
  /** Answers whether it was taken. */
  save(values: RuleValues<K>): Promise<boolean>;
}

type SaveName = (typeof ruleCommands)[RuleKind]['save'];

/** Saves a set of rules as seen when its form was opened: what arrived since stands beside it. */
export function useRuleSave<K extends RuleKind>(kind: K): RuleSave<K> {
  const perform = usePerform();
  const openedAt = useRef(useAppState((state) => state.replica.revision));
  const [isBusy, setIsBusy] = useState(false);
  return {
    isBusy,
    async save(values) {
      setIsBusy(true);
      // Sound: the command of a kind takes the values of that kind.
      const input = { baseRevision: openedAt.current, values } as unknown as CommandInput<SaveName>;
      const words = { done: ruleSetText.saved, failed: ruleSetText.saveFailed };
      const { ok } = await perform<SaveName>(ruleCommands[kind].save, input, words);
      setIsBusy(false);
      return ok;
    },
  };
}
