interface PlanMeetingDialogProps {
  readonly onClose: () => void;
  readonly onDone: (meetingId: string) => void;
}

/** 筹备会议 */
export const PlanMeetingDialog = (_props: PlanMeetingDialogProps) => null;
