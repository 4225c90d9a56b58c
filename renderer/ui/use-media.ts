import { useCallback, useSyncExternalStore } from 'react';

const queries = {
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more)',
  still: '(prefers-reduced-motion: reduce)',
} as const;

/** What the operating system is set to, followed while it changes. */
export function useMedia(name: keyof typeof queries): boolean {
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
