import { describe, expect, test } from 'vitest';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { obligationsOf } from '../../../../shared/rules/emergency/obligations.ts';
import { calendar, IncidentStory, moment } from '../../../support/incident-files.ts';

const clock = (instant: number | undefined): string => {
  if (instant === undefined) return '即时';
  const { date, time } = chinaTimeOf(instant);
  return date === '2026-11-18' ? time : `${date.slice(5)} ${time}`;
};

/** `first city phone 03:15 open`, in the order in which they are due. */
function demandsOf(story: IncidentStory, now: string, kind?: string): string[] {
  return obligationsOf(story.file, calendar, moment(now))
    .filter((each) => kind === undefined || each.kind === kind)
    .map(({ kind: of, leg, channel, dueAt, state, isLate }) => {
      const words = `${of} ${leg} ${channel} ${clock(dueAt)} ${state}`;
      return isLate ? `${words} late` : words;
    });
}

describe('the first report', () => {
  test('一般 is due in writing two hours after it became known, and not by telephone', () => {
    expect(demandsOf(new IncidentStory(), '2026-11-18 03:16')).toEqual(['first city written 05:15 open']);
  });

  test('较大 is due by telephone after 30 minutes and in writing after an hour, from when it became known', () => {
    expect(demandsOf(new IncidentStory({ level: 'III' }), '2026-11-18 03:16', 'first')).toEqual([
      'first city phone 03:45 open',
      'first city written 04:15 open',
    ]);
  });

  test('重大 runs from when it happened, and may be due before anybody knew', () => {
    const story = new IncidentStory({ level: 'II', occurred: '2026-11-18 02:50' });
    const [phone, written] = obligationsOf(story.file, calendar, moment('2026-11-18 03:16'));
    expect([clock(phone?.dueAt), phone?.anchor, phone?.wasDueBeforeKnown]).toEqual(['03:05', 'occurred', true]);
    expect([clock(written?.dueAt), written?.wasDueBeforeKnown]).toEqual(['03:20', false]);
  });

  test('when it is not known when it happened, the clock runs from when it became known', () => {
    const [phone] = obligationsOf(
      new IncidentStory({ level: 'I', occurred: null }).file,
      calendar,
      moment('2026-11-18 03:16'),
    );
    expect([clock(phone?.dueAt), phone?.anchor]).toEqual(['03:30', 'known']);
  });

  test('sensitive incidents and 社会安全事件 are due as 重大 ones are', () => {
    const sensitive = new IncidentStory({ isSensitive: true });
    const social = new IncidentStory({ values: { category: 'socialSecurity' } });
    for (const story of [sensitive, social]) {
      expect(demandsOf(story, '2026-11-18 03:14', 'first')).toEqual([
        'first city phone 03:15 open',
        'first city written 03:30 open',
      ]);
    }
  });

  test('a report on the way that is asked for meets it, on time to the millisecond and late after it', () => {
    const onTime = new IncidentStory().report('2026-11-18 05:15');
    expect(demandsOf(onTime, '2026-11-18 09:00')).toEqual(['first city written 05:15 met']);
    const late = new IncidentStory().report('2026-11-18 05:16');
    expect(demandsOf(late, '2026-11-18 09:00')).toEqual(['first city written 05:15 met late']);
  });

  test('a report to the own leaders, or by telephone, does not meet a written one to the city', () => {
    const story = new IncidentStory()
      .report('2026-11-18 03:20', { leg: 'leaders' })
      .report('2026-11-18 03:21', { channel: 'phone' });
    expect(demandsOf(story, '2026-11-18 06:00')).toEqual(['first city written 05:15 open late']);
  });
});

describe('a level that is raised after an hour', () => {
  test('adds what the graver level asks for, from the moment it was raised', () => {
    const story = new IncidentStory().level('III', '2026-11-18 04:15');
    expect(demandsOf(story, '2026-11-18 04:16', 'first')).toEqual([
      'first city phone 04:45 open',
      'first city written 05:15 open',
    ]);
  });

  test('never gives more time than there was', () => {
    const story = new IncidentStory().level('III', '2026-11-18 05:00');
    expect(demandsOf(story, '2026-11-18 05:01', 'first')).toContain('first city written 05:15 open');
  });

  test('asks again for what was reported at the lower level', () => {
    const story = new IncidentStory().report('2026-11-18 03:40').level('III', '2026-11-18 04:15');
    expect(demandsOf(story, '2026-11-18 04:16', 'first')).toEqual([
      'first city phone 04:45 open',
      'first city written 05:15 met',
      'first city written 05:15 open',
    ]);
  });

  test('a level that is lowered takes nothing back and asks for nothing new', () => {
    const story = new IncidentStory({ level: 'III' }).level('IV', '2026-11-18 03:30');
    expect(demandsOf(story, '2026-11-18 03:31', 'first')).toEqual([
      'first city phone 03:45 open',
      'first city written 04:15 open',
    ]);
  });
});

describe('follow-ups', () => {
  test('较大 and above are due by 08:00 and 17:00 until the response has ended, the next one shown ahead', () => {
    const story = new IncidentStory({ level: 'III' });
    expect(demandsOf(story, '2026-11-18 09:00', 'daily')).toEqual([
      'daily city written 08:00 open late',
      'daily city written 17:00 open',
    ]);
    story.ended('2026-11-18 12:00');
    expect(demandsOf(story, '2026-11-19 09:00', 'daily')).toEqual(['daily city written 08:00 missed late']);
  });

  test('a report belongs to the time that it is nearest to', () => {
    const story = new IncidentStory({ level: 'III' })
      .report('2026-11-18 07:50', { kind: 'followUp' })
      .report('2026-11-18 17:20', { kind: 'followUp' });
    expect(demandsOf(story, '2026-11-18 18:00', 'daily')).toEqual([
      'daily city written 08:00 met',
      'daily city written 17:00 met late',
      'daily city written 11-19 08:00 open',
    ]);
  });

  test('the first report is no follow-up, however near to the time it was sent', () => {
    const story = new IncidentStory({ level: 'III' }).report('2026-11-18 03:40').report('2026-11-18 07:30');
    expect(demandsOf(story, '2026-11-18 08:30', 'daily')[0]).toBe('daily city written 08:00 open late');
  });

  test('none is owed for the days between an end and a new beginning of the response', () => {
    const story = new IncidentStory({ level: 'III' })
      .report('2026-11-18 03:40')
      .report('2026-11-18 07:50', { kind: 'followUp' })
      .ended('2026-11-18 12:00')
      .resumed('2026-11-20 10:00');
    expect(demandsOf(story, '2026-11-20 12:00', 'daily')).toEqual([
      'daily city written 08:00 met',
      'daily city written 11-20 17:00 open',
    ]);
  });

  test('numbers that were written down after a report was signed are not in it, also when it is sent later', () => {
    const story = new IncidentStory()
      .report('2026-11-18 03:35', { wordsAt: '2026-11-18 03:20' })
      .numbers('2026-11-18 03:30', { dead: 1 });
    expect(demandsOf(story, '2026-11-18 04:00', 'onChange')).toEqual(['onChange city written 即时 open']);
  });

  test('an ordinary incident has none by the clock', () => {
    expect(demandsOf(new IncidentStory(), '2026-11-20 09:00', 'daily')).toEqual([]);
  });

  test('numbers that change after a report ask for one at once, once until it is sent', () => {
    const story = new IncidentStory()
      .report('2026-11-18 03:40')
      .numbers('2026-11-18 06:00', { dead: 1 })
      .numbers('2026-11-18 06:30', { dead: 2 });
    expect(demandsOf(story, '2026-11-18 07:00', 'onChange')).toEqual(['onChange city written 即时 open']);
    story.report('2026-11-18 07:10', { kind: 'followUp' }).numbers('2026-11-18 09:00', { dead: 3 });
    expect(demandsOf(story, '2026-11-18 09:01', 'onChange')).toEqual([
      'onChange city written 即时 met',
      'onChange city written 即时 open',
    ]);
  });

  test('numbers that change before any report are told by the first', () => {
    expect(
      demandsOf(new IncidentStory().numbers('2026-11-18 03:30', { dead: 1 }), '2026-11-18 04:00', 'onChange'),
    ).toEqual([]);
  });
});

describe('the final report', () => {
  test('is due at the end of the third workday after the response ended, over a weekend', () => {
    const story = new IncidentStory().report('2026-11-18 03:40').ended('2026-11-19 18:00');
    expect(demandsOf(story, '2026-11-20 09:00', 'final')).toEqual(['final city written 11-25 00:00 open']);
  });

  test('is met by a final report and by no other', () => {
    const story = new IncidentStory().ended('2026-11-19 18:00').report('2026-11-20 09:00', { kind: 'followUp' });
    expect(demandsOf(story, '2026-11-20 10:00', 'final')).toEqual(['final city written 11-25 00:00 open']);
    story.report('2026-11-20 11:00', { kind: 'final' });
    expect(demandsOf(story, '2026-11-20 12:00', 'final')).toEqual(['final city written 11-25 00:00 met']);
  });

  test('one that was voided, or sent before the response was taken up again, meets nothing', () => {
    const voided = new IncidentStory()
      .ended('2026-11-19 18:00')
      .report('2026-11-20 11:00', { kind: 'final', isVoid: true });
    expect(demandsOf(voided, '2026-11-20 12:00', 'final')).toEqual(['final city written 11-25 00:00 open']);
    const again = new IncidentStory()
      .ended('2026-11-18 18:00')
      .report('2026-11-18 19:00', { kind: 'final' })
      .resumed('2026-11-19 08:00')
      .ended('2026-11-19 18:00');
    expect(demandsOf(again, '2026-11-20 12:00', 'final')).toEqual(['final city written 11-25 00:00 open']);
  });

  test('once it went to the city, what was never sent there is asked for no more and stays late', () => {
    const story = new IncidentStory({ level: 'III' })
      .report('2026-11-18 03:40')
      .ended('2026-11-18 06:00')
      .report('2026-11-18 07:00', { kind: 'final' });
    expect(demandsOf(story, '2026-11-18 09:00', 'first')).toEqual([
      'first city phone 03:45 missed late',
      'first city written 04:15 met',
    ]);
  });

  test('days off that are worked count, and days off do not', () => {
    const story = new IncidentStory({ known: '2026-09-30 08:00', occurred: '2026-09-30 07:00' }).ended(
      '2026-09-30 20:00',
    );
    // 国庆 1–7 October; 8 and 9 are workdays, Saturday 10 is worked.
    expect(demandsOf(story, '2026-10-01 09:00', 'final')).toEqual(['final city written 10-11 00:00 open']);
  });
});

describe('what is not asked for any more', () => {
  test('one that was waived only after it was due was late all the same', () => {
    const story = new IncidentStory().waived('first-city-written-0', '2026-11-18 06:00');
    expect(demandsOf(story, '2026-11-19 09:00')).toEqual(['first city written 05:15 waived late']);
  });

  test('a waived one is neither open nor late', () => {
    const story = new IncidentStory().waived('first-city-written-0', '2026-11-18 03:30');
    expect(demandsOf(story, '2026-11-19 09:00')).toEqual(['first city written 05:15 waived']);
  });

  test('archived without it, a report that was never sent stays late and is asked for no more', () => {
    const story = new IncidentStory().change({ response: 'archived', archivedAt: moment('2026-11-20 09:00') });
    expect(demandsOf(story, '2026-11-21 09:00', 'first')).toEqual(['first city written 05:15 missed late']);
  });

  test('found untrue, what was not yet due is lifted and what was late stays late', () => {
    const before = new IncidentStory().change({ fact: 'dismissed', factAt: moment('2026-11-18 04:00') });
    expect(demandsOf(before, '2026-11-19 09:00')).toEqual(['first city written 05:15 lifted']);
    const after = new IncidentStory().change({ fact: 'dismissed', factAt: moment('2026-11-18 06:00') });
    expect(demandsOf(after, '2026-11-19 09:00')).toEqual(['first city written 05:15 missed late']);
  });
});
