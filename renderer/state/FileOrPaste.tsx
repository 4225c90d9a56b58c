import { Spin } from 'antd';
import { pastedFile, typedFile } from '../bridge/pasted-file.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { PasteBox } from '../ui/PasteBox.tsx';

interface FileOrPasteProps {
  readonly words: {
    readonly reading: string;
    readonly dropTitle: string;
    readonly dropHint: string;
    readonly pasteLabel: string;
    readonly pasteHint: string;
    readonly pasteConfirm: string;
    /** What pasted content is called where a file has its name. */
    readonly pasted: Parameters<typeof pastedFile>[1];
  };
  readonly isBusy: boolean;
  readonly onFile: (file: File) => Promise<void>;
}

/** A table from a file, from the clipboard or typed in: each comes as a file. */
export function FileOrPaste({ words, isBusy, onFile }: FileOrPasteProps) {
  const take = (file: File | undefined): boolean => {
    if (file) void onFile(file);
    return file !== undefined;
  };
  return (
    <Spin spinning={isBusy} description={words.reading}>
      <FileDrop title={words.dropTitle} hint={words.dropHint} accept=".xlsx,.docx" onFile={onFile} />
      <PasteBox
        label={words.pasteLabel}
        hint={words.pasteHint}
        confirm={words.pasteConfirm}
        onPaste={(clipboard) => take(pastedFile(clipboard, words.pasted))}
        onText={(text) => take(typedFile(text, words.pasted))}
      />
    </Spin>
  );
}
