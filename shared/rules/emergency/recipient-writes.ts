import type { Json } from '../../base/canonical-json.ts';
import { alarmAnswerSchema } from '../../domain/emergency/incident-alarm.ts';
import { type TimelineAct, timelineActs } from '../../domain/emergency/incident-timeline.ts';
import { isDutyRecordOf } from '../duty/duty-ids.ts';
import { alarmAnswerId, isAboutIncident, isToldAlarm } from './emergency-ids.ts';

interface Written {
  readonly recordId: string;
  readonly fields: Readonly<Record<string, Json>>;
}

/** What an office does with a report or an instruction that it got, by the kind of the entry that tells of it. */
const recipientActs: Readonly<Record<string, readonly TimelineAct[]>> = {
  route: ['received', 'verificationStarted', 'verified', 'fedBack'],
  instruction: ['instructionSigned', 'instructionStarted', 'instructionFedBack'],
};

const entryFields = ['officeId', 'incidentId', 'kind', 'act', 'at', 'enteredAt', 'computerAt', 'enteredBy'] as const;

/**
 * Whether this is an entry as an office writes it into the timeline of another's incident: all of it at once, of the incident that
 * its id names, and about what that office did. Acts of a newer version pass.
 */
export function isRecipientEntry({ recordId, fields }: Written): boolean {
  const { officeId, incidentId, kind, act } = fields;
  const acts = recipientActs[String(kind)];
  const isTheirs = acts?.some((known) => known === act) || !timelineActs.some((known) => known === act);
  return (
    isWhole(fields, entryFields) &&
    isDutyRecordOf(String(officeId), recordId) &&
    isAboutIncident(String(incidentId), recordId) &&
    acts !== undefined &&
    isTheirs
  );
}

/** Whether this says, for the office, that an alarm is known there that a report to it rang. */
export function isToldAnswer({ recordId, fields }: Written, officeId: string): boolean {
  const [alarmKey, incidentId] = [String(fields.alarmKey), String(fields.incidentId)];
  return (
    isWhole(fields, Object.keys(alarmAnswerSchema.shape)) &&
    isToldAlarm(alarmKey) &&
    alarmAnswerId(incidentId, alarmKey) === recordId &&
    fields.officeId === officeId
  );
}

/** Fields of a newer version pass: an entry that is there already takes none from another operation. */
const isWhole = (fields: Written['fields'], required: readonly string[]): boolean =>
  required.every((field) => field in fields);
