import type { RecordSubject } from '../../shared/contract/history.contract.ts';
import { isPlainDate } from '../../shared/domain/plain-date.ts';
import { isRecordKind } from '../../shared/domain/record.ts';
import { dayWords, fullInstantWords, weekTitle } from './date-words.ts';
import { dutyFieldNames, dutyValueNames, namedPeople } from './duty-history.ts';
import { emergencyFieldNames, emergencyValueWords } from './emergency-history.ts';
import { valueWords } from './item-words.ts';
import { bulletinStateNames, fieldName, recordKindNames, submissionStateNames } from './names.ts';
import { receptionFieldNames } from './reception-fields.ts';
import { receptionValueWords } from './reception-history.ts';
import { supervisionFieldNames, supervisionValueWords } from './supervision-history.ts';

/** Field names of records that people see only in histories. */
const historyFieldNames: Readonly<Record<string, string>> = {
  _deleted: '删除',
  state: '状态',
  isLead: '牵头办公室',
  submittedAt: '报送时间',
  submittedBy: '报送人',
  isLate: '迟报',
  returnReason: '退回理由',
  urgedAt: '催办时间',
  sentForApprovalBy: '送审人',
  approvedBy: '审定人',
  approvedAt: '审定时间',
  sequence: '版本序号',
  publishedAt: '发布时间',
  publishedBy: '发布人',
  items: '事项',
  leaders: '领导名单',
  previousVersionId: '前一版本',
  changeOrderId: '变更单',
  itemId: '事项',
  kind: '方式',
  issuedBy: '办理人',
  issuedAt: '办理时间',
  toldOfficeIds: '通知的办公室',
  versionId: '版本',
  deliveredAt: '送达时间',
  readAt: '阅读时间',
  readBy: '阅读人',
  signedAt: '签收时间',
  signedBy: '签收人',
  fromPart: '开始时段',
  toPart: '结束时段',
  filedAt: '登记时间',
  filedBy: '登记人',
  returnedOn: '返回日期',
  returnedPart: '返回时段',
  returnReportedBy: '销假登记人',
  digest: '校验码',
  similarWithinDays: '议题相近提示天数',
  similarityPercent: '议题相近程度',
  itemsPerHalfDay: '半天事项上限',
  districtMeetingsPerWeek: '每周全区性会议上限',
  absenceNoticeWorkdays: '外出报备提前工作日',
  clashKey: '冲突编号',
  fingerprint: '冲突内容',
  acceptedBy: '接受人',
  acceptedAt: '接受时间',
  moment: '恢复到',
  restoredAt: '恢复时间',
  restoredBy: '恢复人',
  changed: '改回条数',
  broughtBack: '找回条数',
  takenAway: '移除条数',
  submitBy: '报送截止',
  approveBy: '审定截止',
  publishBy: '发布截止',
  noMeetingWeekdays: '无会日',
  noMeetingWeeksOfMonth: '无会周',
  travelBufferMinutes: '路程分钟',
  afternoonStart: '下午起点',
  eveningStart: '晚上起点',
  principalsPerItemWarning: '统筹提示人数',
  matrixPaper: '安排表纸张',
  effectiveFrom: '施行日期',
  year: '年份',
  daysOff: '放假日期',
  makeUpWorkdays: '调休上班',
  type: '类型',
  source: '依据',
};

/** Of records of 突发信息 the kind says which one is meant: `title` is a leader's 职务 elsewhere. */
export const historyFieldName = (field: string, kind = ''): string =>
  emergencyFieldNames[kind]?.[field] ??
  receptionFieldNames[kind]?.[field] ??
  supervisionFieldNames[kind]?.[field] ??
  historyFieldNames[field] ??
  dutyFieldNames[field] ??
  fieldName(field);

/** A list of field names for one line; fields with the same name are named once. */
export const fieldNamesWords = (fields: readonly string[], kind?: string): string =>
  [...new Set(fields.map((field) => historyFieldName(field, kind)))].join('、');

export const kindName = (kind: string): string => (isRecordKind(kind) ? recordKindNames[kind] : '新版本的内容');

type Names = Parameters<typeof valueWords>[2] & { readonly anyName: (id: string) => string };

/** Fields that name another record by its id. */
const idFields = new Set([
  'memberId',
  'personId',
  'groupId',
  'postId',
  'specialPeriodId',
  'adjustmentId',
  'mergedInto',
]);
const idListFields = new Set(['memberIds', 'queue', 'officeIds']);

const namesOf = (ids: readonly unknown[], { anyName }: Names): string =>
  ids.map((id) => anyName(String(id))).join('、');

const instantFields = new Set(['moment']);
const stateWords: Readonly<Record<string, string>> = { ...submissionStateNames, ...bulletinStateNames };

/** A field's value of any kind of record, in words a person can compare. */
export function historyValueWords(field: string, value: unknown, names: Names, kind = ''): string {
  const said =
    supervisionValueWords(kind, field, value, names) ??
    emergencyValueWords(field, value) ??
    receptionValueWords(field, value, names);
  if (said !== undefined) return said;
  if (typeof value === 'number' && (instantFields.has(field) || field.endsWith('At'))) return fullInstantWords(value);
  if (field === 'state' && typeof value === 'string') return stateWords[value] ?? value;
  const people = namedPeople(field, value);
  if (people !== undefined) return people;
  const named = dutyValueNames[field];
  if (named && [value].flat().every((each) => typeof each === 'string' && each in named))
    return [value]
      .flat()
      .map((each) => named[String(each)])
      .join('、');
  if (idListFields.has(field) && Array.isArray(value)) return namesOf(value, names);
  if (idFields.has(field) && typeof value === 'string') return names.anyName(value);
  if (field === 'toldOfficeIds' && Array.isArray(value))
    return value.map((id) => names.officeName(String(id))).join('、');
  if (field === 'managingOfficeId') return names.officeName(String(value));
  if (field === 'weekStart' && typeof value === 'string' && isPlainDate(value)) return weekTitle(value);
  if (isStructure(field, value)) return Array.isArray(value) ? `共 ${value.length} 项` : structureWords(value);
  return valueWords(field, value, names);
}

const isStructure = (field: string, value: unknown): value is object =>
  value !== null &&
  typeof value === 'object' &&
  field !== 'time' &&
  field !== 'attendance' &&
  (!Array.isArray(value) || value.some((part) => typeof part === 'object'));

const structureWords = (value: object): string => Object.values(value).map(String).join(' ');

/** What a record is called in a list of all kinds: its content or name, or whose and of which week it is. */
export function subjectWords(
  { kind, title, officeId, weekStart, date }: RecordSubject,
  names: Pick<Names, 'officeName'>,
): string {
  if (title !== '') return title;
  const parts = [
    officeId && names.officeName(officeId),
    weekStart && isPlainDate(weekStart) && weekTitle(weekStart),
    date && isPlainDate(date) && dayWords(date),
  ];
  return parts.filter(Boolean).join(' · ') || kindName(kind);
}
