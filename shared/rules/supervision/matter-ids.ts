import type { RecordKind } from '../../domain/record.ts';
import { idAbout, keyOf, subjectId, subjectPartition } from '../subject-ids.ts';

export const matterId = (officeId: string, enteredAt: number, key: string): string =>
  subjectId('matter', officeId, enteredAt, key);

/** `2026-M11`: where the feedback, extensions, steps … of a matter are. */
export const matterPartition = (matterId: string): string => subjectPartition(matterId);

/** A record about a matter. */
export const matterRecordId = (kind: RecordKind, matterId: string, key: string): string => idAbout(kind, matterId, key);

export const meetingId = (officeId: string, enteredAt: number, key: string): string =>
  subjectId('jointMeeting', officeId, enteredAt, key);

/** `2026-M11`: where the topics, people and decisions of a meeting are. */
export const meetingPartition = (meetingId: string): string => subjectPartition(meetingId);

/** A record of a meeting. */
export const meetingRecordId = (kind: RecordKind, meetingId: string, key: string): string =>
  idAbout(kind, meetingId, key);

/** Whether a record was made with this key of the page, in whatever minute it arrived. */
export const isMadeWith = (id: string, key: string): boolean => keyOf(id).endsWith(key);
