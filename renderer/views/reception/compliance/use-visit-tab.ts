import { useCallback } from 'react';
import type { VisitTab } from '../../../state/route.ts';
import { useActions, useStateReader } from '../../../state/StateProvider.tsx';

/** Leads to another part of the page of the visit that is open. */
export function useVisitTab(visitId: string): (visitTab: VisitTab) => void {
  const { navigate } = useActions();
  const read = useStateReader();
  return useCallback(
    (visitTab) => {
      const { route } = read();
      const tab = route.screen === 'reception' ? route.tab : 'board';
      navigate({ screen: 'reception', tab, visitId, visitTab });
    },
    [navigate, read, visitId],
  );
}
