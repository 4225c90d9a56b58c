import { useEffect } from 'react';
import { helpHere } from '../state/manual-place.ts';
import { useActions, useStateReader } from '../state/StateProvider.tsx';
import { type PlaceName, placeOf } from '../text/manual/manual-content.ts';
import { isImeKey } from '../ui/ime.ts';

/** F1 opens 使用手册 about what is open, ? the list of keys; never while a word is being composed. */
export function useHelpKeys(): void {
  const { showHelp } = useActions();
  const read = useStateReader();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (isImeKey({ key: event.key, keyCode: event.keyCode, nativeEvent: event })) return;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const isManual = event.key === 'F1';
      if (!isManual && (event.key !== '?' || isWritten(event.target))) return;
      event.preventDefault();
      const { help } = read();
      if (isManual && (help === null || help === 'keys')) showHelp(windowPlace() ?? helpHere(read()));
      else if (!isManual && help === null) showHelp('keys');
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [read, showHelp]);
}

/** The page that the topmost open window names by its ? button. */
function windowPlace(): ReturnType<typeof placeOf> | undefined {
  const named = [...document.querySelectorAll<HTMLElement>('[role="dialog"] [data-manual]')].filter(isShown).at(-1);
  return named ? placeOf(named.dataset.manual as PlaceName) : undefined;
}

const isShown = (element: HTMLElement): boolean => element.checkVisibility?.() ?? true;

const isWritten = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'));
