import { chinaTimeOf } from '../../domain/china-time.ts';
import { monthOf } from '../../domain/month.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import { meetingId } from '../../rules/supervision/matter-ids.ts';
import { DAY_MS, Desk, type District } from './sample-emergency-desk.ts';

type OfficeId = District['officeId'];

const offices = [
  ['party', '区委办', '林永康', '区委办主任'],
  ['congress', '区人大办', '邱建平', '区人大办主任'],
  ['government', '区政府办', '龚晓东', '区政府办主任'],
  ['cppcc', '区政协办', '姚丽娟', '区政协办主任'],
] as const;

/** 主任联席会议 of the fictitious district: the last quarter's with its minutes, this quarter's with the notice out. */
export async function fillMeetings({ session, officeId, become, now }: District): Promise<void> {
  const desk = new Desk(session);
  await become('director');
  const today = chinaTimeOf(now).date;
  lastQuarter(desk, officeId, today, now);
  thisQuarter(desk, officeId, today, now);
}

/** A Wednesday in the last month of the quarter before this day's. */
function dayOfLastQuarter(today: PlainDate): PlainDate {
  const month = Number(monthOf(today).slice(5));
  const first = addDays(`${today.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`, -1);
  return addDays(first, -20);
}

function lastQuarter(desk: Desk, officeId: OfficeId, today: PlainDate, now: number): void {
  const heldOn = dayOfLastQuarter(today);
  const at = now - (Date.parse(today) - Date.parse(heldOn)) - 5 * DAY_MS;
  const key = 'samplemeeting';
  desk.run(at, 'meetings.plan', {
    ...{ officeId: officeId('party'), key },
    values: {
      ...{
        title: '第三季度四办主任联席会议',
        heldOn,
        startAt: '15:00',
        endAt: '16:30',
        hostOfficeId: officeId('congress'),
      },
      ...{
        placeText: '区人大会议室',
        chair: '邱建平',
        recorder: '潘德明',
        contact: '潘德明',
        contactPhone: '88650302',
      },
      minutes: '会议听取了四办关于领导活动计划、值班和信息报送情况的通报，研究了下一阶段协同事项。',
    },
    entries: [
      topic('领导一周活动计划报送质量通报', officeId('party'), '区委办', '苏雨桐'),
      topic('重大接待任务会商机制', officeId('government'), '区政府办', '唐思远'),
      ...offices.map(([office, unit, name, position]) => attendee(officeId(office), unit, name, position, 'onTime')),
      {
        kind: 'meetingDecision',
        values: {
          text: '建立重大接待任务提前三个工作日会商制度，区政府办牵头拟定流程。',
          leadUnit: { name: '区政府办', officeId: officeId('government') },
          dueOn: addDays(today, 20),
        },
      },
      {
        kind: 'meetingDecision',
        values: {
          text: '四办值班电话统一录入通讯录并每月核对一次。',
          leadUnit: { name: '区委办', officeId: officeId('party') },
          dueOn: addDays(today, 6),
        },
      },
    ],
  });
  const id = meetingId(officeId('party'), at, key);
  desk.run(at + DAY_MS, 'meetings.notify', desk.at(id));
  desk.run(at + 6 * DAY_MS, 'meetings.hold', desk.at(id));
  desk.run(at + 8 * DAY_MS, 'meetings.issueMinutes', { ...desk.at(id), signedBy: '邱建平' });
}

function thisQuarter(desk: Desk, officeId: OfficeId, today: PlainDate, now: number): void {
  const heldOn = addDays(today, 9);
  const at = now - 2 * DAY_MS;
  const key = 'samplemeetinb';
  desk.run(at, 'meetings.plan', {
    ...{ officeId: officeId('party'), key },
    values: {
      ...{ title: '第四季度四办主任联席会议', heldOn, startAt: '09:30', hostOfficeId: officeId('government') },
      ...{ placeText: '区政府常务会议室', chair: '龚晓东', purpose: '通报全年协同情况，研究明年工作' },
      ...{ replyOn: addDays(heldOn, -1), replyAt: '16:00', contact: '唐思远', contactPhone: '88650303' },
      ...{ leaveRule: '不能参加的请书面请假；经同意后可由分管副主任代会。', materials: '各办书面汇报材料一式 10 份' },
    },
    entries: [
      topic('全年领导活动计划协同情况', officeId('party'), '区委办', '苏雨桐'),
      topic('春节前后值班和应急安排', officeId('government'), '区政府办', '唐思远'),
      topic('明年重要会议活动统筹', officeId('cppcc'), '区政协办', '程可欣'),
      ...offices.map(([office, unit, name, position]) => attendee(officeId(office), unit, name, position, 'none')),
      {
        kind: 'meetingAttendee' as const,
        values: {
          unit: { name: '区接待办', officeId: officeId('reception') },
          attendClass: 'observe' as const,
          name: '魏长青',
        },
      },
    ],
  });
  const id = meetingId(officeId('party'), at, key);
  desk.run(at + DAY_MS / 2, 'meetings.notify', desk.at(id));
  desk.run(at + DAY_MS, 'meetings.confirmReceipt', { meetingId: id, unitName: '区委办' });
}

const topic = (title: string, officeId: string, name: string, reporter: string) => ({
  kind: 'meetingTopic' as const,
  values: { title, unit: { name, officeId }, reporter, minutes: 15, reviewedBy: '林永康' },
});

const attendee = (officeId: string, name: string, person: string, position: string, signIn: 'none' | 'onTime') => ({
  kind: 'meetingAttendee' as const,
  values: {
    ...{ unit: { name, officeId }, name: person, position, signIn },
    ...(signIn === 'onTime' && { reply: 'coming' as const, isSeated: true }),
  },
});
