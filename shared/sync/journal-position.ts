/** A place in a device's journal, with the hash chain up to it. */
export interface JournalPosition {
  readonly segment: number;
  readonly offset: number;
  readonly link: Uint8Array;
}
