import { describe, expect, test } from 'vitest';
import { officeId } from '../../../support/decision-desk.ts';
import { DAY_MS, noon, openSupervisionDesk } from '../../../support/supervision-desk.ts';

const facts = { title: '第四季度四办主任联席会议', heldOn: '2026-12-02', hostOfficeId: officeId('government') };
const topic = (title: string) => ({ kind: 'meetingTopic', values: { title } });
const attendee = (name: string, office: string) => ({
  kind: 'meetingAttendee',
  values: { unit: { name, officeId: officeId(office) } },
});

function openMeetingDesk() {
  const desk = openSupervisionDesk();
  let keys = 0;
  const planning = (values: object = {}, entries: readonly object[] = []) => {
    keys += 1;
    const key = `mkey${String(keys).padStart(9, '0')}`;
    return { officeId: officeId('party'), key, values: { ...facts, ...values }, entries };
  };
  const plan = (values: object = {}, entries: readonly object[] = []): string =>
    desk.done('meetings.plan', planning(values, entries));
  const meeting = (id: string) => {
    const found = desk.book().meetings.get(id);
    if (!found) throw new Error(`${id} is in no book`);
    return found;
  };
  return { ...desk, planning, plan, meeting };
}

const ready = { startAt: '09:30', placeText: '区政府常务会议室', chair: '龚晓东' };

describe('联席会议', () => {
  test('is one when it is sent twice, and the next of the year in which it is held', () => {
    const desk = openMeetingDesk();
    const planning = desk.planning();
    expect(desk.as('congress', 'liaison')('meetings.plan', { ...planning, officeId: officeId('congress') })).toEqual(
      [],
    );
    expect(desk.as('congress', 'liaison')('meetings.plan', { ...planning, officeId: officeId('congress') })).toEqual(
      [],
    );
    const [second, ofNextYear] = [desk.plan(), desk.plan({ heldOn: '2027-02-03' })];
    expect(desk.book().meetings.size).toBe(3);
    expect([second, ofNextYear].map((id) => desk.meeting(id).meeting.sequence)).toEqual([2, 1]);
  });

  test('goes from its planning to its minutes, each step when what it needs is there', () => {
    const desk = openMeetingDesk();
    const id = desk.plan();
    const own = desk.as('government', 'liaison');
    expect(own('meetings.notify', desk.one(id))).toEqual([
      ['MEETING_NEEDS', 'startAt'],
      ['MEETING_NEEDS', 'placeText'],
      ['MEETING_NEEDS', 'chair'],
    ]);
    expect(own('meetings.edit', desk.one(id, { changes: ready }))).toEqual([]);
    expect(own('meetings.notify', desk.one(id))).toEqual([]);
    expect(own('meetings.hold', desk.one(id))).toEqual([['TIME_AHEAD', 'heldOn']]);
    desk.setTime(noon + 14 * DAY_MS);
    expect(own('meetings.hold', desk.one(id))).toEqual([]);
    expect(own('meetings.cancel', desk.one(id, { reason: '改期' }))).toEqual([['WRONG_STATE', undefined]]);
    expect(own('meetings.issueMinutes', desk.one(id, { signedBy: '龚晓东' }))).toEqual([]);
    expect(desk.meeting(id).meeting).toMatchObject({ state: 'minuted', minutesSignedBy: '龚晓东' });
  });

  test('that fell out comes back to its planning, and keeps its number', () => {
    const desk = openMeetingDesk();
    const id = desk.plan(ready);
    desk.done('meetings.cancel', desk.one(id, { reason: '防汛应急' }));
    expect(desk.as('party')('meetings.edit', desk.one(id, { changes: { chair: '某' } }))).toEqual([
      ['WRONG_STATE', undefined],
    ]);
    desk.done('meetings.goBack', desk.one(id, { reason: '改期召开' }));
    expect(desk.meeting(id).meeting).toMatchObject({ state: 'planned', sequence: 1 });
  });

  test('that comes back after another one was given its number takes the next', () => {
    const desk = openMeetingDesk();
    const id = desk.plan();
    desk.done('meetings.cancel', desk.one(id, { reason: '防汛应急' }));
    const other = desk.plan({ heldOn: '2026-12-09' });
    expect(desk.meeting(other).meeting.sequence).toBe(1);
    desk.done('meetings.goBack', desk.one(id, { reason: '照常召开' }));
    expect(desk.meeting(id).meeting).toMatchObject({ state: 'planned', sequence: 2 });
  });

  test('that is put off into the next year is counted there', () => {
    const desk = openMeetingDesk();
    desk.plan();
    const second = desk.plan({ heldOn: '2026-12-30' });
    desk.done('meetings.edit', desk.one(second, { changes: { heldOn: '2026-12-31' } }));
    expect(desk.meeting(second).meeting.sequence).toBe(2);
    desk.done('meetings.edit', desk.one(second, { changes: { heldOn: '2027-01-05' } }));
    expect(desk.meeting(second).meeting.sequence).toBe(1);
  });

  test('goes back one state at a time, from its minutes to its planning', () => {
    const desk = openMeetingDesk();
    const id = desk.plan({ ...ready, heldOn: '2026-11-18' });
    const states: string[] = [];
    desk.done('meetings.notify', desk.one(id));
    desk.done('meetings.hold', desk.one(id));
    desk.done('meetings.issueMinutes', desk.one(id, { signedBy: '龚晓东' }));
    for (let step = 0; step < 3; step += 1) {
      desk.done('meetings.goBack', desk.one(id, { reason: '更正' }));
      states.push(desk.meeting(id).meeting.state);
    }
    expect(states).toEqual(['held', 'notified', 'planned']);
    expect(desk.as('party')('meetings.goBack', desk.one(id, { reason: '更正' }))).toEqual([['WRONG_STATE', undefined]]);
    expect(desk.as('party')('meetings.issueMinutes', desk.one(id, { signedBy: '龚晓东' }))).toEqual([
      ['WRONG_STATE', undefined],
    ]);
  });

  test('names what cannot be at its field', () => {
    const desk = openMeetingDesk();
    const tried = (values: object) => desk.as('party')('meetings.plan', desk.planning(values));
    expect(tried({ hostOfficeId: 'office.all.gone' })).toEqual([['UNKNOWN_RECORD', 'hostOfficeId']]);
    expect(tried({ startAt: '10:00', endAt: '09:30' })).toEqual([['END_BEFORE_START', 'endAt']]);
    expect(tried({ replyOn: '2026-12-03' })).toEqual([['END_BEFORE_START', 'replyOn']]);
  });

  test('is planned by those who plan in any of the offices', () => {
    const desk = openMeetingDesk();
    const asks = (office: string, role: 'viewer' | 'dutyOfficer' | 'liaison') =>
      desk.as(office, role)('meetings.plan', { ...desk.planning(), officeId: officeId(office) });
    expect(asks('cppcc', 'viewer')).toEqual([['NOT_PERMITTED', undefined]]);
    expect(asks('cppcc', 'dutyOfficer')).toEqual([['NOT_PERMITTED', undefined]]);
    expect(asks('cppcc', 'liaison')).toEqual([]);
  });
});

describe('议题、参会', () => {
  test('lines stand in the order in which they were given, and are moved', () => {
    const desk = openMeetingDesk();
    const id = desk.plan({}, [topic('一'), topic('二')]);
    desk.done('meetings.addEntries', { meetingId: id, entries: [topic('三')] }, 'congress', 'liaison');
    const titles = () => desk.meeting(id).topics.map(({ values }) => values.title);
    expect(titles()).toEqual(['一', '二', '三']);
    const [first, , third] = desk.meeting(id).topics;
    desk.done('meetings.moveEntry', desk.one(third?.id ?? '', { afterId: null }));
    expect(titles()).toEqual(['三', '一', '二']);
    desk.done('meetings.removeEntry', desk.one(first?.id ?? ''));
    expect(titles()).toEqual(['三', '二']);
  });

  test('a line is changed field by field; whose it is and where it stands is not written', () => {
    const desk = openMeetingDesk();
    const id = desk.plan({}, [attendee('区政协办', 'cppcc')]);
    const [line] = desk.meeting(id).attendees;
    const edit = (changes: object) =>
      desk.as('cppcc', 'liaison')('meetings.editEntry', desk.one(line?.id ?? '', { changes }));
    expect(edit({ order: 5 })).toEqual([['INVALID_VALUES', 'order']]);
    expect(edit({ reply: 'maybe' })).toEqual([['INVALID_VALUES', 'reply']]);
    expect(edit({ reply: 'leave', leaveReason: '出差', substitute: { name: '赵文静' } })).toEqual([]);
    expect(desk.meeting(id).attendees[0]?.values).toMatchObject({
      reply: 'leave',
      substitute: { name: '赵文静', approvedBy: '' },
    });
  });

  test('only one whose number another one has too is numbered anew', () => {
    const desk = openMeetingDesk();
    const id = desk.plan();
    expect(desk.as('party')('meetings.renumber', desk.one(id))).toEqual([['NOTHING_CHANGED', undefined]]);
  });

  test('a unit says once that it has the notice, for all its people; what was said first stands', () => {
    const desk = openMeetingDesk();
    const id = desk.plan(ready, [
      attendee('区政协办', 'cppcc'),
      attendee('区政协办', 'cppcc'),
      attendee('区委办', 'party'),
    ]);
    const confirm = (unitName: string) =>
      desk.as('cppcc', 'liaison')('meetings.confirmReceipt', { meetingId: id, unitName });
    expect(confirm('区政协办')).toEqual([['WRONG_STATE', undefined]]);
    desk.done('meetings.notify', desk.one(id));
    expect(confirm('区教育局')).toEqual([['NOT_A_UNIT', 'unitName']]);
    expect(confirm('区政协办')).toEqual([]);
    desk.setTime(noon + DAY_MS);
    expect(confirm('区政协办')).toEqual([]);
    expect(desk.meeting(id).attendees.map(({ values }) => values.receivedAt)).toEqual([noon, noon, undefined]);
  });

  test('what a meeting decided becomes a matter with one link', () => {
    const desk = openMeetingDesk();
    const decision = { kind: 'meetingDecision', values: { text: '建立会商制度', dueOn: '2026-12-10' } };
    const id = desk.plan({}, [decision]);
    const sourceId = desk.meeting(id).decisions[0]?.id ?? '';
    const matter = desk.register({ title: '建立会商制度', source: 'meeting', sourceId });
    expect(
      desk
        .book()
        .bySource.get(sourceId)
        ?.map((file) => file.id),
    ).toEqual([matter]);
    expect(desk.file(matter).matter.sourceId).toBe(sourceId);
  });
});
