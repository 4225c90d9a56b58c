import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

const MEBIBYTE = 1024 * 1024;

/** A workbook of a year of plans has some hundred parts and a few MiB of text; these leave room for pictures. */
export const zipLimits = {
  entries: 2000,
  unpackedBytes: 200 * MEBIBYTE,
  /** Deflate reaches about 1000:1 on repetition; sheets of text stay below 50:1. */
  ratio: 200,
  /** Small parts may be very repetitive without harm. */
  ratioFreeBytes: 10 * MEBIBYTE,
  /** Cells of a workbook or text runs of a document, empty ones included: the libraries keep an object for each. */
  elements: 1_000_000,
} as const;

type ZipLimits = { readonly [Key in keyof typeof zipLimits]: number };

type ZipVerdict =
  | { readonly kind: 'sound'; readonly names: ReadonlySet<string> }
  | { readonly kind: 'notZip' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'crowded'; readonly elements: number }
  | { readonly kind: 'bomb'; readonly reason: 'entries' | 'size' | 'ratio' | 'lyingHeader' };

const isOverRatio = (unpacked: number, packed: number, limits: ZipLimits): boolean =>
  unpacked > limits.ratioFreeBytes && unpacked > packed * limits.ratio;

/** The bytes that begin each cell of a sheet or each text of a document. */
function markerOf(name: string): string | undefined {
  if (name.startsWith('xl/worksheets/')) return '<c ';
  return name === 'word/document.xml' ? '<w:t' : undefined;
}

interface Counter {
  room: number;
  elements: number;
}

function countMarkers(text: string, marker: string): number {
  let count = 0;
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + marker.length)) count += 1;
  return count;
}

/** Unpacks without keeping anything; stops at the first byte beyond what the header promised or the limits allow. */
async function countUnpacked(zip: ZipFile, entry: Entry, counter: Counter, limits: ZipLimits): Promise<boolean> {
  const marker = markerOf(entry.fileName);
  const stream = await zip.openReadStreamPromise(entry);
  let count = 0;
  let tail = '';
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      count += bytes.length;
      counter.room -= bytes.length;
      if (count > entry.uncompressedSize || counter.room < 0) return false;
      if (marker === undefined) continue;
      const text = tail + bytes.toString('latin1');
      counter.elements += countMarkers(text, marker);
      if (counter.elements > limits.elements) return true;
      tail = text.slice(-(marker.length - 1));
    }
  } finally {
    stream.destroy();
  }
  return true;
}

function verdictOfEntries(zip: ZipFile, entries: readonly Entry[], limits: ZipLimits): ZipVerdict | undefined {
  if (zip.entryCount > limits.entries) return { kind: 'bomb', reason: 'entries' };
  if (entries.some((entry) => entry.isEncrypted())) return { kind: 'encrypted' };
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (declared > limits.unpackedBytes) return { kind: 'bomb', reason: 'size' };
  const isDense = entries.some((entry) => isOverRatio(entry.uncompressedSize, entry.compressedSize, limits));
  return isDense ? { kind: 'bomb', reason: 'ratio' } : undefined;
}

async function inspect(zip: ZipFile, limits: ZipLimits): Promise<ZipVerdict> {
  const entries: Entry[] = [];
  if (zip.entryCount > limits.entries) return { kind: 'bomb', reason: 'entries' };
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const verdict = verdictOfEntries(zip, entries, limits);
  if (verdict) return verdict;
  const counter: Counter = { room: limits.unpackedBytes, elements: 0 };
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const isHonest = await countUnpacked(zip, entry, counter, limits);
    // What was declared is within the limits, so more than declared means that the header lied.
    if (!isHonest) return { kind: 'bomb', reason: 'lyingHeader' };
    if (counter.elements > limits.elements) return { kind: 'crowded', elements: counter.elements };
  }
  return { kind: 'sound', names: new Set(entries.map((entry) => entry.fileName)) };
}

/**
 * Tells whether a zip can be unpacked in memory without harm, by its directory and then by unpacking every part against
 * a counter. Nothing is kept. Damaged archives are `notZip`; never throws.
 */
export async function checkZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): Promise<ZipVerdict> {
  let zip: ZipFile | undefined;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The library's own size check reports a lying header as a damaged file; counting here tells them apart.
    zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: false });
    return await inspect(zip, limits);
  } catch {
    return { kind: 'notZip' };
  } finally {
    zip?.close();
  }
}
