import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { receptionFile } from '../../rules/documents/reception/reception-document.ts';
import { seatingFile } from '../../rules/documents/reception/seating-file.ts';
import { safeFileName } from '../../rules/documents/safe-file-name.ts';
import type { HostCore } from '../host-core.ts';
import { receptionSource, type WholeVisit, wholeVisit } from '../reception-documents.ts';
import { mediaTypes } from './media-types.ts';
import { refusalOf, requireActor } from './reader.ts';

type ReceptionDocumentHandlers = Pick<Handlers<AppContract>, 'reception.buildDocument' | 'reception.buildSeating'>;

/** Documents of a visit are for whoever sees it whole. */
export function receptionDocumentHandlers(core: HostCore): ReceptionDocumentHandlers {
  return {
    'reception.buildDocument': async ({ receptionId, issueId, ...choice }) => {
      const actor = requireActor(core);
      const visit = requireVisit(receptionId, core);
      const issue = issueId === undefined ? undefined : visit.file.issues.find(({ id }) => id === issueId);
      if (issueId !== undefined && !issue) throw refusalOf('UNKNOWN_RECORD', issueId);
      const session = core.requireSession();
      const file = receptionFile(choice, receptionSource(visit, issue, session, core.ports, actor.name));
      if (!file) throw refusalOf('UNKNOWN_RECORD', receptionId);
      return built(file.name, choice.format, await core.ports.documents.renderReception(file), core);
    },
    'reception.buildSeating': async ({ seatPlanId, ...choice }) => {
      requireActor(core);
      const session = core.requireSession();
      const receptionId = session.state.get('seatPlan', seatPlanId)?.values.receptionId ?? '';
      const plan = requireVisit(receptionId, core).file.seatPlans.find(({ id }) => id === seatPlanId);
      const file = plan && seatingFile(choice, plan.values, session.serverTime.now());
      if (!file) throw refusalOf('UNKNOWN_RECORD', seatPlanId);
      return built(file.name, choice.format, await core.ports.documents.renderSeating(file), core);
    },
  };
}

function requireVisit(receptionId: string, core: HostCore): WholeVisit {
  const session = core.requireSession();
  const visit = wholeVisit(receptionId, session, (views) => session.visible(views));
  if (!visit) throw refusalOf('UNKNOWN_RECORD', receptionId);
  return visit;
}

function built(name: string, extension: keyof typeof mediaTypes, bytes: Uint8Array | null, { ports }: HostCore) {
  if (!bytes) throw new ContractError('PDF_UNAVAILABLE');
  return {
    fileName: safeFileName(`${name}.${extension}`),
    mediaType: mediaTypes[extension],
    contentBase64: ports.encodeBase64(bytes),
  };
}
