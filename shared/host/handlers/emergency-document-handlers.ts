import type { AppContract } from '../../contract/contract.ts';
import type { Handlers, ParsedInputOf } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { directoryPartition, partsOfRecordId } from '../../domain/record.ts';
import { archiveFile, type EmergencyFile, emergencyFile } from '../../rules/documents/emergency/emergency-document.ts';
import type { EmergencySource } from '../../rules/documents/emergency/emergency-source.ts';
import { incidentArchive } from '../../rules/documents/emergency/incident-archive.ts';
import { safeFileName } from '../../rules/documents/safe-file-name.ts';
import { incidentYearsOf } from '../../rules/emergency/business-time.ts';
import { incidentPartition } from '../../rules/emergency/emergency-ids.ts';
import { incidentBookKinds, incidentBookOf } from '../../rules/emergency/incident-book.ts';
import type { Actor } from '../../rules/permissions.ts';
import type { RecordView } from '../../store/record-view.ts';
import type { HostCore } from '../host-core.ts';
import { visibleView } from '../visibility.ts';
import { mediaTypes } from './media-types.ts';
import { refusalOf, requireActor } from './reader.ts';

type EmergencyDocumentHandlers = Pick<Handlers<AppContract>, 'emergency.buildDocument' | 'emergency.buildArchive'>;
type Choice = ParsedInputOf<AppContract, 'emergency.buildDocument'>;

export function emergencyDocumentHandlers(core: HostCore): EmergencyDocumentHandlers {
  return {
    'emergency.buildDocument': async (choice) => {
      const actor = requireActor(core);
      const partitions = partitionsOf(choice, actor, core);
      const file = emergencyFile(choice, sourceFor(partitions, actor, core));
      if (!file) throw refusalOf('UNKNOWN_RECORD');
      return built(file, choice.format, core);
    },
    'emergency.buildArchive': async ({ incidentId }) => {
      const actor = requireActor(core);
      requireWhole(incidentId, actor, core);
      const partitions = partitionsOfIncident(incidentId);
      const source = sourceFor(partitions, actor, core);
      const file = source.files.get(incidentId);
      if (!file) throw refusalOf('UNKNOWN_RECORD', incidentId);
      const records = wholeViews(partitions, core);
      return built(archiveFile(incidentArchive(file, records, source)), 'zip', core);
    },
  };
}

async function built(file: EmergencyFile, extension: keyof typeof mediaTypes, { ports }: HostCore) {
  const bytes = await ports.documents.renderEmergency(file);
  if (!bytes) throw new ContractError('PDF_UNAVAILABLE');
  return {
    fileName: safeFileName(`${file.name}.${extension}`),
    mediaType: mediaTypes[extension],
    contentBase64: ports.encodeBase64(bytes),
  };
}

/** The incident is here and the reader sees all of it. */
function requireWhole(incidentId: string, actor: Actor, core: HostCore): void {
  const { state } = core.requireSession();
  const view = state.view(incidentId);
  if (partsOfRecordId(incidentId).kind !== 'incident' || view?.standing !== 'present')
    throw refusalOf('UNKNOWN_RECORD', incidentId);
  if (!visibleView(view, actor, state).isRedacted) return;
  throw refusalOf(actor.role === 'viewer' ? 'NOT_PERMITTED' : 'NOT_YOUR_OFFICE');
}

const partitionsOfIncident = (incidentId: string): string[] => [
  directoryPartition,
  partsOfRecordId(incidentId).partition,
  incidentPartition(incidentId),
];

/** Where the records of a document are. One about a single incident is refused to whoever does not see it whole. */
function partitionsOf(choice: Choice, actor: Actor, core: HostCore): string[] {
  const { state } = core.requireSession();
  if (choice.document === 'ledger') return ledgerPartitions(choice, core);
  const incidentId =
    choice.document === 'report' ? state.get('incidentReport', choice.reportId)?.values.incidentId : choice.incidentId;
  if (incidentId === undefined) throw refusalOf('UNKNOWN_RECORD');
  requireWhole(incidentId, actor, core);
  return partitionsOfIncident(incidentId);
}

const incidentKind: ReadonlySet<string> = new Set(['incident']);

function ledgerPartitions({ from, to }: Extract<Choice, { document: 'ledger' }>, core: HostCore): string[] {
  const years = new Set(incidentYearsOf(from, to));
  const { state } = core.requireSession();
  const incidents = state.recordsOf(years, incidentKind);
  return [directoryPartition, ...years, ...new Set(incidents.map(({ id }) => incidentPartition(id)))];
}

function sourceFor(partitions: readonly string[], actor: Actor, core: HostCore): EmergencySource {
  const session = core.requireSession();
  const { state } = session;
  const { profile } = core.ports;
  const offices = state.list('office').map(({ id, values }) => ({ id, ...values }));
  const { files, calendar } = incidentBookOf(wholeViews(partitions, core));
  return {
    files,
    calendar,
    districtName: profile.read().districtName ?? '',
    offices: offices.sort((left, right) => left.rankOrder - right.rankOrder || left.id.localeCompare(right.id)),
    by: actor.name,
    now: session.serverTime.now(),
  };
}

/** Of what is closed to the reader nothing is printed. */
function wholeViews(partitions: readonly string[], core: HostCore): RecordView[] {
  const session = core.requireSession();
  const views = session.state.recordsOf(new Set(partitions), incidentBookKinds);
  return session.visible(views).filter(({ isRedacted }) => !isRedacted);
}
