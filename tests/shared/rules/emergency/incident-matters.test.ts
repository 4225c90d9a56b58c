import { expect, test } from 'vitest';
import { handoverItems } from '../../../../shared/rules/duty/handover-items.ts';
import { incidentMatters } from '../../../../shared/rules/emergency/incident-matters.ts';
import { calendar, IncidentStory, moment } from '../../../support/incident-files.ts';

const NOW = moment('2026-11-18 03:30');
const mattersOf = (story: IncidentStory, officeId = 'office.all.government') =>
  incidentMatters([story.file], officeId, calendar, NOW);

test('an incident without a final report is in every handover of its office, with its next deadline', () => {
  const matters = mattersOf(new IncidentStory({ level: 'III' }));
  expect(matters).toMatchObject([
    { content: '城东街道人行天桥坍塌', isEmergency: true, dueAt: moment('2026-11-18 03:45') },
  ]);
  const items = handoverItems(
    { officeId: 'office.all.government', date: '2026-11-18' },
    { matters, planItems: [] },
    [],
    { activity: () => '', deadline: String },
  );
  expect(items).toMatchObject([{ kind: 'emergency', text: '城东街道人行天桥坍塌' }]);
});

test.each([
  ['after its final report', new IncidentStory().report('2026-11-18 03:20', { kind: 'final' })],
  ['found untrue', new IncidentStory().change({ fact: 'dismissed' })],
  ['archived', new IncidentStory().change({ response: 'archived' })],
])('%s it is in none', (_, story) => expect(mattersOf(story)).toEqual([]));

test('a follow-up ends nothing, and another office has nothing of it', () => {
  const story = new IncidentStory().report('2026-11-18 03:20', { kind: 'followUp' });
  expect(mattersOf(story)).toHaveLength(1);
  expect(mattersOf(story, 'office.all.congress')).toEqual([]);
});
