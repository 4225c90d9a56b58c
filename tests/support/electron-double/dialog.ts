import { journal } from './journal.ts';

/** Dialogs take an optional window first; the test answers them before they are asked. */
function asking<Options, Value>(api: string) {
  function ask(window: object, options: Options): Promise<Value>;
  function ask(options: Options): Promise<Value>;
  function ask(first: object | Options, second?: Options): Promise<Value> {
    return journal.ask<Value>(api, second ?? first);
  }
  return ask;
}

export const dialog = {
  showOpenDialog: asking<Electron.OpenDialogOptions, Electron.OpenDialogReturnValue>('dialog.showOpenDialog'),
  showMessageBox: asking<Electron.MessageBoxOptions, Electron.MessageBoxReturnValue>('dialog.showMessageBox'),
  showErrorBox: (title: string, content: string) => journal.record('dialog.showErrorBox', title, content),
} satisfies Partial<Electron.Dialog>;
