import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { restoreRecords } from '../../store/decide/restore-records.ts';
import { justBefore, RecoveryPoints } from '../../store/recovery-points.ts';
import type { Stamp } from '../../store/stamp.ts';
import { scanCommits } from '../history/journal-scan.ts';
import { differencesSince } from '../history/past-records.ts';
import { visibleSubject } from '../history/record-subject.ts';
import { restorePreview } from '../history/restore-preview.ts';
import type { HostCore } from '../host-core.ts';
import { inSlices } from '../in-slices.ts';
import { decisionContext, journalsOf, requirePerson, writeDecided } from './history-handlers.ts';

type RecoveryHandlers = Pick<
  Handlers<AppContract>,
  'history.listPoints' | 'history.previewRestore' | 'history.restore'
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
      return restorePreview(moment, baseRevision, differences, decisionContext(core), session);
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
      const committed = writeDecided(core, (context) => restoreRecords(order, context));
      const [restorationId = ''] = committed.ids;
      const [undone, counter] = momentBefore(core, restorationId);
      return { ...committed, restored: committed.ids.length - 1, undoMoment: [undone, counter] };
    },
  };
}

function momentBefore(core: HostCore, restorationId: string): Stamp {
  const heads = core.requireSession().state.heads(restorationId)?.fields.get('moment') ?? [];
  return justBefore(heads[0]?.stamp ?? [core.ports.clock.now(), 0]);
}
