import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { partsOfRecordId } from '../../domain/record.ts';
import { safeFileName } from '../../rules/documents/safe-file-name.ts';
import {
  matterDocument,
  matterTable,
  meetingDocument,
  type SupervisionFile,
} from '../../rules/documents/supervision/supervision-document.ts';
import type { SupervisionSource } from '../../rules/documents/supervision/supervision-source.ts';
import type { HostCore } from '../host-core.ts';
import {
  partitionsOfMatter,
  partitionsOfMeeting,
  partitionsOfSpan,
  supervisionSource,
} from '../supervision-documents.ts';
import { mediaTypes } from './media-types.ts';
import { refusalOf, requireActor } from './reader.ts';

type SupervisionDocumentHandlers = Pick<
  Handlers<AppContract>,
  'supervision.buildDocument' | 'supervision.buildTable' | 'meetings.buildDocument'
>;

/** Documents of a matter are for whoever sees it whole; those of a meeting for everybody but 查看, who carries nothing away. */
export function supervisionDocumentHandlers(core: HostCore): SupervisionDocumentHandlers {
  return {
    'supervision.buildDocument': async (choice) => {
      const { matterId } = choice;
      if (partsOfRecordId(matterId).kind !== 'matter') throw refusalOf('UNKNOWN_RECORD', matterId);
      const file = matterDocument(choice, sourceFor(partitionsOfMatter(matterId), core));
      if (!file) throw refusalOf('UNKNOWN_RECORD', matterId);
      return built(file, core);
    },
    'supervision.buildTable': async (choice) => {
      requireReader(core);
      return built(matterTable(choice, sourceFor(partitionsOfSpan(choice.from, choice.until), core)), core);
    },
    'meetings.buildDocument': async (choice) => {
      requireReader(core);
      const { meetingId } = choice;
      if (partsOfRecordId(meetingId).kind !== 'jointMeeting') throw refusalOf('UNKNOWN_RECORD', meetingId);
      const file = meetingDocument(choice, sourceFor(partitionsOfMeeting(meetingId), core));
      if (!file) throw refusalOf('UNKNOWN_RECORD', meetingId);
      return built(file, core);
    },
  };
}

function requireReader(core: HostCore): void {
  if (requireActor(core).role === 'viewer') throw refusalOf('NOT_PERMITTED');
}

/** Of what is closed to the reader nothing is printed or counted. */
function sourceFor(partitions: readonly string[], core: HostCore): SupervisionSource {
  const actor = requireActor(core);
  const session = core.requireSession();
  return supervisionSource(partitions, session, core.ports, actor.name, (views) =>
    session.visible(views).filter(({ isRedacted }) => !isRedacted),
  );
}

async function built(file: SupervisionFile, { ports }: HostCore) {
  const bytes = await ports.documents.renderSupervision(file);
  if (!bytes) throw new ContractError('PDF_UNAVAILABLE');
  return {
    fileName: safeFileName(`${file.name}.${file.format}`),
    mediaType: mediaTypes[file.format],
    contentBase64: ports.encodeBase64(bytes),
  };
}
