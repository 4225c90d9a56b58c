import { partsOfRecordId, type RecordKind, type RecordValues, recordSchemas } from '../../../shared/domain/record.ts';
import { jointMeetingSchema } from '../../../shared/domain/supervision/joint-meeting.ts';
import { meetingId, meetingRecordId } from '../../../shared/rules/supervision/matter-ids.ts';
import type { RecordView } from '../../../shared/store/record-view.ts';
import { aRecord, leadOfficeId } from './sample-records.ts';

const bodies = [
  ['lead', '区委办', 'partyCommittee', '林安'],
  ['congress', '区人大办', 'peoplesCongress', '邱建平'],
  ['government', '区政府办', 'government', '龚晓东'],
  ['cppcc', '区政协办', 'cppcc', '姚丽娟'],
] as const;

export const officeIdOf = (key: string): string => `office.all.${key}`;

/** The four offices, each with its director; the first is whoever sits at the workstation. */
export const fourOffices = (): RecordView[] =>
  bodies.flatMap(([key, name, body, director], rankOrder) => [
    aRecord('office', 'all', key, { name, shortName: name, body, isLead: key === 'lead', rankOrder }),
    aRecord('person', 'all', key === 'lead' ? 'one' : key, {
      ...{ name: director, officeId: officeIdOf(key), role: 'director' as const, title: `${name}主任` },
    }),
  ]);

export const meetingIdOf = (key: string, enteredAt = Date.UTC(2026, 10, 20, 4)): string =>
  meetingId(leadOfficeId, enteredAt, key);

/** A meeting that 区委办 entered on 20 November 2026. */
export function meetingRecord(key: string, values: object = {}): RecordView {
  const id = meetingIdOf(key);
  const { partition, key: whole } = partsOfRecordId(id);
  const meeting = jointMeetingSchema.parse({
    ...{ title: '第四次四办主任联席会议', heldOn: '2026-12-02', hostOfficeId: officeIdOf('government') },
    ...{ officeId: leadOfficeId, enteredAt: 1, enteredBy: '林安', sequence: 4, state: 'planned' },
    ...values,
  });
  return aRecord('jointMeeting', partition, whole, meeting);
}

/** A line of a meeting; what its schema has a default for may be left out. */
export function lineRecord<K extends RecordKind>(kind: K, meeting: string, key: string, values: object): RecordView {
  const id = meetingIdOf(meeting);
  const { partition, key: whole } = partsOfRecordId(meetingRecordId(kind, id, key));
  const place = { officeId: leadOfficeId, meetingId: id, order: Number(key.slice(1)) };
  return aRecord(kind, partition, whole, recordSchemas[kind].parse({ ...place, ...values }) as RecordValues<K>);
}
