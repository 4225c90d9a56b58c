import { Alert, Button } from 'antd';
import { fullInstantWords } from '../text/date-words.ts';
import { itemFormText } from '../text/weekly-plan.ts';

interface FoundDraftProps {
  readonly savedAt: number;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
}

/** What an interrupted form left behind on this computer, to be taken up again or thrown away. */
export function FoundDraft({ savedAt, onTake, onDiscard }: FoundDraftProps) {
  return (
    <Alert
      type="info"
      showIcon
      title={itemFormText.draftFound(fullInstantWords(savedAt))}
      action={
        <div className="row">
          <Button size="small" type="primary" onClick={onTake}>
            {itemFormText.draftRestore}
          </Button>
          <Button size="small" onClick={onDiscard}>
            {itemFormText.draftDiscard}
          </Button>
        </div>
      }
    />
  );
}
