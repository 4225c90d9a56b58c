import { InboxRow } from '../../state/InboxRow.tsx';
import { entryId } from '../../state/inbox-entry.ts';
import { useActions } from '../../state/StateProvider.tsx';
import { useInboxEntries } from '../../state/use-inbox-entries.ts';
import { todayText } from '../../text/today.ts';
import { TodayCard, TodayEmpty } from './TodayCard.tsx';

/** As many as fit beside the rest; the inbox has all. */
const SHOWN = 6;

/** The first rows of the inbox, as they stand there. */
export function WaitingCard() {
  const entries = useInboxEntries();
  const { showPanel } = useActions();
  const openInbox = (): void => showPanel('inbox');
  return (
    <TodayCard section="waiting" count={entries.length} onOpen={openInbox}>
      {entries.length === 0 ? (
        <TodayEmpty>{todayText.noneWaiting}</TodayEmpty>
      ) : (
        <ul className="today-waiting">
          {entries.slice(0, SHOWN).map((entry) => (
            <li key={entryId(entry)}>
              <InboxRow entry={entry} />
            </li>
          ))}
        </ul>
      )}
      {entries.length > SHOWN && (
        <button type="button" className="link-button" onClick={openInbox}>
          {todayText.moreWaiting(entries.length - SHOWN)}
        </button>
      )}
    </TodayCard>
  );
}
