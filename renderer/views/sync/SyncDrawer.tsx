import { Button, Drawer } from 'antd';
import type { SyncStatus } from '../../../shared/contract/workspace.contract.ts';
import { HelpButton } from '../../state/HelpButton.tsx';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { instantWords } from '../../text/date-words.ts';
import { syncWords } from '../../text/shell.ts';
import { clockWords, syncPanelText } from '../../text/sync-panel.ts';
import { OfficeReadings } from './OfficeReadings.tsx';
import { SyncProblems } from './SyncProblems.tsx';
import { SyncStep } from './SyncStep.tsx';
import './sync.css';

/** Where an entry is now: on this computer, on the share, at the offices; and whatever stands in its way. */
export function SyncDrawer({ sync, onClose }: { readonly sync: SyncStatus; readonly onClose: () => void }) {
  const { retrySync } = useActions();
  return (
    <Drawer open title={syncPanelText.title} size={480} onClose={onClose} extra={<HelpButton place="sync/panel" />}>
      <div className="sync-panel">
        {sync.problems.length > 0 ? (
          <SyncProblems problems={sync.problems} />
        ) : (
          <p>
            {syncWords(sync).hint}
            {syncPanelText.noProblems}
          </p>
        )}
        {sync.share !== 'online' && (
          <div>
            <Button onClick={retrySync}>{syncPanelText.retryNow}</Button>
          </div>
        )}
        <SyncSteps sync={sync} />
        <SyncFacts sync={sync} />
      </div>
    </Drawer>
  );
}

function SyncSteps({ sync }: { readonly sync: SyncStatus }) {
  const { unpublishedCommits: waiting, publishedAt } = sync;
  const isPublished = waiting === 0 && publishedAt !== null;
  return (
    <ol className="sync-steps" aria-label={syncPanelText.steps}>
      <SyncStep title={syncPanelText.saved} tone="good">
        <p className="soft">{syncPanelText.savedHint}</p>
      </SyncStep>
      <SyncStep
        title={isPublished ? syncPanelText.published : syncPanelText.notPublished}
        tone={isPublished ? 'good' : 'busy'}
      >
        <p className="soft">
          {waiting > 0 && syncPanelText.waiting(waiting)}
          {isPublished && syncPanelText.nothingWaiting}
          {syncPanelText.publishedAt(publishedAt)}
        </p>
      </SyncStep>
      <SyncStep
        title={isAllRead(sync) ? syncPanelText.read : syncPanelText.notRead}
        tone={isAllRead(sync) ? 'good' : 'busy'}
      >
        <p className="soft">
          {waiting > 0 && syncPanelText.waitingNotRead}
          {syncPanelText.readHint}
        </p>
        <OfficeReadings sync={sync} />
      </SyncStep>
    </ol>
  );
}

/** Where nobody else has joined yet nobody has read. */
const isAllRead = ({ offices, unpublishedCommits }: SyncStatus): boolean =>
  unpublishedCommits === 0 &&
  offices.some(({ state }) => state === 'current') &&
  offices.every(({ state }) => state === 'current' || state === 'none');

function SyncFacts({ sync }: { readonly sync: SyncStatus }) {
  const folder = useAppState((state) => state.workspace?.shareFolder);
  const { lastContactAt, clockOffsetMs } = sync;
  const facts: readonly (readonly [string, string])[] = [
    [syncPanelText.lastContact, lastContactAt === null ? syncPanelText.never : instantWords(lastContactAt)],
    [syncPanelText.folder, folder ?? syncPanelText.noFolder],
    [syncPanelText.clock, clockWords(clockOffsetMs)],
  ];
  return (
    <section aria-labelledby="sync-facts">
      <h3 id="sync-facts">{syncPanelText.facts}</h3>
      <dl className="sync-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
