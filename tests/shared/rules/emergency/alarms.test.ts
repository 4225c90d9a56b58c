import { describe, expect, test } from 'vitest';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { watchAlarms } from '../../../../shared/rules/emergency/alarms.ts';
import { calendar, IncidentStory, moment } from '../../../support/incident-files.ts';

/** Written report due at 05:15, two hours after it became known. */
const story = () => new IncidentStory();

const ringing = ({ file }: IncidentStory, now: string) => watchAlarms(file, calendar, moment(now)).alarms;
const keyAt = (of: IncidentStory, now: string): string => ringing(of, now)[0]?.key ?? '';

describe('an alarm of an obligation', () => {
  test.each([
    ['2026-11-18 04:14', []],
    ['2026-11-18 04:15', ['half']],
    ['2026-11-18 04:50', ['half']],
    ['2026-11-18 04:51', ['near']],
    ['2026-11-18 05:15', ['over']],
    ['2026-11-19 05:15', ['over']],
  ] as const)('rings at half, at four fifths and when it is due: %s', (now, stages) => {
    expect(ringing(story(), now).map(({ stage }) => stage)).toEqual(stages);
  });

  test('is silent once it is answered, and the next stage rings anew', () => {
    const answered = story().answered(keyAt(story(), '2026-11-18 04:20'), '2026-11-18 04:21');
    expect(ringing(answered, '2026-11-18 04:30').map(({ isAnswered }) => isAnswered)).toEqual([true]);
    expect(ringing(answered, '2026-11-18 04:52').map(({ isAnswered }) => isAnswered)).toEqual([false]);
  });

  test('ends when the report was sent, was waived, or need not be sent any more', () => {
    expect(ringing(story().report('2026-11-18 05:16'), '2026-11-18 05:17')).toEqual([]);
    expect(ringing(story().waived('first-city-written-0', '2026-11-18 05:16'), '2026-11-18 05:17')).toEqual([]);
  });

  test('rings anew when a graver level brings the time forward', () => {
    const before = keyAt(story(), '2026-11-18 04:20');
    const raised = story().level('II', '2026-11-18 04:20').answered(before, '2026-11-18 04:20');
    const unanswered = ringing(raised, '2026-11-18 04:40').filter(({ isAnswered }) => !isAnswered);
    expect(unanswered.map(({ obligation }) => obligation?.channel)).toEqual(['phone', 'written']);
  });

  test('answering one incident says nothing of another with the same deadlines', () => {
    const other = new IncidentStory({ key: 'ffffffffffff' });
    const answered = story().answered(keyAt(story(), '2026-11-18 05:20'), '2026-11-18 05:20');
    expect(keyAt(answered, '2026-11-18 05:21')).toBe(keyAt(other, '2026-11-18 05:21'));
    expect(ringing(answered, '2026-11-18 05:21')[0]?.isAnswered).toBe(true);
    expect(ringing(other, '2026-11-18 05:21')[0]?.isAnswered).toBe(false);
  });

  test('a follow-up that is sent leaves the alarm of another incident as it was', () => {
    const other = new IncidentStory({ key: 'ffffffffffff', level: 'III' });
    const before = ringing(other, '2026-11-18 09:00');
    new IncidentStory({ level: 'III' }).report('2026-11-18 08:50', { kind: 'followUp' });
    expect(ringing(other, '2026-11-18 09:00')).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  test('a daily report that was missed rings no more once the next one has taken its place', () => {
    const stages = ringing(new IncidentStory({ level: 'III' }), '2026-11-18 13:00');
    expect(stages.filter(({ obligation }) => obligation?.kind === 'daily').map(({ key }) => key)).toHaveLength(0);
  });
});

describe('calling the next higher', () => {
  const keyOver = keyAt(story(), '2026-11-18 05:15');

  test('five minutes unanswered ask for 带班领导, ten for 总带班', () => {
    const [alarm] = ringing(story(), '2026-11-18 05:16');
    expect(alarm?.nextStep).toEqual({ step: 'lead', at: moment('2026-11-18 05:20') });
    const escalation = {
      officeId: alarm?.officeId ?? '',
      incidentId: alarm?.incidentId ?? '',
      alarmKey: keyOver,
      step: 'lead' as const,
      escalatedAt: moment('2026-11-18 05:20'),
      name: '李建国',
      phone: '13800000001',
    };
    const called = { ...story().file, escalations: [{ id: 'e', values: escalation }] };
    const [after] = watchAlarms(called, calendar, moment('2026-11-18 05:21')).alarms;
    expect(after?.nextStep).toEqual({ step: 'chief', at: moment('2026-11-18 05:25') });
    const both = {
      ...called,
      escalations: [...called.escalations, { id: 'f', values: { ...escalation, step: 'chief' as const } }],
    };
    expect(watchAlarms(both, calendar, moment('2026-11-18 05:40')).alarms[0]?.nextStep).toBeUndefined();
  });

  test('nobody is called for a reminder at half time, nor once somebody answered', () => {
    expect(ringing(story(), '2026-11-18 04:30')[0]?.nextStep).toBeUndefined();
    expect(ringing(story().answered(keyOver, '2026-11-18 05:16'), '2026-11-18 05:30')[0]?.nextStep).toBeUndefined();
  });
});

describe('a report to another office', () => {
  const told = (rest: object = {}) =>
    new IncidentStory().report('2026-11-18 03:40', { leg: 'units', toOfficeId: 'office.all.congress', ...rest });

  test('rings there until it is signed for', () => {
    const alarms = ringing(told(), '2026-11-18 03:41');
    expect(alarms.map(({ stage, officeId }) => [stage, officeId])).toEqual([['told', 'office.all.congress']]);
    expect(ringing(told({ signedAt: moment('2026-11-18 03:50') }), '2026-11-18 03:51')).toEqual([]);
  });
});

test('two reports to one office in the same minute ring each by itself', () => {
  const story = new IncidentStory()
    .report('2026-11-18 03:40', { leg: 'units', toOfficeId: 'office.all.congress' })
    .report('2026-11-18 03:40', { leg: 'units', toOfficeId: 'office.all.congress', channel: 'phone' });
  const [first, second] = ringing(story, '2026-11-18 03:41');
  expect(first?.key).not.toBe(second?.key);
});

test('a final report to others than the city leaves what is owed to the city ringing', () => {
  const story = new IncidentStory()
    .report('2026-11-18 03:30')
    .ended('2026-11-18 06:00')
    .report('2026-11-18 07:00', { kind: 'final', leg: 'units', toOfficeId: 'office.all.congress' });
  const stages = ringing(story, '2026-11-24 09:00').map(
    ({ stage, obligation }) => `${stage} ${obligation?.kind ?? ''}`,
  );
  expect(stages).toEqual(['over final', 'told ']);
});

test('the next change is the earliest moment at which something begins to ring or somebody is to be called', () => {
  const at = (of: IncidentStory, now: string): string => {
    const { nextChange } = watchAlarms(of.file, calendar, moment(now));
    return nextChange === undefined ? 'never' : chinaTimeOf(nextChange).time;
  };
  expect(at(story(), '2026-11-18 03:20')).toBe('04:15');
  expect(at(story(), '2026-11-18 04:16')).toBe('04:51');
  expect(at(story(), '2026-11-18 04:52')).toBe('04:56');
  expect(at(story(), '2026-11-18 05:16')).toBe('05:20');
  expect(at(story().report('2026-11-18 03:20'), '2026-11-18 03:21')).toBe('never');
});
