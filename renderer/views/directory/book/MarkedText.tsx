import type { ReactNode } from 'react';
import type { Span } from '../../../../shared/rules/search/reading-search.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly spans: readonly Span[] | undefined;
}

/** A text with the parts that were looked for marked. */
export function MarkedText({ text, spans }: MarkedTextProps): ReactNode {
  if (!spans || spans.length === 0) return text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, until] of [...spans].sort((left, right) => left[0] - right[0])) {
    if (from < at) continue;
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, until)}</mark>);
    at = until;
  }
  return [...parts, text.slice(at)];
}
