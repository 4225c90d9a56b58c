interface PastedNames {
  readonly table: string;
  readonly text: string;
}

const OFFICE_FILE = /\.(?:xlsx|docx)$/i;

/**
 * What the clipboard holds as a file for the host: a copied office file, a table out of a spreadsheet or document program as HTML, or
 * plain text. Nothing when there is no text. A picture that a spreadsheet program adds is left out.
 */
export function pastedFile(clipboard: DataTransfer, names: PastedNames): File | undefined {
  const copied = [...clipboard.files].find(({ name }) => OFFICE_FILE.test(name));
  if (copied) return copied;
  const html = clipboard.getData('text/html');
  if (/<table[\s>]/i.test(html)) return new File([html], names.table, { type: 'text/html' });
  return typedFile(clipboard.getData('text/plain'), names);
}

/** Lines that a person typed or pasted, as a file for the host; nothing when they are blank. */
export const typedFile = (text: string, names: PastedNames): File | undefined =>
  text.trim() === '' ? undefined : new File([text], names.text, { type: 'text/plain' });
