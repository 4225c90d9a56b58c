import type { Absence } from '../domain/absence.ts';
import type { BulletinVersion } from '../domain/plan-cycle.ts';
import type { PlanItem } from '../domain/plan-item.ts';
import { isDistrictWide } from '../rules/crowded-plans.ts';
import { isContactOf, isSharedContact } from '../rules/directory/contact-ids.ts';
import { maskedPhones } from '../rules/documents/duty/phone-mask.ts';
import { type Actor, seesAllPlans } from '../rules/permissions.ts';
import { versionAsSeenBy } from '../rules/withheld-items.ts';
import { leadOfficeId } from '../store/decide/context.ts';
import type { RecordView } from '../store/record-view.ts';
import type { RecordReader } from '../store/state.ts';
import { incidentRedactions } from './incident-sight.ts';
import { matterRedactions } from './matter-sight.ts';
import { receptionRedactions } from './reception-sight.ts';

/** Records as pages get them. What devices say about membership is no record for people: it has requests of its own. */
export const visibleViews = (views: readonly RecordView[], actor: Actor | null, state: RecordReader): RecordView[] =>
  views.filter(({ kind }) => kind !== 'membership').map((view) => visibleView(view, actor, state));

/**
 * What this workstation's person may see of a record. Leaders' whereabouts are closed by default: the own office and those
 * who serve an attending leader see an item whole, the lead office sees all, the others and 查看 only busy or free
 * (modules/workspace.md, people and rights); an item may be open to every office, or withheld even when it is issued.
 */
export function visibleView(view: RecordView, actor: Actor | null, state: RecordReader): RecordView {
  const redact = Object.hasOwn(redactions, view.kind) ? redactions[view.kind] : undefined;
  if (!redact || (actor && seesAllPlans(actor, state.get('office', actor.officeId)?.values))) return view;
  const reader = actor && actor.role !== 'viewer' ? actor : null;
  const values = redact(view.values, reader, state, view.id);
  return values === view.values ? view : { ...view, values, conflicts: {}, isRedacted: true };
}

type Values = RecordView['values'];

/** What is left of a record's values for a reader; null is 查看, or nobody. Answers the values themselves where nothing is closed. */
type Redaction = (values: Values, reader: Actor | null, state: RecordReader, id: string) => Values;

// Sound throughout: a present record's values were parsed by its schema; others are shown by their standing only.
const redactions: Readonly<Record<string, Redaction>> = {
  planItem: (values, reader, state) => {
    const item = values as PlanItem;
    const isOpen = item.visibility === 'open' || item.officeId === reader?.officeId;
    return reader && (isOpen || servesAttendee(item, reader, state)) ? values : busyOnly(item);
  },
  bulletinVersion: (values, reader, state) =>
    reader
      ? versionAsSeenBy(values as unknown as BulletinVersion, reader.officeId, leadOfficeId({ state }))
      : { ...values, items: [] },
  changeOrder: (values, reader) => (reader ? values : { ...values, reason: '', orderedBy: '' }),
  clashAcceptance: (values, reader) => (reader ? values : { ...values, reason: '' }),
  absence: (values, reader, state) => {
    const absence = values as unknown as Absence;
    return reader && serves(absence.leaderId, reader, state) ? values : daysOnly(absence);
  },
  // Mobile numbers are whole to all but 查看, as in rosters (duty-and-emergency.md §8).
  person: (values, reader) => (reader ? values : withMasked(values, 'phone')),
  contact: (values, reader, _state, id) => {
    if (isSharedContact(id)) return reader ? values : withMasked(values, 'mobile', 'officePhone', 'note');
    return reader && isContactOf(reader.officeId, id) ? values : { ...nobody, officeId: values.officeId };
  },
  // Who is on duty and how to reach them everybody may know; why somebody is not, and what was reported, only the office.
  dutyMember: (values, reader) => ownOr(without('nightBarFrom', 'nightBarUntil'), values, reader),
  dutyLeave: (values, reader) => ownOr((leave) => ({ ...leave, reason: '' }), values, reader),
  dutyAdjustment: (values, reader) => ownOr(adjustmentOnly, values, reader),
  dutyLogEntry: (values, reader) => ownOr(entryOnly, values, reader),
  callRecord: (values, reader) => ownOr(callOnly, values, reader),
  handover: (values, reader) => ownOr(handoverOnly, values, reader),
  spotCheck: (values, reader) => ownOr(checkOnly, values, reader),
  dailyReport: (values, reader) => ownOr((report) => ({ ...report, situation: '' }), values, reader),
  ...incidentRedactions,
  ...receptionRedactions,
  ...matterRedactions,
};

function ownOr(redact: (values: Values) => Values, values: Values, reader: Actor | null): Values {
  return reader && values.officeId === reader.officeId ? values : redact(values);
}

const nobody = { name: '', organisation: '', rankOrder: 0 } as const;

function withMasked(values: Values, ...fields: readonly string[]): Values {
  const masked = fields.flatMap((field) => {
    const text = values[field];
    return typeof text === 'string' && maskedPhones(text) !== text ? [[field, maskedPhones(text)] as const] : [];
  });
  return masked.length === 0 ? values : { ...values, ...Object.fromEntries(masked) };
}

const without =
  (...fields: readonly string[]) =>
  (values: Values): Values => {
    const left = Object.entries(values).filter(([field]) => !fields.includes(field));
    return left.length === Object.keys(values).length ? values : Object.fromEntries(left);
  };

const only =
  (...fields: readonly string[]) =>
  (values: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));

const adjustmentOnly = (values: Values): Values => ({ ...without('lateReason', 'refusalReason')(values), reason: '…' });

const stamped = ['officeId', 'dutyDate', 'at', 'isTimeTyped', 'enteredAt', 'enteredBy', 'isOpen'] as const;
const entryOnly = (values: Values): Values => ({ ...only(...stamped, 'kind')(values), content: '' });
const callOnly = (values: Values): Values => ({
  ...only(...stamped, 'direction', 'urgency', 'isReadBack')(values),
  ...{ callerUnit: '', callerName: '', callerPhone: '', content: '' },
});
const handoverOnly = (values: Values): Values => ({
  ...without('lateReason')(values),
  ...{ situation: '', problems: '', tasks: '', items: [], acceptedKeys: [] },
});
const checkOnly = (values: Values): Values => ({
  ...only('officeId', 'checkedAt', 'checkedBy', 'means', 'action')(values),
  findings: [],
});

const serves = (leaderId: string, reader: Actor, state: RecordReader): boolean =>
  state.get('leader', leaderId)?.values.servingOfficeId === reader.officeId;

const daysOnly = ({ leaderId, fromDate, fromPart, toDate, toPart, returnedOn, returnedPart }: Absence) => ({
  leaderId,
  fromDate,
  fromPart,
  toDate,
  toPart,
  ...(returnedOn && { returnedOn, returnedPart }),
  place: '',
  reason: '',
});

const servesAttendee = ({ attendance }: PlanItem, reader: Actor, state: RecordReader): boolean =>
  Array.isArray(attendance) && attendance.some(({ leaderId }) => serves(leaderId, reader, state));

/** When, who and which room: enough to see every clash that the others see, nothing of what it is about. */
const busyOnly = (item: PlanItem) => {
  const { officeId, weekStart, date, endDate, time, venueId, attendance, isParallel, isCancelled, category } = item;
  return {
    officeId,
    weekStart,
    date,
    ...(endDate && { endDate }),
    time: time?.kind === 'after' ? { ...time, text: '…' } : time,
    ...(venueId && { venueId }),
    content: '',
    attendance,
    category,
    isTentative: false,
    isParallel,
    isCoordinated: true,
    isCancelled,
    isUnconfirmed: false,
    // Whether it is agreed, exempt or district-wide others judge, who see it whole.
    exemptionReason: '…',
    isDistrictWide: item.content !== undefined && isDistrictWide(item),
  };
};
