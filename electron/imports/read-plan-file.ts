import { ok, type Result, refused } from '../../shared/base/result.ts';
import type { FileRefusal, FileRefusalCode, SourceTable } from '../../shared/rules/imports/source-table.ts';
import { checkZip, zipLimits } from './check-zip.ts';
import { readDocx } from './read-docx.ts';
import { readPasted } from './read-pasted.ts';
import { type CellsOutcome, MOST_CELLS, readXlsx } from './read-xlsx.ts';

/** A whole year of one office's plans with pictures stays far below. */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
/** `EncryptedPackage` in UTF-16, the stream that an office program writes when a password is set. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const TEXT_NAME = /\.(?:html?|txt)$/i;
const ZIP = [0x50, 0x4b];
const OLD_NAME = /\.(?:xls|doc|wps|et)$/i;

type Refusal = { readonly ok: false; readonly error: FileRefusal };

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

function bufferOver(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function unpackedKind(names: ReadonlySet<string>): 'workbook' | 'document' | undefined {
  if (names.has('xl/workbook.xml')) return 'workbook';
  return names.has('word/document.xml') ? 'document' : undefined;
}

function tablesOrRefusal(
  outcome: CellsOutcome,
  unreadable: FileRefusalCode,
  refuse: (code: FileRefusalCode, details?: FileRefusal['details']) => Refusal,
): Result<SourceTable[], FileRefusal> {
  if (outcome.kind === 'unreadable') return refuse(unreadable);
  if (outcome.kind === 'tooMany') return refuse('TOO_MANY_CELLS', { cells: outcome.cells, limit: MOST_CELLS });
  const isFilled = outcome.tables.some(
    (table) => table.notes.length > 0 || table.rows.some((row) => row.some((cell) => cell.text.trim() !== '')),
  );
  return isFilled ? ok(outcome.tables) : refuse('NO_TABLE');
}

/**
 * The tables and paragraphs of an xlsx or docx file, or of pasted HTML or plain text, as text. What an office file is, its content tells, not its name.
 * Untrusted input: size is capped before anything else and the archive is checked before a library sees it.
 * Refusals name the file; never throws.
 */
export async function readPlanFile(fileName: string, bytes: Uint8Array): Promise<Result<SourceTable[], FileRefusal>> {
  const refuse = (code: FileRefusalCode, details: FileRefusal['details'] = {}): Refusal =>
    refused({ code, details: { fileName, ...details } });
  if (bytes.length === 0) return refuse('FILE_EMPTY');
  if (bytes.length > LARGEST_FILE_BYTES) {
    return refuse('FILE_TOO_LARGE', { bytes: bytes.length, limit: LARGEST_FILE_BYTES });
  }
  if (startsWith(bytes, OLD_OFFICE)) {
    return refuse(bufferOver(bytes).includes(ENCRYPTED_PACKAGE) ? 'ENCRYPTED' : 'OLD_FORMAT');
  }
  if (TEXT_NAME.test(fileName) && !startsWith(bytes, ZIP))
    return tablesOrRefusal(readPasted(fileName, bytes), 'NO_TABLE', refuse);
  const isDocumentName = /\.docx?$/i.test(fileName);
  const unreadable: FileRefusalCode = isDocumentName ? 'NOT_A_DOCUMENT' : 'NOT_A_WORKBOOK';
  const verdict = await checkZip(bytes);
  if (verdict.kind === 'encrypted') return refuse('ENCRYPTED');
  if (verdict.kind === 'crowded') return refuse('TOO_MANY_CELLS', { cells: verdict.elements, limit: MOST_CELLS });
  if (verdict.kind === 'bomb') return refuse('ZIP_BOMB', { reason: verdict.reason, limit: zipLimits.unpackedBytes });
  if (verdict.kind === 'notZip') return refuse(OLD_NAME.test(fileName) ? 'OLD_FORMAT' : unreadable);
  const kind = unpackedKind(verdict.names);
  if (kind === 'workbook') return tablesOrRefusal(await readXlsx(bytes), 'NOT_A_WORKBOOK', refuse);
  if (kind === 'document') return tablesOrRefusal(await readDocx(bytes), 'NOT_A_DOCUMENT', refuse);
  return refuse(unreadable);
}
