import type { NoticeKind } from '../../shared/domain/notices.ts';
import type { InboxEntry, InboxReason } from './inbox-entry.ts';

const kinds: Readonly<Record<InboxReason, NoticeKind>> = {
  sign: 'planReceipt',
  returned: 'planSubmission',
  urged: 'planSubmission',
  accept: 'planSubmission',
  approve: 'planApproval',
  publish: 'planApproval',
  myShift: 'dutyShift',
  handover: 'dutyShift',
  dailyReport: 'dutyShift',
  warning: 'dutyShift',
  rectify: 'dutyShift',
  consent: 'dutyAdjustment',
  approveAdjustment: 'dutyAdjustment',
  fileAdjustment: 'dutyAdjustment',
  disputedShift: 'dutyAdjustment',
  toldReport: 'emergency',
  verifyReport: 'emergency',
  reviewReport: 'emergency',
  signReport: 'emergency',
  overdueReport: 'emergency',
  instruction: 'emergency',
  forwardInstruction: 'emergency',
  personalData: 'emergency',
  receptionIssue: 'reception',
  lateTasks: 'reception',
  planDrift: 'reception',
  letterOwed: 'reception',
  fillSheet: 'reception',
  approveVisit: 'receptionApproval',
};

/** By which switch of 通知 the desktop hints at an entry. */
export const noticeKindOf = ({ reason }: InboxEntry): NoticeKind => kinds[reason];
