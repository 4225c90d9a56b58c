import { bytesToHex } from '../base/bytes.ts';

/** A place in a device's journal, with the hash chain up to it. */
export interface JournalPosition {
  readonly segment: number;
  readonly offset: number;
  readonly link: Uint8Array;
}

/** A place that can be told to others: instead of the hash chain up to it, the beginning of that. */
export interface MarkedPlace {
  readonly segment: number;
  readonly offset: number;
  /** Journals that parted from each other differ in it even where they are equally long. */
  readonly mark: string;
}

const MARK_BYTES = 8;

export const markedPlace = ({ segment, offset, link }: JournalPosition): MarkedPlace => ({
  segment,
  offset,
  mark: bytesToHex(link.subarray(0, MARK_BYTES)),
});

export const isSamePlace = (left: MarkedPlace | null | undefined, right: MarkedPlace | null | undefined): boolean =>
  left?.segment === right?.segment && left?.offset === right?.offset && left?.mark === right?.mark;
