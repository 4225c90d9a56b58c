import { receptionSchema } from '../domain/reception/reception.ts';
import { planSnapshotSchema } from '../domain/reception/reception-issue.ts';
import { partsOfRecordId, type RecordKind, recordSchemas } from '../domain/record.ts';
import { type Actor, may } from '../rules/permissions.ts';
import { receptionPartition } from '../rules/reception/reception-ids.ts';
import { servingOffices, worksOn } from '../rules/reception/taking-part.ts';
import { leadOfficeId } from '../store/decide/context.ts';
import type { RecordView } from '../store/record-view.ts';
import type { RecordReader } from '../store/state.ts';

type Values = RecordView['values'];
type Redact = (values: Values) => Values;
type Redaction = (values: Values, reader: Actor | null, state: RecordReader, id: string) => Values;

/**
 * Who comes, when and to see whom is for those who have to do with it: the offices that work on a visit, that serve a leader who takes part, that
 * answer for a stop or a task, or were told of an issue. Everybody else learns that there is one and how far it is (modules/workspace.md).
 */
export const receptionRedactions: Readonly<Record<string, Redaction>> = {
  reception: (values, reader, state, id) => (seesVisit(id, reader, state) ? values : visitOnly(values)),
  receptionGuest: byVisit('receptionGuest', only({ name: '…' })),
  itineraryStop: byVisit('itineraryStop', (values) =>
    only({ content: '…', date: values.date, time: { kind: 'undetermined' } })(values),
  ),
  receptionTask: byVisit('receptionTask', only({ task: '…' })),
  receptionMeal: byVisit('receptionMeal', (values) =>
    only({ date: values.date, mealTime: values.mealTime, guestCount: 0 })(values),
  ),
  receptionRoom: byVisit('receptionRoom', (values) =>
    only({ hotel: '…', fromDate: values.fromDate, toDate: values.toDate })(values),
  ),
  receptionVehicle: byVisit('receptionVehicle', (values) =>
    only({ fromDate: values.fromDate, toDate: values.toDate })(values),
  ),
  seatPlan: byVisit('seatPlan', ({ rule, layout, ...values }) =>
    only({ title: '…', rule, layout, people: [] })(values),
  ),
  expenseSheet: byVisit('expenseSheet', only({})),
  receptionIssue: byVisit('receptionIssue', (values) => ({
    ...only({ sequence: values.sequence, issuedAt: values.issuedAt, issuedBy: '', toldOfficeIds: [] })(values),
    snapshot: blankSnapshot(values),
  })),
  receptionReceipt: byVisit('receptionReceipt', (values) => only({ issueId: values.issueId })(values)),
  receptionStep: byVisit('receptionStep', (values) =>
    only({ kind: 'note', at: values.at, enteredBy: '', text: '' })(values),
  ),
  findingOverride: byVisit('findingOverride', (values) =>
    only({
      ...{ findingKey: '…', fingerprint: '', reason: '…', approvedBy: '…', enteredBy: '' },
      enteredAt: values.enteredAt,
    })(values),
  ),
};

/** Open to whoever sees the visit that `values` are of; of the others every reader gets what the schema of the kind wants. */
function byVisit(kind: RecordKind, redact: Redact): Redaction {
  return (values, reader, state) =>
    seesVisit(String(values.receptionId), reader, state) ? values : recordSchemas[kind].parse(redact(values));
}

/** Whose visit it is and where it stands, with what its schema wants besides. */
function only(rest: Values): Redact {
  return ({ officeId, receptionId, order }) => ({
    officeId,
    receptionId,
    ...(order !== undefined && { order }),
    ...rest,
  });
}

const visitOnly = ({ officeId, receivedAt, stage, guestKind }: Values): Values =>
  receptionSchema.parse({ title: '…', guestKind, officeId, receivedAt, registeredBy: '', stage });

const blankSnapshot = ({ officeId, issuedAt }: Values) =>
  planSnapshotSchema.parse({
    reception: visitOnly({ officeId, receivedAt: issuedAt, stage: 'issued', guestKind: 'other' }),
    ...{ guests: [], stops: [], tasks: [], meals: [], rooms: [], vehicles: [], names: {} },
  });

function seesVisit(id: string, reader: Actor | null, state: RecordReader): boolean {
  if (!reader) return false;
  const visit = state.get('reception', id)?.values;
  if (visit && may(reader, 'reception.read', leadOfficeId({ state }), visit.officeId)) return true;
  if (visit && worksOn(visit, reader.officeId)) return true;
  return takenPartIn(id, reader.officeId, state).has(id);
}

interface TakenPart {
  readonly revision: number;
  /** The visits that offices take part in, by office and partition. */
  readonly visits: Map<string, ReadonlySet<string>>;
}

/** Thousands of records are looked at in one go: who takes part is found out once for each state of the records. */
const takenPartOf = new WeakMap<RecordReader, TakenPart>();

function takenPartIn(receptionId: string, officeId: string, state: RecordReader): ReadonlySet<string> {
  let taken = takenPartOf.get(state);
  if (taken?.revision !== state.revision) {
    taken = { revision: state.revision, visits: new Map() };
    takenPartOf.set(state, taken);
  }
  const partition = receptionPartition(receptionId);
  const key = `${officeId} ${partition}`;
  const known = taken.visits.get(key);
  if (known) return known;
  const found = new Set(visitsOf(officeId, partition, partsOfRecordId(receptionId).partition, state));
  taken.visits.set(key, found);
  return found;
}

/** The visits of a month that an office has to do with. */
function visitsOf(officeId: string, month: string, year: string, state: RecordReader): string[] {
  const servingOf = (leaderId: string) => state.get('leader', leaderId)?.values.servingOfficeId;
  const list = <K extends RecordKind>(kind: K) => state.list(kind, month);
  return [
    ...state
      .list('reception', year)
      .filter(({ values }) => servingOffices(values.hosts, servingOf).includes(officeId))
      .map(({ id }) => id),
    ...list('itineraryStop')
      .filter(
        ({ values }) =>
          values.responsibleOfficeId === officeId || servingOffices(values.hosts, servingOf).includes(officeId),
      )
      .map(({ values }) => values.receptionId),
    ...list('receptionTask')
      .filter(({ values }) => values.responsibleOfficeId === officeId)
      .map(({ values }) => values.receptionId),
    ...list('receptionIssue')
      .filter(({ values }) => values.toldOfficeIds.includes(officeId))
      .map(({ values }) => values.receptionId),
  ];
}
