import { systemCodeOf } from '../../base/system-code.ts';
import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { chinaTimeOf } from '../../domain/china-time.ts';
import { may } from '../../rules/permissions.ts';
import { leadOfficeId } from '../../store/decide/context.ts';
import { restoreRecords } from '../../store/decide/restore-records.ts';
import { justBefore, RecoveryPoints } from '../../store/recovery-points.ts';
import type { Stamp } from '../../store/stamp.ts';
import { scanCommits } from '../history/journal-scan.ts';
import { differencesSince } from '../history/past-records.ts';
import { visibleSubject } from '../history/record-subject.ts';
import { restorePreview } from '../history/restore-preview.ts';
import { writeCopy } from '../history/write-copy.ts';
import type { HostCore } from '../host-core.ts';
import { inSlices } from '../in-slices.ts';
import { journalsOf, requirePerson } from './history-handlers.ts';

type RecoveryHandlers = Pick<
  Handlers<AppContract>,
  'history.listPoints' | 'history.previewRestore' | 'history.restore' | 'history.writeCopy'
>;

export function recoveryHandlers(core: HostCore): RecoveryHandlers {
  const { ports } = core;
  return {
    'history.listPoints': async () => {
      requirePerson(core);
      const points = new RecoveryPoints();
      await inSlices(
        scanCommits(journalsOf(core), (operations) => points.add(operations)),
        ports,
      );
      const days = await inSlices(points.days(), ports);
      return { days } as unknown as Awaited<ReturnType<RecoveryHandlers['history.listPoints']>>;
    },
    'history.previewRestore': async ({ moment }) => {
      const session = requirePerson(core);
      const baseRevision = session.state.revision;
      const differences = await inSlices(differencesSince(journalsOf(core), session.state, moment), ports);
      return restorePreview(moment, baseRevision, differences, core.requireSession().decisionContext(), session);
    },
    'history.restore': async ({ moment, baseRevision, scope }) => {
      const session = requirePerson(core);
      const all = await inSlices(differencesSince(journalsOf(core), session.state, moment), ports);
      const chosen = scope === 'all' ? null : new Set(scope);
      // What a person may not see cannot be chosen, and is not there for whoever names it.
      const differences = all.filter(
        ({ recordId }) => (chosen?.has(recordId) ?? true) && visibleSubject(recordId, session) !== null,
      );
      const order = { moment, baseRevision, differences, scope: chosen ? ('chosen' as const) : ('all' as const) };
      const committed = core.requireSession().carryOut((context) => restoreRecords(order, context));
      const [restorationId = ''] = committed.ids;
      const [undone, counter] = momentBefore(core, restorationId);
      return { ...committed, restored: committed.ids.length - 1, undoMoment: [undone, counter] };
    },
    'history.writeCopy': async ({ moment }) => copyWorkspace(core, moment),
  };
}

function momentBefore(core: HostCore, restorationId: string): Stamp {
  const heads = core.requireSession().state.heads(restorationId)?.fields.get('moment') ?? [];
  return justBefore(heads[0]?.stamp ?? [core.ports.clock.now(), 0]);
}

/**
 * A fresh workspace id keeps the copy apart for good: wherever it is opened, no folder of the original takes it for one of its
 * workstations.
 */
async function copyWorkspace(core: HostCore, moment: Stamp): Promise<{ folder: string; operations: number }> {
  const { ports } = core;
  const context = core.requireSession().decisionContext();
  if (!may(context.actor, 'history.writeCopy', leadOfficeId(context))) {
    const details = { role: context.actor.role };
    throw new ContractError('RULE_VIOLATION', { violations: [{ code: 'NOT_PERMITTED', details }] });
  }
  const { date, time } = chinaTimeOf(moment[0]);
  const name = `${date}_${time.replace(':', '')}`;
  const districtName = `${(ports.profile.read().districtName ?? '').slice(0, 16)}（${date} ${time} 副本）`;
  const workspaceId = ports.ids.next().slice(0, 20);
  try {
    const copy = await ports.recovery.beginCopy(name, workspaceId);
    const operations = await inSlices(writeCopy(journalsOf(core), moment, copy.target), ports);
    return { folder: await copy.finish(districtName), operations };
  } catch (error) {
    ports.onBug('history.writeCopy', error);
    throw new ContractError('LOCAL_DISK_FAILED', { errorCode: systemCodeOf(error) });
  }
}
