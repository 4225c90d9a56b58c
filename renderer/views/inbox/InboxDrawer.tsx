import { Drawer } from 'antd';
import { versionNumber } from '../../../shared/domain/plan-cycle.ts';
import { useRecords } from '../../state/hooks.ts';
import type { InboxEntry, InboxReason } from '../../state/inbox-entry.ts';
import { officesInOrder, type Records } from '../../state/records.ts';
import { useActions } from '../../state/StateProvider.tsx';
import { dayWords, instantWords, weekTitle } from '../../text/date-words.ts';
import { inboxText } from '../../text/shell.ts';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import './inbox.css';

const titles: Readonly<Record<InboxReason, (entry: InboxEntry, office: string) => string>> = {
  sign: ({ date, sequence = 0 }) => inboxText.toSign(weekTitle(date), versionNumber(sequence)),
  returned: ({ date }) => inboxText.returned(weekTitle(date)),
  urged: ({ date }) => inboxText.urged(weekTitle(date)),
  accept: ({ date }, office) => inboxText.toAccept(office, weekTitle(date)),
  approve: ({ date }) => inboxText.toApprove(weekTitle(date)),
  publish: ({ date }) => inboxText.toPublish(weekTitle(date)),
  myShift: ({ date, name = '' }) => inboxText.myShift(dayWords(date), name),
  consent: ({ date, name = '' }) => inboxText.toConsent(dayWords(date), name),
  approveAdjustment: ({ date, name = '' }) => inboxText.toApproveAdjustment(dayWords(date), name),
  fileAdjustment: ({ date, name = '' }, office) => inboxText.toFile(office, dayWords(date), name),
  disputedShift: ({ date }) => inboxText.disputedShift(dayWords(date)),
  handover: ({ date, name = '' }) => inboxText.handover(dayWords(date), name),
  dailyReport: ({ date, name = '' }) => inboxText.dailyReport(dayWords(date), name),
  warning: ({ name = '' }) => inboxText.warning(name),
  rectify: ({ date }) => inboxText.rectify(dayWords(date)),
  toldReport: ({ name = '' }, office) => inboxText.toldReport(office, name),
  verifyReport: ({ name = '' }, office) => inboxText.verifyReport(office, name),
  reviewReport: ({ name = '' }) => inboxText.reviewReport(name),
  signReport: ({ name = '' }) => inboxText.signReport(name),
  overdueReport: ({ name = '' }) => inboxText.overdueReport(name),
  instruction: ({ name = '' }) => inboxText.instruction(name),
  forwardInstruction: ({ name = '' }) => inboxText.forwardInstruction(name),
  receptionIssue: ({ name = '', sequence = 1 }) => inboxText.receptionIssue(name, sequence),
  lateTasks: ({ name = '', count = 0 }) => inboxText.lateTasks(name, count),
  planDrift: ({ name = '' }) => inboxText.planDrift(name),
  approveVisit: ({ name = '' }) => inboxText.approveVisit(name),
  letterOwed: ({ name = '' }) => inboxText.letterOwed(name),
  fillSheet: ({ name = '' }) => inboxText.fillSheet(name),
  personalData: ({ name = '', date }) => inboxText.personalData(name, dayWords(date)),
};

function noteOf({ reason, note, since }: InboxEntry): string {
  if (note) return note;
  if (reason === 'sign') return inboxText.toSignWhy;
  if (since === undefined) return '';
  return reason === 'urged' ? inboxText.urgedWhy(instantWords(since)) : instantWords(since);
}

const officeNameOf = (records: Records, officeId: string | undefined): string =>
  officesInOrder(records, '').find(({ id }) => id === officeId)?.values.name ?? '';

interface InboxDrawerProps {
  readonly entries: readonly InboxEntry[];
  readonly onClose: () => void;
}

/** All that waits for this person; a row leads to the place where it is settled. */
export function InboxDrawer({ entries, onClose }: InboxDrawerProps) {
  const records = useRecords();
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
                navigate(entry.route);
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
