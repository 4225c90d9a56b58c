import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import type { RecordView } from '../../store/record-view.ts';
import type { HostCore } from '../host-core.ts';

export function recordHandlers(core: HostCore): Pick<Handlers<AppContract>, 'records.openWindow'> {
  return {
    'records.openWindow': async ({ partitions }) => {
      const session = core.requireSession();
      const { state } = session;
      const views = session.visible(state.recordsOf(new Set(partitions)));
      return { revision: state.revision, records: views.map(crossing) };
    },
  };
}

/** The contract's outputs are mutable by type; the views are not changed. */
const crossing = (view: RecordView) => view as unknown as CrossingView;
type CrossingView = Awaited<ReturnType<Handlers<AppContract>['records.openWindow']>>['records'][number];
