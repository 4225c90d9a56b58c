import { instantOf } from '../../shared/domain/china-time.ts';
import { type Incident, incidentPersonSchema, incidentSchema } from '../../shared/domain/emergency/incident.ts';
import {
  type IncidentReport,
  incidentReportSchema,
  type ReportKind,
  type ReportRoute,
  reportRouteSchema,
} from '../../shared/domain/emergency/incident-report.ts';
import { incidentSeveritySchema } from '../../shared/domain/emergency/incident-severity.ts';
import { type TimelineEntry, timelineEntrySchema } from '../../shared/domain/emergency/incident-timeline.ts';
import type { EmergencySource } from '../../shared/rules/documents/emergency/emergency-source.ts';
import { incidentId, incidentRecordId } from '../../shared/rules/emergency/emergency-ids.ts';
import type { IncidentFile, Kept } from '../../shared/rules/emergency/incident-book.ts';
import { suggestedPack } from '../../shared/rules/emergency/ready-packs.ts';
import { shippedCalendar } from '../../shared/rules/work-calendar.ts';

/** `2026-11-22T03:15` on China's clock. */
export const moment = (text: string): number => instantOf({ date: text.slice(0, 10), time: text.slice(11, 16) });

const officeId = 'office.all.party';
const night = (time: string): number => moment(`2026-11-22T${time}`);
export const fireKnownAt = night('03:22');
export const fireId = incidentId(officeId, fireKnownAt, 'fire00000001');

let made = 0;
const nextKey = (): string => {
  made += 1;
  return `k${String(made).padStart(11, '0')}`;
};
const about = { officeId, incidentId: fireId };

export const anIncident = (more: Partial<Incident> = {}): Incident =>
  incidentSchema.parse({
    officeId,
    sequence: 12,
    title: '城东街道永安路居民楼火灾',
    category: 'accident',
    subtype: '火灾',
    occurredAt: { precision: 'about', at: night('03:15') },
    town: '城东街道',
    address: '永安路12号居民楼3单元',
    sourceUnit: '城东街道办事处',
    nature: '初步判断为一层电动自行车充电引发火灾，具体原因正在调查。',
    course: '火势由一层楼道向上蔓延，浓烟封堵楼梯，部分居民被困。消防救援力量3时31分到场，4时05分控制明火。',
    casualties: {
      dead: 2,
      missing: 0,
      seriouslyInjured: 3,
      slightlyInjured: null,
      trapped: 1,
      relocated: 46,
      sick: null,
      involved: null,
    },
    loss: 80,
    scope: '该单元18户46人及相邻单元用电用气受影响',
    trend: '明火已控制，不排除复燃可能',
    measures: '区消防救援大队出动4车22人开展扑救；区卫健局调派3台救护车；街道转移安置居民46人',
    plannedMeasures: '继续搜救被困人员，全力救治伤员，做好群众安置和善后工作',
    advice: '建议市级医疗专家到区指导重伤员救治',
    leadersOnSite: [
      { name: '李国强', title: '区委副书记、区长', arrivedAt: night('03:50') },
      { name: '王敏', title: '副区长' },
    ],
    knownAt: fireKnownAt,
    fact: 'confirmed',
    factAt: night('03:40'),
    factBy: '陈晓',
    response: 'ongoing',
    personalDataUntil: moment('2027-05-21T03:22'),
    ...more,
  });

export const aReport = (kind: ReportKind, more: Partial<IncidentReport> = {}): Kept<IncidentReport> => ({
  id: incidentRecordId('incidentReport', fireId, nextKey()),
  values: incidentReportSchema.parse({
    ...about,
    kind,
    title: '关于城东街道永安路居民楼火灾的报告',
    sections: {},
    urgency: 'topUrgent',
    sentTo: '市委总值班室、市政府总值班室',
    copiedTo: '区应急局、区消防救援大队',
    contact: '陈晓　0000-8720001',
    state: 'signed',
    draftedBy: '陈晓',
    draftedAt: night('04:00'),
    reviewedBy: '刘洋',
    reviewedAt: night('04:06'),
    signedBy: '张建国',
    signedAt: night('04:10'),
    signatureEnteredBy: '陈晓',
    ...more,
  }),
});

export const aRoute = (reportId: string, more: Partial<ReportRoute> = {}): Kept<ReportRoute> => ({
  id: incidentRecordId('reportRoute', fireId, nextKey()),
  values: reportRouteSchema.parse({
    ...about,
    reportId,
    recipientName: '市政府总值班室',
    leg: 'city',
    channel: 'written',
    round: 1,
    sentAt: night('04:15'),
    sentBy: '陈晓',
    ...more,
  }),
});

type Entry = Pick<TimelineEntry, 'kind' | 'act' | 'at'> & Partial<TimelineEntry>;

export const anEntry = (more: Entry): Kept<TimelineEntry> => ({
  id: incidentRecordId('timelineEntry', fireId, nextKey()),
  values: timelineEntrySchema.parse({
    ...about,
    enteredAt: more.at,
    computerAt: more.at,
    clockOffsetMs: 0,
    enteredBy: '陈晓',
    ...more,
  }),
});

const aSeverity = (level: 'III' | 'IV', since: number) => ({
  id: incidentRecordId('incidentSeverity', fireId, nextKey()),
  values: incidentSeveritySchema.parse({
    ...about,
    level,
    isSensitive: false,
    category: 'accident',
    deadOrMissing: 2,
    since,
    by: '陈晓',
    packName: suggestedPack.name,
    packSource: suggestedPack.source,
    countsAs: level,
    rules: suggestedPack.rules,
    escalateAfterMinutes: 5,
  }),
});

const aPerson = (role: 'source' | 'siteContact' | 'casualty', details: object) => ({
  id: incidentRecordId('incidentPerson', fireId, nextKey()),
  values: incidentPersonSchema.parse({ ...about, role, sealed: 'c2VhbGVk', details }),
});

const timeline = (reportId: string): Kept<TimelineEntry>[] => [
  anEntry({
    kind: 'received',
    act: 'registered',
    at: fireKnownAt,
    details: { title: '城东街道永安路居民楼火灾', sourceUnit: '城东街道办事处', level: 'IV', isSensitive: false },
  }),
  anEntry({
    kind: 'report',
    act: 'phoned',
    at: night('03:35'),
    isTimeTyped: true,
    enteredAt: night('03:48'),
    computerAt: night('03:44'),
    clockOffsetMs: 240_000,
    details: { recipients: '市政府总值班室', answeredBy: '周明', isReadBack: true },
    text: '永安路12号居民楼起火，有人员被困，消防已出动。',
  }),
  anEntry({ kind: 'fact', act: 'confirmed', at: night('03:40'), details: { from: 'received', to: 'confirmed' } }),
  anEntry({
    kind: 'casualties',
    act: 'numbersChanged',
    at: night('03:58'),
    casualties: anIncident().casualties,
  }),
  anEntry({
    kind: 'report',
    act: 'reportSigned',
    at: night('04:10'),
    details: { kind: 'firstWritten', title: '关于城东街道永安路居民楼火灾的报告', signedBy: '张建国' },
    aboutId: reportId,
  }),
  anEntry({
    kind: 'route',
    act: 'sent',
    at: night('04:15'),
    details: { title: '关于城东街道永安路居民楼火灾的报告', recipients: '市委总值班室、市政府总值班室' },
    aboutId: reportId,
  }),
  anEntry({
    kind: 'instruction',
    act: 'instructionEntered',
    at: night('04:40'),
    details: { leader: '赵立新', title: '市委副书记', channel: 'phone', isReadBack: true },
    text: '全力搜救被困人员，救治伤员，查明原因，举一反三排查电动自行车充电隐患。',
  }),
  anEntry({ kind: 'note', act: 'noted', at: night('05:20'), text: '最后1名被困人员已救出，送区人民医院救治。' }),
];

/** A fire in a block of flats with everything about it: two reports by telephone and on paper, sent, with a void one and a draft. */
export function fireFile(more: Partial<IncidentFile> = {}): IncidentFile {
  const called = aReport('firstCall', {
    sections: { ...noSections, overview: '永安路12号居民楼起火，有人员被困，消防已出动。' },
    draftedAt: night('03:36'),
    signedAt: night('03:35'),
    urgency: 'normal',
  });
  const first = aReport('firstWritten', { casualties: anIncident().casualties });
  const wrong = aReport('followUp', {
    number: 1,
    title: '城东街道永安路居民楼火灾续报（一）',
    sections: { ...noSections, overview: '误报内容。' },
    state: 'void',
    draftedAt: night('04:50'),
    signedAt: night('04:52'),
    voidReason: '伤亡数字填写有误',
    voidedAt: night('04:55'),
    voidedBy: '张建国',
  });
  return {
    id: fireId,
    incident: anIncident(),
    severities: [aSeverity('IV', fireKnownAt), aSeverity('III', night('03:58'))],
    reports: [called, first, wrong],
    routes: [
      aRoute(called.id, {
        channel: 'phone',
        sentAt: night('03:35'),
        isTimeTyped: true,
        answeredBy: '周明',
        isReadBack: true,
      }),
      aRoute(called.id, {
        recipientName: '市委总值班室',
        channel: 'phone',
        sentAt: night('04:02'),
        answeredBy: '吴刚',
      }),
      aRoute(first.id, { confirmedAt: night('04:18'), confirmedWith: '周明' }),
      aRoute(first.id, { recipientName: '市委总值班室', signedAt: night('04:17'), signedBy: '吴刚' }),
    ],
    instructions: [],
    waivers: [],
    timeline: timeline(first.id),
    people: [
      aPerson('source', { name: '孙涛', unit: '城东街道办事处', title: '值班员', phone: '13800001111' }),
      aPerson('siteContact', { name: '马强', unit: '区消防救援大队', title: '大队长', phone: '13900002222' }),
      aPerson('casualty', { name: '钱某某', phone: '13700003333', condition: '重伤' }),
    ],
    answers: [],
    escalations: [],
    ...more,
  };
}

export const noSections = {
  overview: '',
  casualties: '',
  cause: '',
  measures: '',
  leaders: '',
  trend: '',
  next: '',
  advice: '',
};

export const emergencySource = (
  files: readonly IncidentFile[] = [fireFile()],
  more: Partial<EmergencySource> = {},
): EmergencySource => ({
  files: new Map(files.map((file) => [file.id, file])),
  calendar: shippedCalendar,
  districtName: '云溪区',
  offices: [
    { id: officeId, name: '区委办公室', shortName: '区委办', body: 'partyCommittee', isLead: true, rankOrder: 1 },
  ],
  by: '陈晓',
  now: night('06:00'),
  ...more,
});
