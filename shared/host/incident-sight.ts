import { incidentFactsSchema } from '../domain/emergency/incident.ts';
import { sectionsSchema } from '../domain/emergency/incident-report.ts';
import { incidentPartition, isAboutIncident } from '../rules/emergency/emergency-ids.ts';
import { type Actor, may } from '../rules/permissions.ts';
import { leadOfficeId } from '../store/decide/context.ts';
import type { RecordView } from '../store/record-view.ts';
import type { RecordReader } from '../store/state.ts';

type Values = RecordView['values'];
type Redact = (values: Values) => Values;
type Redaction = (values: Values, reader: Actor | null, state: RecordReader, id: string) => Values;

/**
 * What a reader of another office gets of an incident (duty-and-emergency.md §2.7): whoever was told of it, or has an instruction to carry out, sees it as its own office
 * does, but for the people in it and who answered there; everybody else that there is one, of which kind and level, and how far it is.
 */
export const incidentRedactions: Readonly<Record<string, Redaction>> = {
  incident: (values, reader, state, id) => (seesIncident(id, values, reader, state) ? values : incidentOnly(values)),
  incidentSeverity: byIncident((values) => ({ ...without('reason')(values), by: '', deadOrMissing: 0 })),
  incidentReport: byIncident(reportOnly),
  reportRoute: byIncident(routeOnly),
  incidentInstruction: byIncident(instructionOnly),
  timelineEntry: byIncident(entryOnly),
  obligationWaiver: byIncident((values) => ({ ...values, reason: '…', approvedBy: '…', waivedBy: '' })),
  alarmEscalation: byIncident((values) => ({ ...values, name: '', phone: '' })),
  alarmAnswer: byOffice((values) => ({ ...values, answeredBy: '' })),
  incidentPerson: byOffice((values) => ({ ...without('details')(values), role: 'other', sealed: '' })),
  classifiedStub: byOffice((values) => ({
    ...without('fromUnit')(values),
    documentNumber: '…',
    whereTo: '…',
    enteredBy: '',
  })),
};

/** Closed to all but the office that `values` name, and the lead office. */
function byOffice(redact: Redact): Redaction {
  return (values, reader, state) => (isOwn(values, reader, state) ? values : redact(values));
}

/** Open to whoever sees the incident that `values` are about. */
function byIncident(redact: Redact): Redaction {
  return (values, reader, state) =>
    seesIncident(String(values.incidentId), values, reader, state) ? values : redact(values);
}

const isOwn = ({ officeId }: Values, reader: Actor | null, state: RecordReader): boolean =>
  reader !== null && may(reader, 'emergency.read', leadOfficeId({ state }), String(officeId));

const seesIncident = (id: string, values: Values, reader: Actor | null, state: RecordReader): boolean =>
  isOwn(values, reader, state) || (reader !== null && isTold(id, reader.officeId, state));

const isTold = (incidentId: string, officeId: string, state: RecordReader): boolean =>
  toldIn(incidentPartition(incidentId), officeId, state).has(incidentId);

interface Told {
  readonly revision: number;
  /** The incidents that offices were told of, by office and partition. */
  readonly incidents: Map<string, ReadonlySet<string>>;
}

/** Thousands of records are looked at in one go: who was told is found out once for each state of the records. */
const toldOf = new WeakMap<RecordReader, Told>();

function toldIn(partition: string, officeId: string, state: RecordReader): ReadonlySet<string> {
  let told = toldOf.get(state);
  if (told?.revision !== state.revision) {
    told = { revision: state.revision, incidents: new Map() };
    toldOf.set(state, told);
  }
  const key = `${officeId} ${partition}`;
  const known = told.incidents.get(key);
  if (known) return known;
  const found = new Set(
    [...state.list('reportRoute', partition), ...state.list('incidentInstruction', partition)].flatMap(
      ({ id, values: { toOfficeId, incidentId } }) =>
        toOfficeId === officeId && isAboutIncident(incidentId, id) ? incidentId : [],
    ),
  );
  told.incidents.set(key, found);
  return found;
}

const without =
  (...fields: readonly string[]) =>
  (values: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)));

const only = (values: Values, fields: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));

const nothingKnown = incidentFactsSchema.parse({
  title: '…',
  category: 'accident',
  occurredAt: { precision: 'unknown' },
});
const noWords = sectionsSchema.parse({});

function incidentOnly(values: Values): Values {
  const states = ['fact', 'factAt', 'response', 'endedAt', 'assessedAt', 'archivedAt', 'personalDataUntil'];
  const fields = ['officeId', 'sequence', 'category', 'knownAt', 'isKnownAtTyped', ...states];
  return { ...nothingKnown, ...only(values, fields), title: '' };
}

function reportOnly(values: Values): Values {
  const fields = ['officeId', 'incidentId', 'kind', 'number', 'urgency', 'state', 'draftedAt', 'signedAt', 'voidedAt'];
  return {
    ...only(values, fields),
    title: '',
    sections: noWords,
    sentTo: '',
    copiedTo: '',
    contact: '',
    draftedBy: '',
  };
}

function routeOnly(values: Values): Values {
  const fields = ['officeId', 'incidentId', 'reportId', 'leg', 'channel', 'round', 'sentAt', 'isTimeTyped'];
  return { ...only(values, fields), recipientName: '…', sentBy: '', isVerificationAsked: false };
}

function instructionOnly(values: Values): Values {
  const fields = ['officeId', 'incidentId', 'receivedAt', 'isTimeTyped', 'channel', 'isReadBack', 'enteredAt'];
  return { ...only(values, fields), leaderName: '…', leaderTitle: '', text: '…', enteredBy: '' };
}

function entryOnly(values: Values): Values {
  const fields = ['officeId', 'incidentId', 'kind', 'act', 'at', 'isTimeTyped', 'enteredAt', 'computerAt'];
  return { ...only(values, fields), enteredBy: '', details: {}, text: '' };
}
