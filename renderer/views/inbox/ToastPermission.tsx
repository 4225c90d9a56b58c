import { Button } from 'antd';
import { useState } from 'react';
import { askForToasts, toastPermission } from '../../bridge/toast.ts';
import { inboxText } from '../../text/inbox.ts';

/** Offers hints of the system while nobody has been asked; the system asks only after this press. */
export function ToastPermission() {
  const [permission, setPermission] = useState(toastPermission);
  if (permission !== 'ask') return null;
  const ask = async (): Promise<void> => {
    await askForToasts();
    setPermission(toastPermission());
  };
  return (
    <>
      <Button size="small" type="link" onClick={ask}>
        {inboxText.allowToasts}
      </Button>
      <span className="faint">{inboxText.toastsHint}</span>
    </>
  );
}
