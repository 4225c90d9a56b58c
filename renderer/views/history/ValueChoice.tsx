import { Button } from 'antd';
import type { ConflictJournal } from '../../../shared/contract/history.contract.ts';
import { useNames } from '../../state/names.ts';
import { instantWords } from '../../text/date-words.ts';
import { historyText } from '../../text/history.ts';
import { historyValueWords } from '../../text/history-values.ts';
import { itemFormText } from '../../text/weekly-plan.ts';

interface ValueChoiceProps {
  readonly field: string;
  readonly written: ConflictJournal['settled'][number]['chosen'];
  readonly action?: string;
  readonly actionOf?: (value: string) => string;
  /** Absent where this person may not choose. */
  readonly onChoose?: (() => Promise<void>) | undefined;
}

/** One value of a disputed field: what it says, who wrote it when, and the button that takes it. */
export function ValueChoice({ field, written, action, actionOf, onChoose }: ValueChoiceProps) {
  const names = useNames();
  const words = historyValueWords(field, written.value, names);
  const author = names.personName(written.personId) || historyText.someone;
  return (
    <div className="value-choice">
      <span>
        {words} <span className="faint">{itemFormText.writtenBy(author, instantWords(written.writtenAt))}</span>
      </span>
      {action && onChoose && (
        <Button size="small" aria-label={actionOf?.(words)} onClick={onChoose}>
          {action}
        </Button>
      )}
    </div>
  );
}
