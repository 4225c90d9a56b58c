import type { Hashing } from '../base/ports.ts';
import { firstLink, nextLink } from './chain.ts';
import { readFrames } from './frame.ts';
import type { LogStore } from './ports.ts';

/**
 * The chain at the start of each segment of a journal on the local disk, as far as the segments before it are whole and closed.
 * Hashes the journal from its first byte: for the rare cases in which copies of a journal differ.
 */
export function startLinks(logs: LogStore, deviceId: string, workspaceId: string, hashing: Hashing): Uint8Array[] {
  const present = new Set(logs.segments(deviceId));
  const links = [firstLink(workspaceId, deviceId, hashing)];
  for (let segment = 0; present.has(segment); segment += 1) {
    const next = linkAfter(logs.read(deviceId, segment), links[segment] as Uint8Array, hashing);
    if (!next) break;
    links.push(next);
  }
  return links;
}

/** The chain after a closed segment; null when it is not closed by its signature, or damaged. */
export function linkAfter(bytes: Uint8Array, startLink: Uint8Array, hashing: Hashing): Uint8Array | null {
  const { frames, stop } = readFrames(bytes, hashing);
  const isClosed = stop === 'complete' && frames.at(-2)?.type === 'E' && frames.at(-1)?.type === 'S';
  if (!isClosed) return null;
  return frames.reduce((link, { type, payload }) => nextLink(link, type, payload, hashing), startLink);
}
