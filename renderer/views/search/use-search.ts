import { useEffect, useState } from 'react';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import { useMay, useToday } from '../../state/hooks.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { type PaletteCommand, paletteCommands } from './commands.ts';

export type FoundModules = OutputOf<AppContract, 'search.find'>['modules'];

/** While texts are still gathered the same is asked again, so that more comes to the screen by itself. */
const AGAIN_MS = 400;
const MOST_COMMANDS = 9;

interface Search {
  readonly modules: FoundModules;
  readonly commands: readonly PaletteCommand[];
  /** How far the gathering of texts is, while it goes on. */
  readonly gathering: { readonly ready: number; readonly total: number } | null;
  readonly isFailed: boolean;
  /** What is shown answers what is typed. */
  readonly isCurrent: boolean;
}

/** What there is to find and to do for a typed line. */
export function useSearch(typed: string): Search {
  const text = typed.trim();
  const { value, refusal, isLoading, reload } = useAnswer('search.find', { text });
  const isPartial = value !== null && value.ready < value.total;
  useEffect(() => {
    if (isLoading || !(isPartial || refusal)) return;
    const timer = setTimeout(reload, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isLoading, isPartial, refusal, reload]);
  return {
    modules: text === '' ? [] : (value?.modules ?? []),
    commands: useCommands(text),
    gathering: isPartial ? value : null,
    isFailed: refusal !== null,
    isCurrent: !isLoading,
  };
}

function useCommands(text: string): readonly PaletteCommand[] {
  const today = useToday();
  const mayRegister = useMay()('emergency.register');
  const [match, setMatch] = useState<{ readonly of: typeof import('./match-commands.ts').matchCommands } | null>(null);
  useEffect(() => {
    void import('./match-commands.ts').then(({ matchCommands }) => setMatch({ of: matchCommands }));
  }, []);
  const all = paletteCommands(today, mayRegister);
  const commands = text === '' ? all : (match?.of(all, text, today) ?? []);
  return commands.slice(0, MOST_COMMANDS);
}
