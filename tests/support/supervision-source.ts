import type { z } from 'zod';
import {
  type JointMeeting,
  jointMeetingSchema,
  meetingAttendeeSchema,
  meetingDecisionSchema,
  meetingTopicSchema,
} from '../../shared/domain/supervision/joint-meeting.ts';
import { type Matter, matterSchema } from '../../shared/domain/supervision/matter.ts';
import {
  type MatterFeedback,
  matterExtensionSchema,
  matterFeedbackSchema,
  matterReceiptSchema,
  matterStepSchema,
  matterUrgeSchema,
} from '../../shared/domain/supervision/matter-parts.ts';
import type { SupervisionSource } from '../../shared/rules/documents/supervision/supervision-source.ts';
import type { Kept } from '../../shared/rules/kept.ts';
import type { MatterFile, MeetingFile } from '../../shared/rules/supervision/matter-book.ts';
import { matterId, matterRecordId, meetingId, meetingRecordId } from '../../shared/rules/supervision/matter-ids.ts';
import { supervisionRulesOn } from '../../shared/rules/supervision/supervision-rules.ts';
import { shippedCalendar } from '../../shared/rules/work-calendar.ts';
import { moment } from './emergency-builders.ts';

export const partyOffice = 'office.all.party';
export const governmentOffice = 'office.all.government';

const key = (place: number): string => `k${String(place).padStart(11, '0')}`;

export const aMatterId = (place = 1): string => matterId(partyOffice, moment('2026-11-02T09:00'), key(place));

/** An instruction that 区财政局 works on with two other units, until 18 November. */
export const aMatter = (more: Partial<Matter> = {}): Matter =>
  matterSchema.parse({
    officeId: partyOffice,
    enteredAt: moment('2026-11-02T09:00'),
    enteredBy: '陈晓',
    title: '老旧小区改造资金拨付进度缓慢问题',
    words: '请财政局会同住建局抓紧核实，限期拨付到位，举一反三，并将办理结果报我。',
    source: 'instruction',
    sourceWords: '《群众来信摘报》第36期',
    leaderName: '郑国平',
    leaderTitle: '区委书记',
    leadLeader: '王立副区长',
    assistLeaders: '刘敏副区长',
    leadUnit: { name: '区财政局' },
    assistUnits: [{ name: '区住房城乡建设局' }, { name: '城东街道办事处' }],
    unitContact: '马强',
    unitPhone: '0000-8720301',
    contact: '陈晓',
    contactPhone: '0000-8720001',
    givenOn: '2026-11-03',
    dueOn: '2026-11-18',
    firstDueOn: '2026-11-18',
    deadlineKey: 'instructionNormal',
    state: 'underway',
    sequence: 12,
    filedAt: moment('2026-11-03T09:30'),
    approvedBy: '张建国',
    assignedAt: moment('2026-11-03T10:00'),
    signedAt: moment('2026-11-03T15:20'),
    signedBy: '马强',
    startedAt: moment('2026-11-04T09:00'),
    percent: 60,
    feedbackTimes: 1,
    ...more,
  });

const kept = <T>(kind: Parameters<typeof matterRecordId>[0], id: string, place: number, values: T): Kept<T> => ({
  id: matterRecordId(kind, id, key(place)),
  values,
});

const about = (id: string) => ({ officeId: partyOffice, matterId: id });

export const aFeedback = (place: number, more: Partial<MatterFeedback> = {}, id = aMatterId()): Kept<MatterFeedback> =>
  kept(
    'matterFeedback',
    id,
    place,
    matterFeedbackSchema.parse({
      ...about(id),
      progress:
        '一是已会同区住房城乡建设局对全区14个老旧小区改造项目逐一核对，应拨资金2860万元，已拨付1716万元。\n二是对手续不全的3个项目实行容缺受理，11月20日前完成拨付审核。',
      problems: '部分项目竣工结算资料不齐，审核周期较长。',
      nextSteps: '11月底前完成剩余资金拨付，建立按月调度机制。',
      expectedOn: '2026-11-28',
      percent: 60,
      evidence: [
        { title: '资金拨付明细表', place: '区财政局国库科' },
        { title: '项目核对情况表', place: '' },
      ],
      signedBy: '孙志远',
      isFinal: false,
      unitName: '区财政局',
      handedInAt: moment('2026-11-12T16:00'),
      enteredBy: '马强',
      ...more,
    }),
  );

/** The matter with a receipt, a feedback and two urgings. */
export function aMatterFile(more: Partial<MatterFile> = {}, place = 1): MatterFile {
  const id = aMatterId(place);
  return {
    id,
    matter: aMatter(),
    feedback: [aFeedback(1, {}, id)],
    extensions: [],
    urges: [
      kept(
        'matterUrge',
        id,
        1,
        matterUrgeSchema.parse({
          ...about(id),
          method: 'notice',
          sequence: 1,
          unitName: '区财政局',
          at: moment('2026-11-16T09:00'),
          enteredBy: '陈晓',
        }),
      ),
      kept(
        'matterUrge',
        id,
        2,
        matterUrgeSchema.parse({
          ...about(id),
          method: 'notice',
          sequence: 2,
          unitName: '城东街道办事处',
          text: '请于11月25日前报送3个项目的竣工结算资料。',
          at: moment('2026-11-23T09:00'),
          enteredBy: '陈晓',
        }),
      ),
    ],
    receipts: [
      kept(
        'matterReceipt',
        id,
        1,
        matterReceiptSchema.parse({
          ...about(id),
          unitName: '区财政局',
          signedAt: moment('2026-11-03T15:20'),
          signedBy: '马强',
        }),
      ),
    ],
    steps: [],
    ...more,
  };
}

/** 延期 that was granted at an instant. */
export const anExtension = (decidedAt: number, fromDueOn: string, toDueOn: string, id = aMatterId()) =>
  kept(
    'matterExtension',
    id,
    1,
    matterExtensionSchema.parse({
      ...about(id),
      ...{ fromDueOn, toDueOn, decidedAt },
      reason: '结算资料不齐',
      requestedAt: decidedAt,
      requestedBy: '马强',
      unitName: '区财政局',
      isApproved: true,
      decidedBy: '张建国',
    }),
  );

/** What the leader said to a result. */
export const aLeaderStep = (text: string, at: number, id = aMatterId()) =>
  kept(
    'matterStep',
    id,
    1,
    matterStepSchema.parse({ ...about(id), kind: 'leader', decidedBy: '郑国平', text, at, enteredBy: '陈晓' }),
  );

export const theMeetingId = meetingId(partyOffice, moment('2026-11-10T09:00'), key(1));
const ofMeeting = { officeId: partyOffice, meetingId: theMeetingId };

const topicId = meetingRecordId('meetingTopic', theMeetingId, key(1));

export const aMeeting = (more: Partial<JointMeeting> = {}): JointMeeting =>
  jointMeetingSchema.parse({
    officeId: partyOffice,
    enteredAt: moment('2026-11-10T09:00'),
    enteredBy: '陈晓',
    sequence: 4,
    title: '2026年第四季度四办主任联席会议',
    heldOn: '2026-11-25',
    startAt: '09:00',
    endAt: '11:00',
    checkInAt: '08:40',
    placeText: '区行政中心三楼第二会议室',
    hostOfficeId: partyOffice,
    chair: '张建国',
    purpose: '研究岁末年初重要会议、重大活动和值班安排',
    replyOn: '2026-11-24',
    replyAt: '16:00',
    materials: '请汇报单位于11月23日前将汇报材料（1500字以内）报送区委办公室综合科。',
    logistics: '会议不安排食宿，请乘坐公务用车从南门进入。',
    contact: '陈晓',
    contactPhone: '0000-8720001',
    recorder: '刘洋',
    state: 'notified',
    notifiedAt: moment('2026-11-18T10:00'),
    notifiedBy: '陈晓',
    ...more,
  });

type AttendeeInput = Omit<z.input<typeof meetingAttendeeSchema>, 'officeId' | 'meetingId' | 'order'>;

export const anAttendee = (place: number, more: AttendeeInput) => ({
  id: meetingRecordId('meetingAttendee', theMeetingId, key(place)),
  values: meetingAttendeeSchema.parse({ ...ofMeeting, order: place, ...more }),
});

const attendees = () => [
  anAttendee(1, {
    unit: { name: '区委办公室', officeId: partyOffice },
    name: '张建国',
    gender: '男',
    ethnicity: '汉族',
    position: '区委常委、区委办公室主任',
    mobile: '13800001001',
    unitContact: '陈晓',
    unitPhone: '0000-8720001',
    reply: 'coming',
    signIn: 'onTime',
  }),
  anAttendee(2, {
    unit: { name: '区人大常委会办公室' },
    name: '潘德明',
    position: '主任',
    mobile: '13800001002',
    reply: 'coming',
    signIn: 'late',
    plate: '云A·12345',
  }),
  anAttendee(3, {
    unit: { name: '区政府办公室', officeId: governmentOffice },
    name: '李伟',
    position: '主任',
    mobile: '13800001003',
    reply: 'leave',
    leaveReason: '外出招商',
    leaveApprovedBy: '张建国',
    substitute: { name: '周敏', position: '副主任', reason: '外出招商', approvedBy: '张建国' },
    signIn: 'onTime',
  }),
  anAttendee(4, {
    unit: { name: '区政协办公室' },
    name: '何静',
    position: '主任',
    mobile: '13800001004',
    reply: 'leave',
    leaveReason: '住院治疗',
    leaveApprovedBy: '张建国',
  }),
  anAttendee(5, {
    unit: { name: '区接待办公室' },
    attendClass: 'observe',
    name: '魏长青',
    position: '主任',
    reply: 'coming',
    signIn: 'onTime',
  }),
  anAttendee(6, {
    unit: { name: '区机关事务服务中心' },
    attendClass: 'observe',
    name: '吴海',
    position: '主任',
    reply: 'coming',
    signIn: 'absent',
  }),
];

/** The meeting of the fourth quarter with two topics, three decisions and six who were asked. */
export const aMeetingFile = (more: Partial<MeetingFile> = {}): MeetingFile => ({
  id: theMeetingId,
  meeting: aMeeting(),
  topics: [
    {
      id: topicId,
      values: meetingTopicSchema.parse({
        ...ofMeeting,
        order: 1,
        title: '关于元旦春节期间值班工作安排的汇报',
        unit: { name: '区委办公室' },
        reporter: '刘洋',
        minutes: 15,
      }),
    },
    {
      id: meetingRecordId('meetingTopic', theMeetingId, key(2)),
      values: meetingTopicSchema.parse({ ...ofMeeting, order: 2, title: '关于2027年区“两会”筹备工作的汇报' }),
    },
  ],
  attendees: attendees(),
  decisions: [
    {
      id: meetingRecordId('meetingDecision', theMeetingId, key(1)),
      values: meetingDecisionSchema.parse({
        ...ofMeeting,
        order: 1,
        topicId,
        text: '严格执行领导带班和24小时值班制度，节前开展一次值班备勤情况检查。',
        leadUnit: { name: '区委办公室', officeId: partyOffice },
        assistUnits: [{ name: '区政府办公室' }],
        dueOn: '2026-12-25',
      }),
    },
    {
      id: meetingRecordId('meetingDecision', theMeetingId, key(2)),
      values: meetingDecisionSchema.parse({ ...ofMeeting, order: 2, topicId, text: '值班电话变动情况及时更新' }),
    },
    {
      id: meetingRecordId('meetingDecision', theMeetingId, key(3)),
      values: meetingDecisionSchema.parse({
        ...ofMeeting,
        order: 3,
        text: '四办每周五互通下周重要活动安排',
        leadUnit: { name: '区委办公室' },
      }),
    },
  ],
  ...more,
});

/** As 区委办 sees it on 23 November. */
export const aSupervisionSource = (
  files: readonly MatterFile[] = [aMatterFile()],
  more: Partial<SupervisionSource> = {},
): SupervisionSource => ({
  files: new Map(files.map((file) => [file.id, file])),
  meetings: new Map([[theMeetingId, aMeetingFile()]]),
  rulesOn: (date) => supervisionRulesOn(date, []),
  calendar: shippedCalendar,
  venueNameOf: () => undefined,
  districtName: '云溪区',
  offices: [
    {
      id: partyOffice,
      name: '区委办公室',
      shortName: '区委办',
      body: 'partyCommittee',
      isLead: true,
      rankOrder: 1,
    },
    {
      id: governmentOffice,
      name: '区政府办公室',
      shortName: '区政府办',
      body: 'government',
      isLead: false,
      rankOrder: 3,
    },
  ],
  by: '陈晓',
  now: moment('2026-11-23T10:00'),
  ...more,
});
