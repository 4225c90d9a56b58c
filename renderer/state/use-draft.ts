import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from './actions.ts';
import { useActions } from './StateProvider.tsx';

/** Well under the promised second, and seldom enough for a slow disk. */
const saveEveryMs = 500;

interface StoredDraft<T> {
  readonly value: T;
  readonly savedAt: number;
}

interface DraftKeeping<T> {
  /** False until it is known whether there is one: what is typed before might take its place. */
  readonly isLoaded: boolean;
  /** What an earlier, interrupted form left behind; null once it was taken or thrown away. */
  readonly found: StoredDraft<T> | null;
  dismissFound(): void;
  keep(value: T): void;
  remove(): Promise<void>;
}

/** Keeps what is being typed on this computer, at the latest half a second after each key. */
export function useDraft<T>(key: string): DraftKeeping<T> {
  const { loadDraft, saveDraft, removeDraft } = useActions();
  const [found, setFound] = useState<StoredDraft<T> | null>(null);
  const [isLoaded, setIsLoaded] = useState(false);
  const pending = useRef<{ value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    let isCurrent = true;
    void loadDraft(key).then((outcome) => {
      if (!isCurrent) return;
      if (outcome.ok && outcome.value) setFound(outcome.value as unknown as StoredDraft<T>);
      setIsLoaded(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [loadDraft, key]);

  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (pending.current) void saveDraft(key, pending.current.value as Draft);
    pending.current = null;
  }, [key, saveDraft]);

  // A form that is closed half-way keeps its text too.
  useEffect(() => flush, [flush]);

  const keep = useCallback(
    (value: T): void => {
      pending.current = { value };
      timer.current ??= setTimeout(flush, saveEveryMs);
    },
    [flush],
  );

  const remove = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    pending.current = null;
    setFound(null);
    await removeDraft(key);
  }, [key, removeDraft]);

  return { isLoaded, found, dismissFound: () => setFound(null), keep, remove };
}
