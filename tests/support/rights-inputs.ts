import { z } from 'zod';
import { contract } from '../../shared/contract/contract.ts';
import { defaultDutyRules } from '../../shared/domain/duty/duty-rules.ts';
import { defaultNotices } from '../../shared/domain/notices.ts';
import { emptyPlanItem } from '../../shared/domain/plan-item.ts';
import { defaultPlanRules } from '../../shared/domain/plan-rules.ts';
import { isAbout } from '../../shared/rules/subject-ids.ts';
import { readySupervisionRules } from '../../shared/rules/supervision/ready-supervision-rules.ts';

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly standing: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What the inputs of requests are about: a matter of one office. */
export interface Matter {
  readonly officeId: string;
  readonly records: readonly Shown[];
  /** A Monday that is not over. */
  readonly weekStart: string;
  readonly now: number;
  /** An office that was told of incidents of the first one. */
  readonly toldOfficeId: string;
  /** An operation on a plan item of the office. */
  readonly operationId: string;
  readonly deviceId: string;
  /** A small file in base64. */
  readonly contentBase64: string;
}

type Schema = { readonly [key: string]: unknown };

/** The kind of record that a request's `id` names; by the beginning of the request's name where it names no request. */
const subjectKinds: Readonly<Record<string, string>> = {
  'absences.': 'absence',
  'calendar.remove': 'calendarNotice',
  'directory.': 'venue',
  'history.ofRecord': 'planItem',
  'history.adoptValue': 'planItem',
  'records.': 'planItem',
  'rules.removePlanRules': 'planRules',
  'rules.removeDutyRules': 'dutyRules',
  'rules.removeSlaPack': 'slaPack',
  'rules.removeThresholdTable': 'thresholdTable',
  'rules.removeReceptionRules': 'receptionRules',
  'rules.removeSupervisionRules': 'supervisionRules',
  'plans.': 'planItem',
  'duty.removeTemplate': 'dutyTemplate',
  'duty.editShift': 'dutyShift',
  'duty.removeShift': 'dutyShift',
  'duty.acceptItems': 'handover',
  'duty.takeOver': 'handover',
  'duty.witnessHandover': 'handover',
  'duty.editSpotCheck': 'spotCheck',
  'duty.rectify': 'spotCheck',
  'duty.tellWarning': 'dutyWarning',
  'duty.forwardWarning': 'dutyWarning',
  'duty.removeRest': 'restTaken',
  'duty.editEntry': 'dutyMember',
  'duty.removeEntry': 'dutyMember',
  'duty.': 'dutyAdjustment',
  'emergency.removePerson': 'incidentPerson',
  'emergency.editReport': 'incidentReport',
  'emergency.submitReport': 'incidentReport',
  'emergency.passReview': 'incidentReport',
  'emergency.returnReport': 'incidentReport',
  'emergency.signReport': 'incidentReport',
  'emergency.voidReport': 'incidentReport',
  'emergency.sendReport': 'incidentReport',
  'emergency.confirmRoute': 'reportRoute',
  'emergency.askAgain': 'reportRoute',
  'emergency.forwardInstruction': 'incidentInstruction',
  'emergency.showLeader': 'incidentInstruction',
  'emergency.closeInstruction': 'incidentInstruction',
  'emergency.editRecipient': 'reportRecipient',
  'emergency.removeRecipient': 'reportRecipient',
  'emergency.signRoute': 'told reportRoute',
  'emergency.startVerifying': 'told reportRoute',
  'emergency.reportVerified': 'told reportRoute',
  'emergency.feedBackRoute': 'told reportRoute',
  'emergency.signInstruction': 'told incidentInstruction',
  'emergency.startInstruction': 'told incidentInstruction',
  'emergency.feedBackInstruction': 'told incidentInstruction',
  'emergency.': 'incident',
  'reception.editEntry': 'itineraryStop',
  'reception.removeEntry': 'itineraryStop',
  'reception.moveEntry': 'itineraryStop',
  'reception.linkStop': 'itineraryStop',
  'reception.unlinkStop': 'itineraryStop',
  'reception.followStop': 'itineraryStop',
  'reception.setTaskState': 'receptionTask',
  'reception.readIssue': 'receptionIssue',
  'reception.signIssue': 'receptionIssue',
  'reception.': 'reception',
  'supervision.passFeedback': 'matterFeedback',
  'supervision.returnFeedback': 'matterFeedback',
  'supervision.decideExtension': 'matterExtension',
  'supervision.': 'matter',
  'meetings.editEntry': 'meetingTopic',
  'meetings.removeEntry': 'meetingTopic',
  'meetings.moveEntry': 'meetingTopic',
  'meetings.': 'jointMeeting',
};

const kindOf = (name: string): string => subjectKinds[name] ?? subjectKinds[`${name.split('.')[0]}.`] ?? 'nothing';

/**
 * A record of a kind that belongs to the office, as far as records of the kind belong to one; of incidents and what is about them none that
 * another office was told of. `told` asks for one that the told office answers.
 */
export function subjectOf(kind: string, { records, officeId, toldOfficeId }: Matter): string {
  const [, toldKind] = kind.split('told ');
  const present = records
    .filter((record) => record.kind === (toldKind ?? kind) && record.standing === 'present')
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  if (toldKind !== undefined)
    return present.find(({ values }) => values.toOfficeId === toldOfficeId)?.id ?? `${toldKind}.all.nothing`;
  const subjects = records.filter(({ id, kind: each, values }) =>
    each === 'reception'
      ? [values.executingOfficeId, values.leadOfficeId].includes(officeId)
      : each === 'incident' && values.officeId === officeId && !isTold(id, records),
  );
  const servingOf = (leaderId: unknown): unknown => records.find(({ id }) => id === leaderId)?.values.servingOfficeId;
  const isAboutSome = (id: string): boolean =>
    records.some((record) => ['reception', 'incident'].includes(record.kind) && isAbout(record.id, id));
  const isTheirs = ({ id, values }: Shown): boolean =>
    subjects.some((subject) => subject.id === id || isAbout(subject.id, id)) ||
    (kind !== 'incident' &&
      !isAboutSome(id) &&
      [values.officeId, values.servingOfficeId, servingOf(values.leaderId)].includes(officeId));
  return (present.find(isTheirs) ?? present[0])?.id ?? `${kind}.all.nothing`;
}

const isTold = (incident: string, records: readonly Shown[]): boolean =>
  records.some(({ id, values }) => isAbout(incident, id) && values.toOfficeId !== undefined);

const fieldKinds: Readonly<Record<string, string>> = {
  leaderId: 'leader',
  memberId: 'dutyMember',
  postId: 'dutyPost',
  groupId: 'dutyGroup',
  shiftId: 'dutyShift',
  incidentId: 'incident',
  receptionId: 'reception',
  matterId: 'matter',
  intoId: 'matter',
  meetingId: 'jointMeeting',
  fromId: 'reception',
  versionId: 'bulletinVersion',
  reportId: 'incidentReport',
  seatPlanId: 'seatPlan',
  handoverId: 'handover',
  specialPeriodId: 'specialPeriod',
  itemId: 'planItem',
};

/** Inputs whose parts depend on each other more than a schema tells. */
const wholeInputs: Readonly<Record<string, (matter: Matter) => unknown>> = {
  'plans.createItem': ({ officeId, weekStart }) => ({
    values: { ...emptyPlanItem(officeId, weekStart, weekStart), content: '调研' },
  }),
  'rules.savePlanRules': () => ({ baseRevision: 0, values: { ...defaultPlanRules, effectiveFrom: '2030-01-07' } }),
  'rules.saveDutyRules': () => ({ baseRevision: 0, values: { ...defaultDutyRules, effectiveFrom: '2030-01-07' } }),
  'rules.saveSupervisionRules': () => ({
    baseRevision: 0,
    values: { ...readySupervisionRules[0], effectiveFrom: '2030-01-07' },
  }),
  'history.restore': ({ now }) => ({ moment: [now, 0], baseRevision: 0, scope: 'all' }),
  'history.previewRestore': ({ now }) => ({ moment: [now, 0] }),
  'backups.preview': () => ({ name: '四办协同备份_2026-01-01_0000' }),
  'backups.openCopy': () => ({ name: '四办协同备份_2026-01-01_0000' }),
  'backups.restore': (matter) => ({
    name: '四办协同备份_2026-01-01_0000',
    baseRevision: 0,
    ids: [subjectOf('planItem', matter)],
  }),
  'history.writeCopy': ({ now }) => ({ moment: [now, 0] }),
  'records.openWindow': () => ({ partitions: ['all'] }),
  'calendar.readNotice': () => ({ year: 2027, text: '国务院办公厅关于2027年部分节假日安排的通知' }),
  'directory.saveContacts': ({ officeId }) => ({
    baseRevision: 0,
    added: [{ name: '王一', organisation: '气象局', rankOrder: 1, officeId }],
    changed: [],
    removed: [],
  }),
  'directory.addEntries': () => ({ entries: [{ kind: 'venue', values: { name: '会议室', bufferMinutes: 0 } }] }),
  'duty.requestAdjustment': (matter) => ({
    shiftId: subjectOf('dutyShift', matter),
    toMemberId: subjectOf('dutyMember', matter),
    reason: '出差',
    isDraft: false,
  }),
  'duty.buildDocument': ({ officeId, weekStart }) => ({ document: 'log', officeId, date: weekStart, format: 'html' }),
  'desktop.saveNotices': () => {
    const { silence: _, ...notices } = defaultNotices;
    return notices;
  },
  'members.remove': ({ deviceId }) => ({ deviceId }),
  'members.revokeInvitation': () => ({ invitationId: '0'.repeat(32) }),
  'history.adoptValue': (matter) => ({
    id: subjectOf('planItem', matter),
    field: 'content',
    operationId: matter.operationId,
  }),
  'reception.moveEntry': (matter) => ({ id: subjectOf('itineraryStop', matter), baseRevision: 0, afterId: null }),
  'meetings.moveEntry': (matter) => ({ id: subjectOf('meetingTopic', matter), baseRevision: 0, afterId: null }),
  'emergency.readRoutes': (matter) => ({ ids: [subjectOf('told reportRoute', matter)] }),
  'members.invite': ({ officeId }) => ({ officeId, role: 'viewer' }),
};

/** An input of a request about the office's matter, as small as its schema allows. */
export function inputOf(name: string, matter: Matter): unknown {
  const whole = wholeInputs[name];
  if (whole) return whole(matter);
  const spec = contract[name as keyof typeof contract];
  if (spec?.kind !== 'request') throw new Error(`no request ${name}`);
  const schema = z.toJSONSchema(spec.input, { io: 'input', unrepresentable: 'any' }) as Schema;
  return exampleOf(schema, '', name, matter);
}

function exampleOf(schema: Schema, field: string, name: string, matter: Matter): unknown {
  const variants = (schema.anyOf ?? schema.oneOf) as readonly Schema[] | undefined;
  if (variants?.[0]) return exampleOf(variants[0], field, name, matter);
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  switch (schema.type) {
    case 'object': {
      const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
      const required = (schema.required ?? []) as readonly string[];
      return Object.fromEntries(required.map((key) => [key, exampleOf(properties[key] ?? {}, key, name, matter)]));
    }
    case 'array':
      return Array.from({ length: Number(schema.minItems ?? 0) }, () =>
        exampleOf((schema.items ?? {}) as Schema, field.replace(/s$/, ''), name, matter),
      );
    case 'integer':
    case 'number':
      return /At$|until/.test(field) ? matter.now : Math.max(Number(schema.minimum ?? 0), field === 'year' ? 2027 : 0);
    case 'boolean':
      return false;
    case 'string':
      return textOf(schema, field, name, matter);
    default:
      return schema.type === undefined && field === '' ? undefined : null;
  }
}

function textOf(schema: Schema, field: string, name: string, matter: Matter): string {
  if (field === 'id') return subjectOf(kindOf(name), matter);
  const kind = fieldKinds[field];
  if (kind) return subjectOf(kind, matter);
  if (field === 'officeId') return matter.officeId;
  if (field === 'contentBase64') return matter.contentBase64;
  if (field === 'fileName') return '表.xlsx';
  const candidates = [matter.weekStart, matter.weekStart.slice(0, 7), '09:00', '0123456789abcdef', 'a', '说明'];
  const pattern = typeof schema.pattern === 'string' ? new RegExp(schema.pattern, 'u') : undefined;
  const fits = /[dD]ate$|On$|From$|weekStart/.test(field) ? [matter.weekStart, ...candidates] : ['说明', ...candidates];
  return fits.find((text) => (pattern?.test(text) ?? true) && text.length >= Number(schema.minLength ?? 0)) ?? '说明';
}
