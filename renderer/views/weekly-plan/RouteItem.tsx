import { useEffect } from 'react';
import type { PlainDate } from '../../../shared/domain/plain-date.ts';
import { useWeeks } from '../../state/hooks.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { usePlanEditor } from './editor/plan-editor.ts';

/** Opens the item that the way here named, once its week is there. */
export function RouteItem({ weekStart }: { readonly weekStart: PlainDate }) {
  const route = useAppState((state) => state.route);
  const isLoaded = useWeeks([weekStart]);
  const { openItem } = usePlanEditor();
  const { navigate } = useActions();
  useEffect(() => {
    if (!isLoaded || route.screen !== 'weeklyPlan' || route.itemId === undefined) return;
    const { itemId, ...place } = route;
    openItem(itemId);
    navigate(place);
  }, [isLoaded, route, openItem, navigate]);
  return null;
}
