import { type ReactNode, useEffect, useRef } from 'react';

interface FirstFieldProps {
  /** Id of the field that is written in first; else the first one that can be. */
  readonly id?: string | undefined;
  readonly children: ReactNode;
}

/**
 * The fields of a window that was just opened: the keyboard goes to the first one, or the window would give it to its close button.
 * A field that asked for it keeps it.
 */
export function FirstField({ id, children }: FirstFieldProps) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fields.current?.contains(document.activeElement)) return;
    const first = fields.current?.querySelector<HTMLElement>('input:enabled:not([type=hidden]), textarea:enabled');
    (id === undefined ? first : (document.getElementById(id) ?? first))?.focus();
  }, [id]);
  return <div ref={fields}>{children}</div>;
}
