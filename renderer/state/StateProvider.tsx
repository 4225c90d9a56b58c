import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Actions } from './actions.ts';
import type { AppState, AppStore } from './app-store.ts';

interface StateContextValue {
  readonly store: AppStore;
  readonly actions: Actions;
}

const StateContext = createContext<StateContextValue | null>(null);

export function StateProvider({ store, actions, children }: StateContextValue & { readonly children: ReactNode }) {
  return <StateContext value={{ store, actions }}>{children}</StateContext>;
}

function useStateContext(): StateContextValue {
  const value = useContext(StateContext);
  if (!value) throw new Error('a component outside StateProvider asked for the application state');
  return value;
}

export const useAppState = <T,>(select: (state: AppState) => T): T => useStore(useStateContext().store, select);

export const useActions = (): Actions => useStateContext().actions;

/** The state at this moment, for handlers; a component that shows it uses `useAppState`. */
export const useStateReader = (): (() => AppState) => useStateContext().store.getState;
