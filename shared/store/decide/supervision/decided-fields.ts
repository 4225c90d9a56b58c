import type { RecordKind } from '../../../domain/record.ts';
import { jointMeetingFactsSchema } from '../../../domain/supervision/joint-meeting.ts';
import { matterFactsSchema } from '../../../domain/supervision/matter.ts';
import { feedbackFactsSchema } from '../../../domain/supervision/matter-parts.ts';
import { fixedOnceAssigned } from '../../../rules/supervision/matter-states.ts';

const written: Partial<Record<RecordKind, ReadonlySet<string>>> = {
  matter: new Set(
    Object.keys(matterFactsSchema.shape).filter((field) => !fixedOnceAssigned.some((each) => each === field)),
  ),
  matterFeedback: new Set(Object.keys(feedbackFactsSchema.shape)),
  matterExtension: new Set(),
  jointMeeting: new Set(Object.keys(jointMeetingFactsSchema.shape)),
};

/** Fields of matters and meetings that commands decide: a former value of them is not written back by hand. */
export function isDecidedByCommand(kind: string, field: string): boolean {
  const fields = written[kind as RecordKind];
  return fields !== undefined && !fields.has(field);
}
