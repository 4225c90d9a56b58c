import { useRef } from 'react';
import { useAppState } from '../../../state/StateProvider.tsx';

/** The revision that was on the screen when a window was opened, however many follow while it is filled in. */
export function useShownRevision(): number {
  return useRef(useAppState(({ replica }) => replica.revision)).current;
}
