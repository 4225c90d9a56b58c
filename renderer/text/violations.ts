import { levelNames } from '../../shared/rules/documents/emergency/report-wording.ts';
import type { Violation, ViolationCode } from '../../shared/rules/violation.ts';
import { monthDay } from './date-words.ts';
import { fieldName, roleTitles } from './names.ts';
import { receptionFieldNames } from './reception-fields.ts';
import { complianceRuleNames } from './reception-names.ts';
import { supervisionFieldNames } from './supervision-history.ts';

type Details = NonNullable<Violation['details']>;

/** What the person reads: what was refused, where, and how to mend it. `name` is the record's own name, when known. */
const sentences: Readonly<Record<ViolationCode, (details: Details, name: string) => string>> = {
  INCOMPLETE_ITEM: ({ fields }, name) => `${quoted(name)}还缺${listWords(fields)}，请补齐后再报送。`,
  DATE_OUTSIDE_WEEK: ({ weekStart, weekEnd }) =>
    `日期不在本周内，本周是${dateWords(weekStart)}至${dateWords(weekEnd)}；请改日期，或换到那一周填写。`,
  END_BEFORE_START: () => '结束早于开始，请调整起止时间。',
  LEADER_NOT_IN_OFFICE: ({ name, validFrom, validTo }) =>
    `${text(name)}在该日期不在任（任期${termWords(validFrom, validTo)}），请换人或在通讯录中更正任期。`,
  UNKNOWN_RECORD: (_, name) => `${quoted(name)}已不存在，可能刚被删除；请刷新后再选。`,
  INVALID_VALUES: (details) => `${fieldWords(details)}填写有误，请按提示改正。`,
  NOT_PERMITTED: ({ role }) => `${roleWords(role)}没有这项权限，请由有权限的同志办理。`,
  NOT_YOUR_OFFICE: () => '这是其他办公室的事项，只有该办公室或区委办可以修改。',
  CHANGE_ORDER_REQUIRED: () => '本周计划已发布，不能直接修改；请用“变更单”办理。',
  NOT_PUBLISHED: () => '本周计划尚未发布，不需要变更单，直接修改即可。',
  OPEN_CLASHES: ({ keys }) =>
    `还有 ${Array.isArray(keys) ? keys.length : ''} 处冲突未处理，请调整，或由有权限的同志接受并说明理由。`,
  CLASH_CHANGED: () => '这处冲突的事项刚刚有变动，请重新查看后再处理。',
  WRONG_STATE: () => '当前状态下不能这样办理，可能他人刚刚办过；请查看最新状态。',
  NOTHING_TO_SUBMIT: () => '本办公室本周还没有事项，请先填写再报送。',
  NOTHING_CHANGED: () => '内容没有变化，未保存。',
  NO_SUCH_VALUE: () => '这个值已不在可选之列，可能他人刚刚选定；请查看最新内容。',
  ALREADY_SIGNED: () => '已经签收过，无需重复签收。',
  OFFICE_IN_USE: ({ count }) => `该办公室还有 ${text(count)} 条记录在用，不能删除。`,
  DAY_OF_OTHER_YEAR: ({ year, dates }) => `${listOfDays(dates)}不在 ${text(year)} 年内，请核对年份。`,
  DAY_OFF_AND_WORKED: ({ dates }) => `${listOfDays(dates)}既列为放假又列为上班，请核对通知原文。`,
  MAKE_UP_ON_WORKDAY: ({ dates }) => `${listOfDays(dates)}本来就是工作日，不能列为调休上班，请核对日期。`,
  STATUTORY_DAY_MISSING: ({ dates }) => `${listOfDays(dates)}是法定节假日，通知里应当放假，请补上或核对日期。`,
  NOT_RESTORABLE: (_, name) => `${quoted(name)}属于已发布、已签收或已办定的内容，按原样保留，不能恢复成以前的样子。`,
  RESTORE_TOO_LARGE: ({ count }) => `一次恢复 ${text(count)} 条过多，请分几次勾选恢复。`,
  STILL_ON_ROSTER: ({ count }, name) =>
    `${quoted(name)}在今后的值班表或模板里还有 ${text(count)} 处，请先换人或改模板；不再值班的人员可填“离岗日期”。`,
  PAST_SHIFT: ({ date }) => `${dateWords(date)}的班次已经开始或结束，不能再改；确有出入请在值班日志里注明。`,
  ROSTER_PUBLISHED: ({ date }) => `${dateWords(date)}所在月份的值班表已发布；换人请走“调班”，成批修改请先“重新打开”。`,
  ROSTER_LOCKED: ({ date }) => `${dateWords(date)}所在月份的值班表已锁定；换人请走“调班”，确需修改请总值班室解锁。`,
  EMPTY_ROSTER: () => '这个月还没有班次，请先排班再发布。',
  TWICE_ON_ONE_DAY: ({ name, date }) => `${text(name)}在${dateWords(date)}已有一个岗位，一人一天只能一岗，请换人。`,
  MEMBER_NOT_SERVING: ({ name, date }) => `${text(name)}在${dateWords(date)}不在岗（未到岗或已离岗），请换人。`,
  MEMBER_MAY_NOT_SERVE: ({ name, tag }) => `${text(name)}属“${text(tag)}”人员，按规定不得值班，请换人。`,
  MEMBER_AWAY: ({ name, date }) => `${text(name)}在${dateWords(date)}请假或外出，不能值班，请换人。`,
  NIGHT_BARRED: ({ name, date }) =>
    `${text(name)}在${dateWords(date)}依法不得安排夜班（《女职工劳动保护特别规定》），请换人或改排白班。`,
  NOT_IN_GROUP: ({ name, group }) => `${text(name)}不在“${text(group)}”组，只能在同一值班组内调班，请另选一人。`,
  SHIFT_UNFILLED: () => '这个班次还没有排人，请直接排班，不需要调班。',
  ADJUSTED_ALREADY: ({ date }) => `${dateWords(date)}的这个班次已有一份调班在办，请先办结或撤销那一份。`,
  LATE_REASON_MISSING: ({ hours }) => `按规定应提前 ${text(hours)} 小时申请，现在办理请写明理由。`,
  MISSING_TEXT: () => '这一项还没有填写。',
  TIME_AHEAD: () => '时间晚于现在，请核对。',
  TIME_BEFORE: ({ what }) => `时间早于${milestoneNames[text(what)] ?? '前一步的'}时间，请核对。`,
  ENTRY_CLOSED: () => '这一条已经办结，可能他人刚刚办过；如有新情况请另记一条。',
  HANDOVER_NOT_GIVEN: () => '交班人还没有确认交班，请先由交班一方确认。',
  ITEMS_NOT_ACCEPTED: ({ count }) => `还有 ${text(count)} 项未逐项接收，请看清后逐项确认，再接班。`,
  KNOWN_BEFORE_OCCURRED: () => '获悉早于事发，请核对事发时间；说不准的可选“约”或“不详”。',
  LEVEL_BELOW_NUMBERS: ({ suggested }) =>
    `按目前的数字应为“${levelWords(suggested)}”，现在定的级别偏低；请调高，或写明理由。`,
  BEFORE_LAST_LEVEL: () => '时间早于上一次定级，请核对。',
  CLASSIFIED_BODY: () => '本系统是非涉密系统，标了密级的内容不能录入；请走机要渠道，这里只登记文号和去向。',
  CLASSIFIED_TEXT: ({ mark }) =>
    `这一项里有密级标志“${text(mark)}”，未保存；涉密内容请走机要渠道，这里只登记文号和去向。`,
  FINAL_REPORT_MISSING: () => '还没有报送终报；请先报送终报，确实不报的请写明理由。',
  FINAL_BEFORE_END: () => '处置还没有结束；请先办“处置结束”，确需提前终报的请写明理由。',
  PERSONAL_DATA_DESTROYED: () => '这起突发信息的个人信息已经按规定销毁，不能再登记或修改。',
  RETENTION_OUT_OF_RANGE: () => '新的保存期限应晚于现在的期限，且不超过三年。',
  NO_SIGNER: () => '还没有填写签发人；突发信息报告须经领导签发，请填写签发人姓名。',
  NOT_SIGNED: () => '这份报告还没有签发，不能报送；请先签发，或先用电话报告。',
  SENT_BEFORE_SIGNED: ({ name }) => `${quoted(text(name))}的报送时间早于签发时间，请核对。`,
  NOT_READ_BACK: () => '电话批示请向领导复述一遍，核对无误后勾选“已向领导复述核对”再保存。',
  DEPART_BEFORE_ARRIVE: () => '离开时间不能早于抵达时间，请核对抵离日期和时间',
  FEWER_THAN_NAMED: ({ named }) => `来宾人数少于名单上的${text(named)}人，请改人数或删去名单中的人`,
  OUTSIDE_VISIT: ({ arriveOn, departOn }) =>
    `不在来访期间（${dateWords(arriveOn) || '未定'}至${dateWords(departOn) || '未定'}），请改日期，或先改抵离日期`,
  TWO_STOPS_AT_ONCE: ({ content }) => `与“${text(content)}”时间重叠，同一批来宾不能同时在两处，请改时间或分批次`,
  STAGE_NEEDS: ({ field }) => `“${visitFieldName('reception', field)}”未填，请先填写再进入下一阶段`,
  NO_STOPS: () => '还没有日程，请先排日程再送审',
  COMPLIANCE_BARRED: ({ rule }) => `不符合规定（${ruleWords(rule)}），请在“合规”页改正后再送审`,
  SHEET_INCOMPLETE: ({ field }) => `接待清单还缺“${visitFieldName('expenseSheet', field)}”，请补齐后再办理`,
  NOT_THIS_STEP: ({ due }) => (text(due) === '' ? '此环节已办，请刷新后再看' : `现在轮到“${text(due)}”，请按顺序办理`),
  LINKED_ALREADY: () => '已关联周计划事项，要换先取消关联',
  FINDING_CHANGED: () => '情况已经变化，请看新的提示后再办理',
  FINDING_MUST_BE_MENDED: () => '规定不允许保留，请改正',
  TRACKED_ALREADY: ({ number }) =>
    `同一来源已经有一件督办事项${number ? `（${text(number)}）` : ''}在办，不能重复立项；请在那一件上办理，或先撤销、并案。`,
  MATTER_NEEDS: ({ field }) => `还缺“${matterFieldName(field)}”，请先补齐再办这一步。`,
  DUE_BEFORE_GIVEN: ({ givenOn }) => `办理时限早于${dateWords(givenOn)}，请改到这一天之后。`,
  FIXED_ONCE_ASSIGNED: ({ field }) =>
    `已经交办，“${matterFieldName(field)}”不能直接改：改时限请走“延期”，改单位请走“变更责任单位”。`,
  NOT_A_UNIT: ({ name }) => `${quoted(text(name))}不是这件事的牵头或配合单位，可能刚刚变更过；请查看最新内容。`,
  EXTENSION_AFTER_DUE: ({ dueOn }) => `时限${dateWords(dueOn)}已过，不能再申请延期；延期须在到期前提出。`,
  EXTENSION_NOT_LATER: ({ dueOn }) => `延期后的时限要晚于现在的时限${dateWords(dueOn)}。`,
  EXTENSION_OPEN: () => '已有一份延期申请在等审批，请等审批后再申请。',
  MERGED_INTO_ITSELF: () => '不能并入本事项自己，请选另一件。',
  MEETING_NEEDS: ({ field }) =>
    `还缺“${supervisionFieldNames.jointMeeting?.[text(field)] ?? fieldName(text(field))}”，请先补齐再办这一步。`,
  CALL_TAKEN: ({ number }) => `这次来电已登记为突发信息 ${text(number)}，请到那一条里补充，不要重复登记。`,
};

export const violationSentence = ({ code, details = {} }: Violation, recordName = ''): string =>
  sentences[code](details, recordName);

const text = (value: Details[string] | undefined): string =>
  Array.isArray(value) ? value.join('、') : String(value ?? '');

const quoted = (name: string): string => (name === '' ? '该记录' : `“${name}”`);

const dateWords = (value: Details[string] | undefined): string => {
  const date = text(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? monthDay(date) : date;
};

const listOfDays = (dates: Details[string] | undefined): string =>
  [dates ?? []]
    .flat()
    .map((date) => dateWords(String(date)))
    .join('、');

const termWords = (from: Details[string] | undefined, to: Details[string] | undefined): string =>
  `${text(from) || '未填'}至${text(to) || '今'}`;

const roleWords = (role: Details[string] | undefined): string => {
  const known = (roleTitles as Readonly<Record<string, string>>)[text(role)];
  return known ? `“${known}”角色` : '当前角色';
};

/** What a typed time cannot be before. */
const milestoneNames: Readonly<Record<string, string>> = { occurred: '事发', known: '获悉', sent: '报送' };

const visitFieldName = (kind: string, field: Details[string] | undefined): string =>
  receptionFieldNames[kind]?.[text(field)] ?? text(field);

const ruleWords = (rule: Details[string] | undefined): string =>
  (complianceRuleNames as Readonly<Record<string, string>>)[text(rule)] ?? '';

const matterFieldName = (field: Details[string] | undefined): string =>
  supervisionFieldNames.matter?.[text(field)] ?? fieldName(text(field));

const levelWords = (level: Details[string] | undefined): string =>
  (levelNames as Readonly<Record<string, string>>)[text(level)] ?? text(level);

/** Names of gaps (`planItemGaps`) and of fields, side by side in refusals. */
const gapNames: Readonly<Record<string, string>> = {
  time: '时间',
  place: '地点',
  content: '内容',
  leaders: '出席领导',
  organiser: '责任单位',
};

const listWords = (fields: Details[string] | undefined): string =>
  [fields ?? []]
    .flat()
    .map((field) => gapNames[String(field)] ?? fieldName(String(field)))
    .join('、');

const fieldWords = (details: Details): string => {
  const names = [
    ...new Set(
      Object.values(details)
        .flat()
        .map((field) => fieldName(String(field))),
    ),
  ];
  return names.length > 0 ? names.join('、') : '内容';
};
