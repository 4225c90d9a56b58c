import { Button } from 'antd';
import { useState } from 'react';
import { manualText } from '../../text/manual.ts';
import { KeysDialog } from './KeysDialog.tsx';

/** Opens the list of keys over the manual. */
export function KeyListButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {manualText.keyList}
      </Button>
      {isOpen && <KeysDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
