import { bytesToHex } from '../../base/bytes.ts';
import { systemCodeOf } from '../../base/system-code.ts';
import { encodeUtf8 } from '../../base/utf8.ts';
import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { partsOfRecordId, recordId } from '../../domain/record.ts';
import { weekPartition } from '../../domain/week.ts';
import type { DocumentChoice } from '../../rules/documents/document-choice.ts';
import { importKey } from '../../rules/imports/import-key.ts';
import { readLeaderTables } from '../../rules/imports/leader-table.ts';
import { readPlanTables } from '../../rules/imports/read-plan-tables.ts';
import { may } from '../../rules/permissions.ts';
import { leadOfficeId, planRulesOf } from '../../store/decide/context.ts';
import type { HostCore } from '../host-core.ts';
import type { DocumentRequest } from '../ports.ts';
import { mediaTypes } from './media-types.ts';
import { readTables } from './read-tables.ts';

type DocumentHandlers = Pick<
  Handlers<AppContract>,
  'plans.previewImport' | 'directory.previewLeaders' | 'plans.buildDocument' | 'plans.distribute'
>;

export function documentHandlers(core: HostCore): DocumentHandlers {
  const { ports } = core;
  return {
    'plans.previewImport': async ({ weekStart, officeId, fileName, contentBase64 }) => {
      const { state } = core.requireSession();
      const tables = await readTables(ports, fileName, contentBase64);
      const rules = planRulesOf(weekStart, state);
      const result = readPlanTables(tables, {
        weekStart,
        leaders: state.list('leader').map(({ id, values }) => ({ id, name: values.name, title: values.title })),
        venues: state.list('venue').map(({ id, values }) => ({ id, name: values.name })),
        afternoonStart: rules.afternoonStart,
        eveningStart: rules.eveningStart,
      });
      if (result.rows.length === 0) throw new ContractError('FILE_REFUSED', { code: 'NO_TABLE', details: {} });
      const partition = weekPartition(weekStart);
      const rows = result.rows.map((row) => {
        const hash = bytesToHex(ports.hashing.sha256(encodeUtf8(importKey(row, officeId, weekStart))));
        const key = hash.slice(0, 32);
        const { repeat: _repeat, ...shown } = row;
        return { ...shown, key, isKnown: state.heads(recordId('planItem', partition, key)) !== undefined };
      });
      return { ...result, rows } as unknown as Awaited<ReturnType<DocumentHandlers['plans.previewImport']>>;
    },
    'directory.previewLeaders': async ({ fileName, contentBase64 }) => {
      const { state } = core.requireSession();
      const { rows } = readLeaderTables(await readTables(ports, fileName, contentBase64));
      const known = new Set(state.list('leader').map(({ values }) => `${values.name} ${values.title}`));
      return {
        rows: rows.map(({ address, values, doubts }) => ({
          address,
          values: { ...values },
          doubts: [...doubts],
          isKnown: known.has(`${values.name} ${values.title}`),
        })),
      };
    },
    'plans.buildDocument': async ({ versionId, ...choice }) => {
      const session = requireReader(core, versionId);
      const request = core.requireDistributor().requestFor(versionId);
      requireOwner(request, choice);
      const file = await ports.documents.renderOne(request, choice, session.actor?.officeId);
      if (!file) throw new ContractError('PDF_UNAVAILABLE');
      const mediaType = mediaTypes[choice.format];
      return { fileName: file.fileName, mediaType, contentBase64: ports.encodeBase64(file.bytes) };
    },
    'plans.distribute': async ({ versionId }) => {
      const session = requireReader(core, versionId);
      const lead = leadOfficeId(session);
      if (!session.actor || !may(session.actor, 'plans.publish', lead))
        throw new ContractError('RULE_VIOLATION', { violations: [{ code: 'NOT_PERMITTED' }] });
      try {
        const { written, unchanged, notRendered } = await core.requireDistributor().distribute(versionId);
        return { written: [...written], unchanged: [...unchanged], notRendered: [...notRendered] };
      } catch (error) {
        ports.onBug('plans.distribute', error);
        const errorCode = systemCodeOf(error);
        throw new ContractError('SHARE_FAILED', { errorCode });
      }
    },
  };
}

/** A calendar is of an office that is there or of a leader whom the version lists. */
function requireOwner({ version, offices }: DocumentRequest, choice: DocumentChoice): void {
  if (choice.document !== 'calendar' || choice.ownerId === undefined) return;
  const { ownerId } = choice;
  if ([...offices, ...version.leaders].some(({ id }) => id === ownerId)) return;
  throw new ContractError('RULE_VIOLATION', { violations: [{ code: 'UNKNOWN_RECORD', recordId: ownerId }] });
}

/** Documents show whereabouts in full: 查看 does not get them. */
function requireReader(core: HostCore, versionId: string) {
  const session = core.requireSession();
  const isVersion =
    partsOfRecordId(versionId).kind === 'bulletinVersion' && session.state.get('bulletinVersion', versionId);
  if (!isVersion)
    throw new ContractError('RULE_VIOLATION', { violations: [{ code: 'UNKNOWN_RECORD', recordId: versionId }] });
  if (!session.actor || session.actor.role === 'viewer') {
    throw new ContractError('RULE_VIOLATION', { violations: [{ code: 'NOT_PERMITTED', details: { role: 'viewer' } }] });
  }
  return session;
}
