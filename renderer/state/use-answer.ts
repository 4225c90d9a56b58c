import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppContract } from '../../shared/contract/contract.ts';
import type { InputOf, OutputOf, RequestName } from '../../shared/contract/define.ts';
import type { CommandName } from '../../shared/store/commands.ts';
import type { Outcome, Refusal } from './outcome.ts';
import { useActions } from './StateProvider.tsx';

type AskName = Exclude<RequestName<AppContract>, CommandName>;

export interface Answer<T> {
  /** The latest answer; stays while a newer one is under way. */
  readonly value: T | null;
  readonly refusal: Refusal | null;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/** Asks the host as soon as the view is there, and again when the input changes; a late answer to a former input is dropped. */
export function useAnswer<N extends AskName>(
  name: N,
  ...[input]: InputOf<AppContract, N> extends undefined ? [] : [input: InputOf<AppContract, N> | null]
): Answer<OutputOf<AppContract, N>> {
  const { ask } = useActions();
  const [outcome, setOutcome] = useState<Outcome<OutputOf<AppContract, N>> | null>(null);
  const [isLoading, setIsLoading] = useState(false);
  const turn = useRef(0);
  const key = JSON.stringify(input ?? null);
  const isIdle = input === null;
  const load = useCallback(async (): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setIsLoading(true);
    const request = ask as (name: N, input?: unknown) => Promise<Outcome<OutputOf<AppContract, N>>>;
    const next = await request(name, JSON.parse(key) ?? undefined);
    if (turn.current !== mine) return;
    setOutcome(next);
    setIsLoading(false);
  }, [ask, name, key]);
  useEffect(() => {
    if (!isIdle) void load();
    return () => {
      turn.current += 1;
    };
  }, [load, isIdle]);
  return {
    value: outcome?.ok ? outcome.value : null,
    refusal: outcome && !outcome.ok ? outcome.refusal : null,
    isLoading,
    reload: () => void load(),
  };
}
