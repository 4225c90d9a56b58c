import { chinaClock } from '../../shared/domain/china-time.ts';

/**
 * Libraries stamp the time of writing into their files. These functions put the time of publication there, so that
 * exporting a version again gives the same bytes and never looks like a different file.
 */
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const endOfDirectoryLength = 22;

/** Sets the time of every entry of a zip file, as China's clock shows the instant. Throws on bytes that are no zip file. */
export function withFixedZipTimes(zip: Uint8Array, instant: number): Uint8Array {
  const bytes = new Uint8Array(zip);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stamp = dosTime(instant);
  const end = findEndOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    expectSignature(view, at, directoryEntry);
    const local = view.getUint32(at + 42, true);
    expectSignature(view, local, localEntry);
    view.setUint32(at + 12, stamp, true);
    view.setUint32(local + 10, stamp, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function findEndOfDirectory(view: DataView): number {
  for (let at = view.byteLength - endOfDirectoryLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new RangeError('not a zip file');
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (at + 4 > view.byteLength || view.getUint32(at, true) !== signature) throw new RangeError('damaged zip file');
}

/** Date and time as MS-DOS packs them: date in the upper half; years outside 1980–2107 are moved to the nearer end. */
function dosTime(instant: number): number {
  const china = chinaClock(instant);
  const year = Math.min(2107, Math.max(1980, china.getUTCFullYear()));
  const date = ((year - 1980) << 9) | ((china.getUTCMonth() + 1) << 5) | china.getUTCDate();
  const time = (china.getUTCHours() << 11) | (china.getUTCMinutes() << 5) | (china.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

/** Sets the creation and modification dates of a pdf. The replacement has the same length, so no offset in it moves. */
export function withFixedPdfDates(pdf: Uint8Array, instant: number): Uint8Array {
  const digits = new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14);
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const fixed = text.replace(/(\/(?:CreationDate|ModDate) ?\(D:)\d{14}/g, `$1${digits}`);
  return Uint8Array.from(Buffer.from(fixed, 'latin1'));
}

/** Core properties of an office file, with both dates at the instant. */
export function corePropertiesXml(title: string, producer: string, instant: number): string {
  const date = new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeMarkup(title)}</dc:title><dc:creator>${escapeMarkup(producer)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeMarkup(producer)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

/** Text inside XML or HTML, element or quoted attribute. */
export const escapeMarkup = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
