import type { AppContract } from '../../contract/contract.ts';
import type { Handlers, ParsedInputOf } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { chinaTimeOf } from '../../domain/china-time.ts';
import { addMonths, datesOfMonth, type Month, monthOf, monthsFrom, partitionsOfMonths } from '../../domain/month.ts';
import { directoryPartition, partsOfRecordId } from '../../domain/record.ts';
import { type DutyFile, dutyFile } from '../../rules/documents/duty/duty-document.ts';
import { type DutySource, dutySourceOf } from '../../rules/documents/duty/duty-source.ts';
import { safeFileName } from '../../rules/documents/safe-file-name.ts';
import { readRosterTables } from '../../rules/imports/duty/read-roster-tables.ts';
import { type Actor, may } from '../../rules/permissions.ts';
import type { ViolationCode } from '../../rules/violation.ts';
import { leadOfficeId } from '../../store/decide/context.ts';
import { bookAround, rosterStateOf } from '../../store/decide/duty/duty-context.ts';
import type { HostCore } from '../host-core.ts';
import { mediaTypes } from './media-types.ts';
import { readTables } from './read-tables.ts';

type DutyDocumentHandlers = Pick<Handlers<AppContract>, 'duty.buildDocument' | 'duty.previewRoster'>;
type Choice = ParsedInputOf<AppContract, 'duty.buildDocument'>;
type Preview = Awaited<ReturnType<DutyDocumentHandlers['duty.previewRoster']>>;

export function dutyDocumentHandlers(core: HostCore): DutyDocumentHandlers {
  const { ports } = core;
  return {
    'duty.buildDocument': async (choice) => {
      const actor = requireActor(core);
      requireKnown(choice, core);
      requireRight(choice, actor, core);
      const file = dutyFile(choice, sourceFor(choice, actor, core));
      if (!file) throw refusal('UNKNOWN_RECORD');
      const bytes = await ports.documents.renderDuty(file);
      if (!bytes) throw new ContractError('PDF_UNAVAILABLE');
      const format = formatOf(file);
      return {
        fileName: safeFileName(`${file.name}.${format}`),
        mediaType: mediaTypes[format],
        contentBase64: ports.encodeBase64(bytes),
      };
    },
    'duty.previewRoster': async ({ officeId, month, fileName, contentBase64 }) => {
      const actor = requireActor(core);
      const { state } = core.requireSession();
      const office = state.get('office', officeId)?.values;
      if (!office) throw refusal('UNKNOWN_RECORD', officeId);
      if (!may(actor, 'duty.applyRoster', leadOfficeId({ state }), officeId)) throw notPermitted(actor, officeId);
      const tables = await readTables(ports, fileName, contentBase64);
      const preview = readRosterTables(tables, {
        officeId,
        month,
        book: bookAround(datesOfMonth(month), officeId, { state }),
        officeNames: [office.name, office.shortName],
        now: ports.clock.now(),
      });
      // The contract's outputs are mutable by type; the preview is not changed.
      return { ...preview, rosterState: rosterStateOf(officeId, month, { state }) } as unknown as Preview;
    },
  };
}

function formatOf(file: DutyFile): keyof typeof mediaTypes {
  if (file.kind === 'pages') return file.format;
  return file.kind === 'calendar' ? 'ics' : 'xlsx';
}

const refusal = (code: ViolationCode, recordId?: string): ContractError =>
  new ContractError('RULE_VIOLATION', { violations: [{ code, ...(recordId !== undefined && { recordId }) }] }, code);

const notPermitted = (actor: Actor, officeId: string): ContractError =>
  refusal(actor.role === 'viewer' || actor.officeId === officeId ? 'NOT_PERMITTED' : 'NOT_YOUR_OFFICE');

function requireActor(core: HostCore): Actor {
  const { actor } = core.requireSession();
  if (!actor) throw new ContractError('NOT_READY');
  return actor;
}

/** The record or office that a document is about is here. */
function requireKnown(choice: Choice, core: HostCore): void {
  const { state } = core.requireSession();
  const isKnown = (kind: 'office' | 'dutyMember' | 'handover' | 'callRecord', id: string): boolean =>
    partsOfRecordId(id).kind === kind && state.get(kind, id) !== undefined;
  if ('officeId' in choice && choice.officeId !== 'all' && !isKnown('office', choice.officeId))
    throw refusal('UNKNOWN_RECORD', choice.officeId);
  if (choice.document === 'calendar' && !isKnown('dutyMember', choice.memberId))
    throw refusal('UNKNOWN_RECORD', choice.memberId);
  if (choice.document === 'handover' && !isKnown('handover', choice.handoverId))
    throw refusal('UNKNOWN_RECORD', choice.handoverId);
  if (choice.document === 'call' && !isKnown('callRecord', choice.callId))
    throw refusal('UNKNOWN_RECORD', choice.callId);
}

/**
 * What a desk wrote is for its office and the 总值班室; the roster of every office is everybody's, telephones whole to all but 查看
 * (duty-and-emergency.md §8: mobile numbers are masked in public prints).
 */
function requireRight(choice: Choice, actor: Actor, core: HostCore): void {
  const { state } = core.requireSession();
  const lead = leadOfficeId({ state });
  if (choice.document === 'roster' || choice.document === 'holidayRoster') {
    if (actor.role === 'viewer' && !choice.masksPhones) throw refusal('NOT_PERMITTED');
    return;
  }
  if (choice.document === 'calendar') return;
  if (choice.document === 'checkReport') {
    if (!may(actor, 'duty.addSpotCheck', lead)) throw refusal('NOT_PERMITTED');
    return;
  }
  const officeId = officeOf(choice, core);
  const action = choice.document === 'form' ? 'duty.applyRoster' : 'duty.readLog';
  if (!may(actor, action, lead, officeId)) throw notPermitted(actor, officeId);
}

function officeOf(choice: Extract<Choice, { document: 'form' | 'log' | 'call' | 'handover' }>, core: HostCore): string {
  const { state } = core.requireSession();
  if (choice.document === 'call') return state.get('callRecord', choice.callId)?.values.officeId ?? '';
  if (choice.document === 'handover') return state.get('handover', choice.handoverId)?.values.officeId ?? '';
  return choice.officeId;
}

function sourceFor(choice: Choice, actor: Actor, core: HostCore): DutySource {
  const { state } = core.requireSession();
  const { clock, profile } = core.ports;
  const offices = state.list('office').map(({ id, values }) => ({ id, ...values }));
  return dutySourceOf(state.recordsOf(new Set(partitionsOf(monthsOf(choice, core)))), {
    districtName: profile.read().districtName ?? '',
    offices: offices.sort((left, right) => left.rankOrder - right.rankOrder || left.id.localeCompare(right.id)),
    by: actor.name,
    now: clock.now(),
  });
}

/** The months in which what a document shows may have been written: a shift begins the day before, a log is completed later. */
function monthsOf(choice: Choice, core: HostCore): Month[] {
  const around = (from: Month, to: Month): Month[] => [addMonths(from, -1), ...monthsFrom(from, to), addMonths(to, 1)];
  const { state } = core.requireSession();
  const today = monthOf(chinaTimeOf(core.ports.clock.now()).date);
  switch (choice.document) {
    case 'form':
      return around(choice.month, choice.month);
    case 'log':
      return around(monthOf(choice.date), latest(monthOf(choice.date), today));
    case 'call': {
      const month = monthOf(state.get('callRecord', choice.callId)?.values.dutyDate ?? '');
      return around(month, latest(month, today));
    }
    case 'handover': {
      const month = monthOf(state.get('handover', choice.handoverId)?.values.date ?? '');
      return around(month, month);
    }
    default:
      return around(monthOf(choice.from), monthOf(choice.to));
  }
}

/** Follow-ups are looked for until today, but not over years. */
const mostMonthsLater = 12;

const latest = (month: Month, today: Month): Month =>
  [month, [today, addMonths(month, mostMonthsLater)].sort()[0] ?? month].sort().at(-1) ?? month;

const partitionsOf = (months: readonly Month[]): string[] => [directoryPartition, ...partitionsOfMonths(months)];
