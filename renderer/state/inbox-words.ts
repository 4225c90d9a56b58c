import { versionNumber } from '../../shared/domain/plan-cycle.ts';
import { dayWords, instantWords, weekTitle } from '../text/date-words.ts';
import { inboxStates, inboxText, inboxWhy } from '../text/inbox.ts';
import type { InboxEntry, InboxReason } from './inbox-entry.ts';

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
  approveMatter: ({ name = '' }) => inboxText.approveMatter(name),
  assignMatter: ({ name = '' }) => inboxText.assignMatter(name),
  reviewMatter: ({ name = '' }) => inboxText.reviewMatter(name),
  showMatter: ({ name = '' }) => inboxText.showMatter(name),
  extendMatter: ({ name = '', date }) => inboxText.extendMatter(name, dayWords(date)),
  signMatter: ({ name = '' }, office) => inboxText.signMatter(office, name),
  returnedMatter: ({ name = '' }) => inboxText.returnedMatter(name),
  urgedMatter: ({ name = '' }, office) => inboxText.urgedMatter(office, name),
  dueMatter: ({ name = '' }) => inboxText.dueMatter(name),
  reportMatter: ({ name = '' }) => inboxText.reportMatter(name),
  meetingNotice: ({ name = '', date }) => inboxText.meetingNotice(name, dayWords(date)),
  personalData: ({ name = '', date }) => inboxText.personalData(name, dayWords(date)),
};

/** What waits. `officeName`: a name by the id of an office. */
export const entryTitle = (entry: InboxEntry, officeName: (id: string) => string): string =>
  titles[entry.reason](entry, entry.officeId === undefined ? '' : officeName(entry.officeId));

export const entryState = ({ reason }: InboxEntry): string => inboxStates[reason];

/** Why it waits for this person and since when, or what was said about it. */
export const entryWhy = ({ reason, note, since }: InboxEntry): string =>
  [inboxWhy[reason], note || (since !== undefined && instantWords(since))].filter(Boolean).join('　');
