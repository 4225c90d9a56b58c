import mammoth from 'mammoth';
import { tablesOfHtml } from './html-tables.ts';
import { parseHtml } from './parse-html.ts';
import type { CellsOutcome } from './read-xlsx.ts';

/**
 * Tables of a document with the paragraphs before each; paragraphs after the last table come as a table without rows.
 * Never throws. Pictures, comments and deleted text are left out; no file outside the document is ever opened.
 */
export async function readDocx(bytes: Uint8Array): Promise<CellsOutcome> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return tablesOfHtml(parseHtml(value));
  } catch {
    return { kind: 'unreadable' };
  }
}
