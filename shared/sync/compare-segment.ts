import { commonPrefixLength } from '../base/bytes.ts';
import type { LogStore, SharePort } from './ports.ts';
import { READ_BYTES } from './publisher.ts';

/** A segment of the own journal here and on the share: bytes on either side, and how far they are the same. */
export interface SegmentComparison {
  readonly local: number;
  readonly shared: number;
  readonly same: number;
}

export async function compareSegment(
  share: SharePort,
  logs: LogStore,
  deviceId: string,
  segment: number,
): Promise<SegmentComparison> {
  const theirs = await share.readSegment(deviceId, segment, 0, READ_BYTES);
  const mine = logs.segments(deviceId).includes(segment) ? logs.read(deviceId, segment) : new Uint8Array();
  return { local: mine.length, shared: theirs.length, same: commonPrefixLength(mine, theirs) };
}
