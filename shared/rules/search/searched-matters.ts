import { chinaTimeOf } from '../../domain/china-time.ts';
import type { RecordKind } from '../../domain/record.ts';
import { matterNumber } from '../supervision/matter-number.ts';
import { unitsOf } from '../supervision/taking-part.ts';
import { dayOf, found, type SearchedKind, span } from './found-text.ts';

/** By what matters and meetings are found. */
export const searchedMatters: { readonly [K in RecordKind]?: SearchedKind<K> } = {
  matter: {
    module: 'supervision',
    textOf: (matter) =>
      found(
        matter.title,
        [matter.leaderName, matter.contact, matter.unitContact],
        [
          ...[matterNumber(matter), matter.words, matter.sourceWords, matter.leadLeader, matter.assistLeaders],
          ...unitsOf(matter).map(({ name }) => name),
          matter.remarks,
        ],
        span(matter.givenOn ?? chinaTimeOf(matter.enteredAt).date, matter.dueOn),
      ),
  },
  matterFeedback: {
    module: 'supervision',
    textOf: (feedback) =>
      found(
        feedback.progress,
        [feedback.signedBy],
        [feedback.unitName, feedback.problems, feedback.nextSteps, ...feedback.evidence.map(({ title }) => title)],
        dayOf(feedback.handedInAt),
      ),
  },
  jointMeeting: {
    module: 'supervision',
    textOf: (meeting, nameOf) =>
      found(
        meeting.title,
        [meeting.chair, meeting.recorder],
        [nameOf(meeting.hostOfficeId), meeting.placeText, nameOf(meeting.venueId), meeting.purpose, meeting.minutes],
        span(meeting.heldOn),
      ),
  },
  meetingTopic: {
    module: 'supervision',
    textOf: (topic) => found(topic.title, [topic.reporter, topic.reviewedBy], [topic.unit?.name, topic.material]),
  },
  meetingDecision: {
    module: 'supervision',
    textOf: (decision) => found(decision.text, [], [decision.leadUnit?.name, decision.dueOn]),
  },
};
