import { useEffect, useRef, useState } from 'react';

interface ClashPanelState {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Opens the panel, if it is not open yet, and takes the keyboard there. */
  readonly enter: () => void;
  /** Closes it and gives the keyboard back to where it came from. */
  readonly leave: () => void;
}

export function useClashPanel(panelSelector: string): ClashPanelState {
  const [isOpen, setIsOpen] = useState(false);
  const isEntering = useRef(false);
  const cameFrom = useRef<Element | null>(null);
  const [entries, setEntries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every entry asks for the focus anew, also in an open panel
  useEffect(() => {
    if (!isEntering.current) return;
    isEntering.current = false;
    document.querySelector<HTMLElement>(`${panelSelector} button`)?.focus();
  }, [entries, panelSelector]);
  return {
    isOpen,
    toggle: () => {
      cameFrom.current = document.activeElement;
      setIsOpen(!isOpen);
    },
    enter: () => {
      cameFrom.current = document.activeElement;
      isEntering.current = true;
      setIsOpen(true);
      setEntries(entries + 1);
    },
    leave: () => {
      setIsOpen(false);
      if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus();
    },
  };
}
