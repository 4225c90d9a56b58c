import { Input } from 'antd';
import { useState } from 'react';
import { matrixText } from '../../../text/weekly-plan.ts';
import { isImeKey } from '../../../ui/ime.ts';
import type { MovePlace } from '../editor/item-move.ts';
import { usePlanEditor } from '../editor/plan-editor.ts';
import { slotOfCell, useQuickEntry } from '../quick-entry/use-quick-entry.ts';

interface InlineAddProps {
  readonly place: MovePlace;
  readonly onClose: () => void;
}

/**
 * Types an item straight into its cell. A line that names more than a time and a content becomes a filled form to
 * confirm; in a published week the words go on to a change order.
 */
export function InlineAdd({ place, onClose }: InlineAddProps) {
  const editor = usePlanEditor();
  const read = useQuickEntry(slotOfCell(place));
  const [text, setText] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const handleSave = async (): Promise<void> => {
    if (text.trim() === '') {
      onClose();
      return;
    }
    const { values, namesMore, doubts } = read(text);
    if (editor.isPublished || namesMore || doubts.length > 0) {
      onClose();
      editor.createItem(values, { doubts });
      return;
    }
    setIsBusy(true);
    const isTaken = await editor.quickCreate(values);
    setIsBusy(false);
    if (isTaken) onClose();
  };
  return (
    <Input.TextArea
      autoFocus
      className="inline-add"
      aria-label={matrixText.inlineLabel}
      placeholder={matrixText.inlineHint}
      autoSize={{ minRows: 1, maxRows: 4 }}
      maxLength={2000}
      value={text}
      readOnly={isBusy}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => text.trim() === '' && onClose()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (isImeKey(event)) return;
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          void handleSave();
        }
      }}
    />
  );
}
