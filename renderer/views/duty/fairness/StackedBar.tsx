interface StackedBarProps {
  readonly parts: readonly { readonly kind: string; readonly value: number }[];
  readonly total: number;
  /** Where the bar would end if duty were shared out evenly. */
  readonly expected: number;
  /** What the full width stands for. */
  readonly most: number;
}

/** A score made of its parts, with a line where it would be even. The table beside it has every number in words. */
export function StackedBar({ parts, total, expected, most }: StackedBarProps) {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  // Weights may have changed within the days that are counted: the parts are drawn in proportion to the whole score.
  const widthOf = (value: number): string => `${sum === 0 ? 0 : (value / sum) * (total / most) * 100}%`;
  return (
    <span className="ledger-bar" aria-hidden="true">
      {parts.map(({ kind, value }) => (
        <span key={kind} className="ledger-part" data-kind={kind} style={{ width: widthOf(value) }} />
      ))}
      <span className="ledger-even" style={{ insetInlineStart: `${(expected / most) * 100}%` }} />
    </span>
  );
}
