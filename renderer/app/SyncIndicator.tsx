import { Button, Popover } from 'antd';
import type { SyncStatus } from '../../shared/contract/workspace.contract.ts';
import { useActions, useAppState } from '../state/StateProvider.tsx';
import { shellText, syncWords } from '../text/shell.ts';
import { StateTag } from '../ui/StateTag.tsx';

/** Where entries are now, in words; a press explains it and offers to try at once. */
export function SyncIndicator() {
  const sync = useAppState((state) => state.sync);
  if (!sync) return null;
  const { label, level } = syncWords(sync);
  return (
    <Popover trigger="click" placement="bottomRight" title={label} content={<SyncDetails sync={sync} />}>
      <button type="button" className="top-button" aria-label={`${shellText.sync}：${label}`}>
        <StateTag tone={level} label={label} />
      </button>
    </Popover>
  );
}

function SyncDetails({ sync }: { readonly sync: SyncStatus }) {
  const { retrySync } = useActions();
  const facts = [
    shellText.lastContact(sync.lastContactAt),
    shellText.otherDevices(sync.otherDevices),
    sync.unverifiedDevices > 0 && shellText.unverifiedDevices(sync.unverifiedDevices),
    sync.quarantinedOperations > 0 && shellText.quarantinedOperations(sync.quarantinedOperations),
    sync.unreadableRecords > 0 && shellText.unreadableRecords(sync.unreadableRecords),
    sync.waitingDistributions > 0 && shellText.waitingDistributions(sync.waitingDistributions),
  ].filter((fact) => fact !== false);
  return (
    <div className="sync-details stack">
      <p>{syncWords(sync).hint}</p>
      <ul className="notice-list soft">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {sync.share !== 'online' && <Button onClick={retrySync}>{shellText.retryNow}</Button>}
    </div>
  );
}
