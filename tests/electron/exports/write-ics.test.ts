import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { writeIcs } from '../../../electron/exports/write-ics.ts';
import type { BulletinVersion, VersionItem } from '../../../shared/domain/plan-cycle.ts';
import {
  aVersion,
  documentOptions,
  fieldStudy,
  investmentTrip,
  item,
  standingCommittee,
} from '../../shared/rules/documents/sample-version.ts';

const icsText = (version: BulletinVersion, previous?: BulletinVersion): string => {
  const itemIds = version.items.map(({ id }) => id);
  const content = { kind: 'calendar', owner: '区委办', itemIds } as const;
  return new TextDecoder().decode(writeIcs(version, previous, content, documentOptions));
};

const eventsOf = (text: string): ICAL.Component[] => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');

function onlyEvent(changes: Partial<VersionItem>): ICAL.Component {
  const [event] = eventsOf(icsText(aVersion({ items: [item('one', changes)] })));
  if (event === undefined) throw new Error('the calendar has no event');
  return event;
}

const value = (event: ICAL.Component, name: string): string | null =>
  event.getFirstPropertyValue(name)?.toString() ?? null;

describe('the calendar read again', () => {
  test('holds every item with its words', () => {
    const events = eventsOf(icsText(aVersion({ sequence: 1 })));
    expect(events.map((event) => value(event, 'summary'))).toEqual([
      '召开区委常委会会议',
      '（调研重点项目）',
      '赴外地招商',
    ]);
    const [first] = events;
    expect(first && value(first, 'location')).toBe('区委常委会议室');
    expect(first && value(first, 'description')).toBe(
      '时间：9:00—10:30\n出席领导：主持：王建国；出席：李明、孙丽华、周强\n责任单位：区委办\n版次：V1.1',
    );
    expect(first && value(first, 'categories')).toBe('会议');
  });

  test('keeps the UID of an item over versions and counts them', () => {
    const read = (sequence: number) =>
      eventsOf(icsText(aVersion({ sequence }))).map((event) => [value(event, 'uid'), value(event, 'sequence')]);
    expect(read(0)[0]).toEqual(['planItem.2026-W48.standing@siban-xietong', '0']);
    expect(read(2)[0]).toEqual(['planItem.2026-W48.standing@siban-xietong', '2']);
  });

  test('says in Chinese time when, by a zone that the file defines, and stamps in UTC', () => {
    const text = icsText(aVersion());
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai');
    expect(text).toContain('TZOFFSETTO:+0800');
    expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20261123T090000');
    expect(text).toContain('DTEND;TZID=Asia/Shanghai:20261123T103000');
    expect(text).toContain('DTSTAMP:20261120T083000Z');
  });

  test('breaks lines within 75 octets and reads back whole', () => {
    const content = `召开全区安全生产、信访稳定和城市管理工作调度会议🎉，${'研究部署下一阶段重点任务；'.repeat(20)}`;
    const text = icsText(aVersion({ items: [item('long', { content })] }));
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(eventsOf(text).map((event) => value(event, 'summary'))).toEqual([content]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('cannot be made to hold another property by line breaks or separators in a text', () => {
    const event = onlyEvent({ content: '会议\r\nATTACH:file:///etc;a,b\\n', placeName: '一楼\nX-A:b' });
    expect(value(event, 'summary')).toBe('会议 ATTACH:file:///etc;a,b\\n');
    expect(event.getFirstProperty('attach')).toBeNull();
    expect(event.getFirstProperty('x-a')).toBeNull();
  });

  test('leaves the line length of the calendar library as it was', () => {
    const before = ICAL.foldLength;
    icsText(aVersion());
    expect(ICAL.foldLength).toBe(before);
  });
});

describe('times', () => {
  const times = (changes: Partial<VersionItem>): (string | null)[] => {
    const event = onlyEvent(changes);
    return [value(event, 'dtstart'), value(event, 'dtend'), value(event, 'rrule')];
  };

  test('whole days and unknown times are dates', () => {
    expect(times({ time: { kind: 'dayPart', part: 'allDay' } })).toEqual(['2026-11-23', '2026-11-24', null]);
    expect(times({ time: { kind: 'undetermined' } })).toEqual(['2026-11-23', '2026-11-24', null]);
  });

  test('an unknown time in a known part takes the hours of the part', () => {
    expect(times({ time: { kind: 'undetermined', part: 'afternoon' } })).toEqual([
      '2026-11-23T12:00:00',
      '2026-11-23T18:00:00',
      null,
    ]);
    expect(times({ time: { kind: 'dayPart', part: 'evening' } })[0]).toBe('2026-11-23T18:00:00');
  });

  test('a clock time without an end has none, and 24:00 is the next midnight', () => {
    expect(times({ time: { kind: 'exact', start: '07:30' } })).toEqual(['2026-11-23T07:30:00', null, null]);
    expect(times({ time: { kind: 'exact', start: '22:00', end: '24:00' } })[1]).toBe('2026-11-24T00:00:00');
  });

  test('several whole days are one stretch, several days with hours repeat daily', () => {
    const span = { endDate: '2026-11-25' };
    expect(times({ ...span, time: { kind: 'dayPart', part: 'allDay' } })).toEqual(['2026-11-23', '2026-11-26', null]);
    expect(times({ ...span, time: { kind: 'exact', start: '09:00', end: '11:00' } })[2]).toBe('FREQ=DAILY;COUNT=3');
  });

  test('会后 takes the part of the meeting it follows', () => {
    const meeting = item('meeting', { content: '大会', time: { kind: 'exact', start: '15:00' } });
    const after = item('after', { content: '专题会', time: { kind: 'after', text: '会后', itemId: meeting.id } });
    const [, event] = eventsOf(icsText(aVersion({ items: [meeting, after] })));
    expect(event && value(event, 'dtstart')).toBe('2026-11-23T12:00:00');
    expect(event && value(event, 'description')).toContain('时间：会后');
  });
});

test('tentative and cancelled items say so in their status', () => {
  const cancelled = { ...investmentTrip, isCancelled: true };
  const events = eventsOf(icsText(aVersion({ items: [standingCommittee, fieldStudy, cancelled] })));
  expect(events.map((event) => value(event, 'status'))).toEqual(['CONFIRMED', 'TENTATIVE', 'CANCELLED']);
  expect(events.map((event) => value(event, 'transp'))).toEqual(['OPAQUE', 'OPAQUE', 'TRANSPARENT']);
  expect(events[2] && value(events[2], 'summary')).toBe('【取消】赴外地招商');
});

test('only the items of its owner are in a calendar', () => {
  const content = { kind: 'calendar', owner: '周强', itemIds: [investmentTrip.id] } as const;
  const bytes = writeIcs(aVersion(), undefined, content, documentOptions);
  expect(eventsOf(new TextDecoder().decode(bytes)).map((event) => value(event, 'summary'))).toEqual(['赴外地招商']);
});

test('equal input gives equal bytes', () => {
  expect(icsText(aVersion())).toBe(icsText(aVersion()));
});

describe('read by a calendar program that takes the zone from the file', () => {
  /** Start and end in milliseconds, as the file's own VTIMEZONE gives them. */
  function instantsOf(text: string): number[][] {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const [zoneComponent] = calendar.getAllSubcomponents('vtimezone');
    if (zoneComponent === undefined) throw new Error('the calendar defines no zone');
    const zone = new ICAL.Timezone(zoneComponent);
    return calendar.getAllSubcomponents('vevent').map((component) =>
      ['dtstart', 'dtend'].flatMap((name) => {
        const property = component.getFirstProperty(name);
        const time = property?.getFirstValue();
        if (!(time instanceof ICAL.Time)) return [];
        expect(property?.getParameter('tzid')).toBe(zone.tzid);
        time.zone = zone;
        return [time.toUnixTime() * 1000];
      }),
    );
  }

  test('every clock time is the same minute in China, whenever in the day it is', () => {
    const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
    const spans = [
      ['00:00', '00:05'],
      ['07:55', '08:00'],
      ['08:00', '12:00'],
      ['14:30', '17:30'],
      ['23:55', '24:00'],
    ] as const;
    const items = spans.map(([start, end], index) => item(`t${index}`, { time: { kind: 'exact', start, end } }));
    const midnight = Date.UTC(2026, 10, 23) - 8 * 3_600_000;
    expect(instantsOf(icsText(aVersion({ items })))).toEqual(
      spans.map((span) => span.map((clock) => midnight + minutes(clock) * 60_000)),
    );
  });

  test('a later version brings the same items under a higher SEQUENCE, the cancelled one as CANCELLED', () => {
    const first = aVersion();
    const second = aVersion({
      sequence: 1,
      items: first.items.map((each) => (each === investmentTrip ? { ...each, isCancelled: true } : each)),
    });
    const [before, after] = [icsText(first), icsText(second, first)].map(eventsOf);
    expect(after?.map((event) => value(event, 'uid'))).toEqual(before?.map((event) => value(event, 'uid')));
    for (const [index, event] of (after ?? []).entries()) {
      const earlier = before?.[index];
      expect(Number(value(event, 'sequence'))).toBeGreaterThan(Number(earlier && value(earlier, 'sequence')));
    }
    expect(after?.map((event) => value(event, 'status'))).toEqual(['CONFIRMED', 'TENTATIVE', 'CANCELLED']);
  });

  test('what the format demands is there: one zone, and for every event a UID of its own, a stamp and a start', () => {
    const calendar = new ICAL.Component(ICAL.parse(icsText(aVersion())));
    expect(value(calendar, 'version')).toBe('2.0');
    expect(value(calendar, 'prodid')).not.toBeNull();
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
    const events = calendar.getAllSubcomponents('vevent');
    expect(new Set(events.map((event) => value(event, 'uid'))).size).toBe(events.length);
    for (const event of events) {
      for (const name of ['dtstamp', 'dtstart']) expect(event.getAllProperties(name)).toHaveLength(1);
    }
  });
});
