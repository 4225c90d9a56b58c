import { useCallback, useSyncExternalStore } from 'react';
import type { Preferences } from '../state/preferences.ts';
import type { Appearance } from '../ui/AppTheme.tsx';

const queries = {
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more)',
} as const;

function useMedia(name: keyof typeof queries): boolean {
  const subscribe = useCallback(
    (onChange: () => void): (() => void) => {
      const query = window.matchMedia(queries[name]);
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    [name],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(queries[name]).matches);
}

/** The appearance in force: the person's choice, or the operating system's while it is left to that. */
export function useAppearance(theme: Preferences['theme']): Appearance {
  const isSystemDark = useMedia('dark');
  const isSystemContrast = useMedia('contrast');
  if (theme !== 'system') return theme;
  if (isSystemContrast) return 'contrast';
  return isSystemDark ? 'dark' : 'light';
}
