import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { adoptValue } from '../../store/decide/adopt-value.ts';
import { deviceMarkOf, recordHistory } from '../../store/record-history.ts';
import { conflictJournal } from '../history/conflict-journal.ts';
import { type JournalSource, operationsOn } from '../history/journal-scan.ts';
import { recentChanges } from '../history/recent-changes.ts';
import { visibleSubject } from '../history/record-subject.ts';
import type { HostCore } from '../host-core.ts';
import { inSlices } from '../in-slices.ts';
import type { Session } from '../session.ts';

type HistoryHandlers = Pick<
  Handlers<AppContract>,
  'history.ofRecord' | 'history.listChanges' | 'history.listConflicts' | 'history.adoptValue'
>;

export function historyHandlers(core: HostCore): HistoryHandlers {
  const { ports } = core;
  return {
    'history.ofRecord': async ({ id }) => {
      const session = requirePerson(core);
      const subject = visibleSubject(id, session);
      if (!subject) throw violation(session.state.view(id) ? 'NOT_PERMITTED' : 'UNKNOWN_RECORD', id);
      const operations = await inSlices(operationsOn(journalsOf(core), id), ports);
      const entries = recordHistory(operations).map(({ operationId, stamp, personId, fields }) => {
        const device = deviceMarkOf(operationId);
        const isThisDevice = ports.device.deviceId.startsWith(device);
        return { operationId, at: stamp[0], personId, device, isThisDevice, fields };
      });
      return { subject, entries } as unknown as Awaited<ReturnType<HistoryHandlers['history.ofRecord']>>;
    },
    'history.listChanges': async (query) => {
      const session = requirePerson(core);
      const { behind, kind, personId, query: text, limit } = query;
      const asked = {
        limit,
        ...(behind && { behind }),
        ...(kind !== undefined && { kind }),
        ...(personId !== undefined && { personId }),
        ...(text !== undefined && { query: text }),
      };
      return inSlices(recentChanges(journalsOf(core), session, ports.device.deviceId, asked), ports);
    },
    'history.listConflicts': async () => inSlices(conflictJournal(journalsOf(core), requirePerson(core)), ports),
    'history.adoptValue': async ({ id, field, operationId }) => {
      requirePerson(core);
      const operations = await inSlices(operationsOn(journalsOf(core), id), ports);
      const value = operations.find((operation) => operation.id === operationId)?.fields[field];
      if (value === undefined) throw violation('NO_SUCH_VALUE', id);
      return core.requireSession().carryOut((context) => adoptValue({ id, field, value }, context));
    },
  };
}

/** History shows who did what: only to somebody who has said who he is. */
export function requirePerson(core: HostCore): Session {
  const session = core.requireSession();
  if (!session.actor) throw new ContractError('NOT_READY');
  return session;
}

/** Journals are read from the disk beside the store that writes them: signed frames only, so nothing half-written is seen. */
export const journalsOf = (core: HostCore): JournalSource => core.requireSession().store.past;

const violation = (code: string, recordId: string): ContractError =>
  new ContractError('RULE_VIOLATION', { violations: [{ code, recordId }] }, code);
