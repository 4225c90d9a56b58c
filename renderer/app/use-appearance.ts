import type { Preferences } from '../state/preferences.ts';
import type { Appearance } from '../ui/AppTheme.tsx';
import { useMedia } from '../ui/use-media.ts';

/** The appearance in force: the person's choice, or the operating system's while it is left to that. */
export function useAppearance(theme: Preferences['theme']): Appearance {
  const isSystemDark = useMedia('dark');
  const isSystemContrast = useMedia('contrast');
  if (theme !== 'system') return theme;
  if (isSystemContrast) return 'contrast';
  return isSystemDark ? 'dark' : 'light';
}
