import { Button, Input } from 'antd';
import { useState } from 'react';

interface PasteBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly confirm: string;
  /** Takes what is pasted at once; false leaves it to the box as typed text. */
  readonly onPaste: (clipboard: DataTransfer) => boolean;
  readonly onText: (text: string) => void;
}

/** Takes a table or lines from the clipboard as soon as they are pasted, or lines that are typed. */
export function PasteBox({ label, hint, confirm, onPaste, onText }: PasteBoxProps) {
  const [text, setText] = useState('');
  return (
    <div className="stack">
      <Input.TextArea
        aria-label={label}
        placeholder={hint}
        autoSize={{ minRows: 3, maxRows: 8 }}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPaste={(event) => {
          if (text === '' && onPaste(event.clipboardData)) event.preventDefault();
        }}
      />
      {text.trim() !== '' && (
        <div>
          <Button onClick={() => onText(text)}>{confirm}</Button>
        </div>
      )}
    </div>
  );
}
