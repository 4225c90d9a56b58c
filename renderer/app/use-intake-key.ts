import { useCallback } from 'react';
import { useMay } from '../state/hooks.ts';
import { useActions, useStateReader } from '../state/StateProvider.tsx';
import { usePageKey } from '../ui/use-page-key.ts';

/** F4 opens 接报 from every screen: whoever has the telephone in one hand looks for nothing. */
export function useIntakeKey(): void {
  const { navigate } = useActions();
  const read = useStateReader();
  const mayRegister = useMay()('emergency.register');
  const open = useCallback(() => {
    const { route } = read();
    if (!mayRegister) return;
    navigate({ ...(route.screen === 'emergency' ? route : { screen: 'emergency', tab: 'board' }), intake: '' });
  }, [mayRegister, navigate, read]);
  usePageKey('F4', open);
}
