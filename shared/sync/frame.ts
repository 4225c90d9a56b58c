import { concatBytes } from '../base/bytes.ts';
import type { Hashing } from '../base/ports.ts';

/**
 * A journal is a run of frames: `u32 length | u32 crc32(type + payload) | u8 type | payload`, little endian.
 * H header (JSON), C commit (JSON array of operations), S signature of the chain so far, E end of a segment (a S follows).
 */
export type FrameType = 'H' | 'C' | 'S' | 'E' | UnknownFrame;

/** A whole frame of a type that only a newer version knows, by its code: part of the chain, and otherwise passed over. */
export type UnknownFrame = `type ${number}`;

export interface Frame {
  readonly type: FrameType;
  readonly payload: Uint8Array;
  /** Offsets of the frame's first byte and of the byte after its last. */
  readonly start: number;
  readonly end: number;
}

const HEADER_BYTES = 9;

/** A longer frame is damage: no user action writes 8 MiB, and a flipped length bit must not swallow the file. */
export const MAX_PAYLOAD_BYTES = 8 * 1024 * 1024;

const typeCodes: Readonly<Record<string, number>> = { H: 72, C: 67, S: 83, E: 69 };
const typeOfCode = new Map(Object.entries(typeCodes).map(([type, code]) => [code, type as FrameType]));

export const typeByte = (type: FrameType): Uint8Array =>
  Uint8Array.of(typeCodes[type] ?? Number(type.slice('type '.length)));

/** Throws RangeError over MAX_PAYLOAD_BYTES. */
export function encodeFrame(type: FrameType, payload: Uint8Array, hashing: Hashing): Uint8Array {
  if (payload.length > MAX_PAYLOAD_BYTES) throw new RangeError('a frame holds at most 8 MiB');
  const body = concatBytes([typeByte(type), payload]);
  const head = new Uint8Array(8);
  const view = new DataView(head.buffer);
  view.setUint32(0, payload.length, true);
  view.setUint32(4, hashing.crc32(body), true);
  return concatBytes([head, body]);
}

export interface FrameRun {
  readonly frames: readonly Frame[];
  /** Offset after the last whole frame. */
  readonly end: number;
  /** Why reading stopped: nothing left, bytes still missing, or bytes that are no frame. */
  readonly stop: 'complete' | 'torn' | 'damaged';
}

/**
 * Whole frames of known types from `from` on, also behind damage: after it reading goes on at the next place where a frame begins
 * whose sum is right. For a journal of our own only, where the question is what we wrote and not whether it may be believed.
 */
export function salvageFrames(bytes: Uint8Array, hashing: Hashing, from = 0): Frame[] {
  const found: Frame[] = [];
  for (let at = from; at < bytes.length; ) {
    const { frames, end } = readFrames(bytes, hashing, at);
    const known = frames.filter(({ type }) => type in typeCodes);
    found.push(...known);
    at = nextStart(bytes, Math.max(end, at) + 1, hashing);
  }
  return found;
}

function nextStart(bytes: Uint8Array, from: number, hashing: Hashing): number {
  for (let at = from; at + HEADER_BYTES <= bytes.length; at += 1) {
    const isPossible = typeOfCode.has(bytes[at + 8] ?? 0) && readFrames(bytes, hashing, at).frames.length > 0;
    if (isPossible) return at;
  }
  return bytes.length;
}

/** Reads whole frames from `from` on and stops at the first that is incomplete or damaged. Never throws. */
export function readFrames(bytes: Uint8Array, hashing: Hashing, from = 0): FrameRun {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: Frame[] = [];
  let at = from;
  while (at < bytes.length) {
    if (at + HEADER_BYTES > bytes.length) return { frames, end: at, stop: 'torn' };
    const length = view.getUint32(at, true);
    if (length > MAX_PAYLOAD_BYTES) return { frames, end: at, stop: 'damaged' };
    const end = at + HEADER_BYTES + length;
    if (end > bytes.length) return { frames, end: at, stop: 'torn' };
    const code = view.getUint8(at + 8);
    const isIntact = hashing.crc32(bytes.subarray(at + 8, end)) === view.getUint32(at + 4, true);
    if (!isIntact) return { frames, end: at, stop: 'damaged' };
    const type = typeOfCode.get(code) ?? (`type ${code}` as const);
    frames.push({ type, payload: bytes.subarray(at + HEADER_BYTES, end), start: at, end });
    at = end;
  }
  return { frames, end: at, stop: 'complete' };
}
