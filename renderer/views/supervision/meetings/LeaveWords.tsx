import { Button } from 'antd';
import type { MeetingAttendee } from '../../../../shared/domain/supervision/joint-meeting.ts';
import { isSubstituteApproved } from '../../../../shared/rules/supervision/meeting-attendance.ts';
import { peopleText as words } from '../../../text/supervision-meetings-people.ts';
import { StateTag } from '../../../ui/StateTag.tsx';

interface LeaveWordsProps {
  readonly attendee: MeetingAttendee;
  readonly who: string;
  readonly onArrange: (() => void) | undefined;
}

/** 请假和代会: why, who comes instead, and whether each was approved (plans-and-reception.md §4.3). */
export function LeaveWords({ attendee, who, onArrange }: LeaveWordsProps) {
  const { reply, leaveReason, leaveApprovedBy, substitute } = attendee;
  if (reply !== 'leave' && !substitute) return null;
  return (
    <>
      <span className="row leave-words">
        {leaveReason !== '' && <span>{leaveReason}</span>}
        {leaveApprovedBy === '' ? (
          <StateTag tone="busy" label={words.leaveOpen} />
        ) : (
          <span className="faint">{words.approvedBy(leaveApprovedBy)}</span>
        )}
      </span>
      {substitute && (
        <span className="row leave-words">
          <span>{words.instead(substitute.name, substitute.position)}</span>
          <span title={words.insteadHint}>
            <StateTag
              tone={isSubstituteApproved(attendee) ? 'good' : 'bad'}
              label={isSubstituteApproved(attendee) ? words.insteadGiven : words.insteadOpen}
            />
          </span>
        </span>
      )}
      {onArrange && (leaveApprovedBy === '' || (substitute && !isSubstituteApproved(attendee))) && (
        <Button type="link" size="small" className="leave-act" aria-label={words.arrangeOf(who)} onClick={onArrange}>
          {words.arrange}
        </Button>
      )}
    </>
  );
}
