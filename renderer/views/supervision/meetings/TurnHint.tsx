import { Button } from 'antd';
import { useNames } from '../../../state/names.ts';
import { meetingsText, planMeetingText as words } from '../../../text/supervision-meetings.ts';

export interface TurnHintProps {
  /** The office that is chosen. */
  readonly host: string | undefined;
  /** Whose turn it is, and whose once those who cannot are passed over. */
  readonly due: string | undefined;
  readonly next: string | undefined;
  readonly passed: readonly string[];
  readonly isChanged: boolean;
  readonly onPassOver: () => void;
  readonly onRestore: () => void;
}

/** Under the host: whether it is its turn, and the way on where an office cannot host (§1.10: the next takes over). */
export function TurnHint({ host, due, next, passed, isChanged, onPassOver, onRestore }: TurnHintProps) {
  const { officeName } = useNames();
  if (due === undefined) return meetingsText.nobodysTurn;
  return (
    <span className="turn-hint">
      {host !== undefined && host !== next ? (
        <span>{words.outOfTurn(officeName(next ?? due))}</span>
      ) : (
        <span>
          {[meetingsText.turnOf(officeName(next ?? due)), ...passed.map((id) => words.passed(officeName(id)))].join(
            meetingsText.join,
          )}
        </span>
      )}
      {next !== undefined && (
        <Button type="link" size="small" onClick={onPassOver}>
          {words.passOver(officeName(next))}
        </Button>
      )}
      {isChanged && (
        <Button type="link" size="small" onClick={onRestore}>
          {words.restore}
        </Button>
      )}
    </span>
  );
}
