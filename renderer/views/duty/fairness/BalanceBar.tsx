import './balance-bar.css';

interface BalanceBarProps {
  readonly score: number;
  /** Where the bar would end if duty were shared out evenly. */
  readonly expected: number;
  /** What the full width stands for. */
  readonly most: number;
}

const percentOf = (value: number, most: number): number => (most <= 0 ? 0 : Math.min(100, (value / most) * 100));

/** A score as a bar with a line where it would be even; the numbers stand beside it in words. */
export function BalanceBar({ score, expected, most }: BalanceBarProps) {
  return (
    <span className="balance-bar" aria-hidden="true">
      <span
        className="balance-fill"
        data-over={score > expected || undefined}
        style={{ width: `${percentOf(score, most)}%` }}
      />
      <span className="balance-even" style={{ insetInlineStart: `${percentOf(expected, most)}%` }} />
    </span>
  );
}
