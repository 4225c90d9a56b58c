import { useActions, useAppState } from '../state/StateProvider.tsx';
import { shellText, syncWords } from '../text/shell.ts';
import { StateTag } from '../ui/StateTag.tsx';
import { SyncDrawer } from '../views/sync/SyncDrawer.tsx';

/** Where entries are now, in words; a press shows who has read them and what stands in the way. */
export function SyncIndicator() {
  const sync = useAppState((state) => state.sync);
  const isOpen = useAppState((state) => state.panel === 'sync');
  const { showPanel } = useActions();
  if (!sync) return null;
  const { label, level } = syncWords(sync);
  return (
    <>
      <button
        type="button"
        className="top-button"
        aria-label={`${shellText.sync}：${label}`}
        aria-haspopup="dialog"
        onClick={() => showPanel('sync')}
      >
        <StateTag tone={level} label={label} />
      </button>
      {isOpen && <SyncDrawer sync={sync} onClose={() => showPanel(null)} />}
    </>
  );
}
