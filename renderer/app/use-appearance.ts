import { useSyncExternalStore } from 'react';
import type { Preferences } from '../state/preferences.ts';
import type { Appearance } from '../ui/AppTheme.tsx';

const darkQuery = '(prefers-color-scheme: dark)';

const subscribe = (onChange: () => void): (() => void) => {
  const query = window.matchMedia(darkQuery);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
};

/** The appearance in force: the person's choice, or the operating system's while it is left to that. */
export function useAppearance(theme: Preferences['theme']): Appearance {
  const isSystemDark = useSyncExternalStore(subscribe, () => window.matchMedia(darkQuery).matches);
  if (theme !== 'system') return theme;
  return isSystemDark ? 'dark' : 'light';
}
