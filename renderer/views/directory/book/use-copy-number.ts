import { App } from 'antd';
import { useCallback } from 'react';
import { copyText } from '../../../bridge/clipboard.ts';
import { bookText } from '../../../text/directory-book.ts';

/** Puts somebody's number on the clipboard and says so; without a number says that there is none. */
export function useCopyNumber(): (name: string, number: string | undefined) => Promise<void> {
  const { message } = App.useApp();
  return useCallback(
    async (name, number) => {
      if (number === undefined || number === '') void message.info(bookText.noPhone(name));
      else if (await copyText(number)) void message.success(bookText.copied(name, number));
      else void message.error(bookText.copyFailed);
    },
    [message],
  );
}
