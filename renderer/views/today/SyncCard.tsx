import { useMe } from '../../state/hooks.ts';
import { useNames } from '../../state/names.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { syncWords } from '../../text/shell.ts';
import { readingWords, syncPanelText } from '../../text/sync-panel.ts';
import { todayText } from '../../text/today.ts';
import { StateTag } from '../../ui/StateTag.tsx';
import { TodayCard } from './TodayCard.tsx';

/** Where entries are now, in plain words: on this computer, on the share, at each office. */
export function SyncCard() {
  const sync = useAppState((state) => state.sync);
  const now = useAppState((state) => state.now);
  const { showPanel } = useActions();
  const { officeName } = useNames();
  const me = useMe();
  if (!sync) return null;
  const { label, level, hint } = syncWords(sync);
  const isQueued = sync.unpublishedCommits > 0;
  return (
    <TodayCard section="sync" onOpen={() => showPanel('sync')}>
      <p className="row">
        <StateTag tone="good" label={syncPanelText.saved} />
        <StateTag tone={level} label={label} />
      </p>
      <p className="faint">{hint}</p>
      {sync.offices.length > 0 && (
        <>
          <h3>{todayText.syncOffices}</h3>
          <ul className="today-offices">
            {sync.offices.map((row) => {
              const reading = readingWords(row, { now, isQueued, isOwn: row.officeId === me.officeId });
              return (
                <li key={row.officeId ?? ''}>
                  <span>{row.officeId === null ? syncPanelText.unknownOffice : officeName(row.officeId)}</span>
                  <span className="row">
                    <StateTag tone={reading.tone} label={reading.label} />
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </TodayCard>
  );
}
