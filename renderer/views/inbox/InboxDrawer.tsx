import { Drawer } from 'antd';
import { versionNumber } from '../../../shared/domain/plan-cycle.ts';
import { useMe, useRecords } from '../../state/hooks.ts';
import { type InboxEntry, type InboxReason, inboxEntries } from '../../state/inbox.ts';
import { officesInOrder, type Records } from '../../state/records.ts';
import { useActions } from '../../state/StateProvider.tsx';
import { instantWords, weekTitle } from '../../text/date-words.ts';
import { inboxText } from '../../text/shell.ts';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import './inbox.css';

const titles: Readonly<Record<InboxReason, (entry: InboxEntry, office: string) => string>> = {
  sign: ({ weekStart, sequence = 0 }) => inboxText.toSign(weekTitle(weekStart), versionNumber(sequence)),
  returned: ({ weekStart }) => inboxText.returned(weekTitle(weekStart)),
  urged: ({ weekStart }) => inboxText.urged(weekTitle(weekStart)),
  accept: ({ weekStart }, office) => inboxText.toAccept(office, weekTitle(weekStart)),
  approve: ({ weekStart }) => inboxText.toApprove(weekTitle(weekStart)),
  publish: ({ weekStart }) => inboxText.toPublish(weekTitle(weekStart)),
};

function noteOf({ reason, note, since }: InboxEntry): string {
  if (note) return note;
  if (reason === 'sign') return inboxText.toSignWhy;
  if (since === undefined) return '';
  return reason === 'urged' ? inboxText.urgedWhy(instantWords(since)) : instantWords(since);
}

const officeNameOf = (records: Records, officeId: string | undefined): string =>
  officesInOrder(records, '').find(({ id }) => id === officeId)?.values.name ?? '';

/** All that waits for this person; a row leads to the place where it is settled. */
export function InboxDrawer({ onClose }: { readonly onClose: () => void }) {
  const records = useRecords();
  const entries = inboxEntries(records, useMe());
  const { navigate } = useActions();
  return (
    <Drawer open title={inboxText.title} size={420} onClose={onClose}>
      {entries.length === 0 && <EmptyHint title={inboxText.empty} hint={inboxText.emptyHint} />}
      <ul className="inbox-list" aria-label={inboxText.title}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <button
              type="button"
              className="inbox-row"
              onClick={() => {
                navigate({ screen: 'weeklyPlan', weekStart: entry.weekStart, tab: entry.tab });
                onClose();
              }}
            >
              <span>{titles[entry.reason](entry, officeNameOf(records, entry.officeId))}</span>
              <span className="faint">{noteOf(entry)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
