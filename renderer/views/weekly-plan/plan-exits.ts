import { createContext, useContext } from 'react';

/** Where the keyboard can go from inside a tab without crossing the page by Tab. */
export interface PlanExits {
  readonly toQuickEntry: () => void;
  /** Opens the clash panel and goes into it. */
  readonly toClashes: () => void;
  /** Opens the week that lies so many weeks after this one, in the same tab. */
  readonly toWeek: (weeks: number) => void;
}

export const PlanExitsContext = createContext<PlanExits | null>(null);

export function usePlanExits(): PlanExits {
  const exits = useContext(PlanExitsContext);
  if (!exits) throw new Error('a tab of the weekly plan stands outside its page');
  return exits;
}
