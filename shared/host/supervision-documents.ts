import { monthOf, monthsFrom, yearPartition } from '../domain/month.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { directoryPartition, partsOfRecordId } from '../domain/record.ts';
import type { SupervisionSource } from '../rules/documents/supervision/supervision-source.ts';
import { matterBookKinds, matterBookOf } from '../rules/supervision/matter-book.ts';
import { matterPartition, meetingPartition } from '../rules/supervision/matter-ids.ts';
import { matterYears } from '../store/decide/supervision/matters.ts';
import type { RecordView } from '../store/record-view.ts';
import type { HostPorts } from './ports.ts';
import type { Session } from './session.ts';

/** Where everything of a matter is. */
export const partitionsOfMatter = (matterId: string): string[] => [
  directoryPartition,
  partsOfRecordId(matterId).partition,
  matterPartition(matterId),
];

/** Where everything of a meeting is. */
export const partitionsOfMeeting = (meetingId: string): string[] => [
  directoryPartition,
  partsOfRecordId(meetingId).partition,
  meetingPartition(meetingId),
];

/** Where the matters are that figures of these days count: one that was entered years before may fall due in them. */
export const partitionsOfSpan = (from: PlainDate, until: PlainDate): string[] => [
  ...new Set([
    directoryPartition,
    ...matterYears(from),
    ...monthsFrom(monthOf(from), monthOf(until)).map((month) => yearPartition(month)),
  ]),
];

/** All that documents are made from, in the views that a reader may see of these partitions. */
export function supervisionSource(
  partitions: readonly string[],
  { state, serverTime }: Pick<Session, 'state' | 'serverTime'>,
  { profile }: Pick<HostPorts, 'profile'>,
  by: string,
  seen: (views: readonly RecordView[]) => readonly RecordView[],
): SupervisionSource {
  const { files, meetings, rulesOn, calendar } = matterBookOf(
    seen(state.recordsOf(new Set(partitions), matterBookKinds)),
  );
  const offices = state.list('office').map(({ id, values }) => ({ id, ...values }));
  return {
    ...{ files, meetings, rulesOn, calendar },
    venueNameOf: (id) => state.get('venue', id)?.values.name,
    districtName: profile.read().districtName ?? '',
    offices: offices.sort((left, right) => left.rankOrder - right.rankOrder || left.id.localeCompare(right.id)),
    by,
    now: serverTime.now(),
  };
}
