import type { ReactNode } from 'react';

interface EmptyHintProps {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** What stands where a list is empty: says so and teaches the next step. */
export function EmptyHint({ title, hint, children }: EmptyHintProps) {
  return (
    <div className="empty-hint">
      <p className="empty-hint-title">{title}</p>
      {hint && <p>{hint}</p>}
      {children && <div className="row">{children}</div>}
    </div>
  );
}
