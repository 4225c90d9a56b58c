import { Alert, Button } from 'antd';
import { useMay, useMe } from '../../../state/hooks.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { meetingText as words } from '../../../text/supervision-meetings-page.ts';
import type { MeetingProps } from './meeting-props.ts';

/** 确认收到 of one's own unit, as long as it is waited for. */
export function OwnReceipt({ file: { id, meeting, attendees } }: MeetingProps) {
  const me = useMe();
  const mayConfirm = useMay()('meetings.confirmReceipt');
  const perform = usePerform();
  const waiting = attendees.find(
    ({ values }) => values.unit.officeId === me.officeId && values.receivedAt === undefined,
  );
  if (meeting.state !== 'notified' || !waiting || !mayConfirm) return null;
  const unitName = waiting.values.unit.name;
  const confirm = () =>
    perform(
      'meetings.confirmReceipt',
      { meetingId: id, unitName },
      {
        ...{ done: words.confirmed(unitName), failed: words.failed },
      },
    );
  return (
    <Alert
      type="info"
      showIcon
      title={words.confirmOwn(unitName)}
      action={
        <Button size="small" type="primary" onClick={confirm}>
          {words.confirm}
        </Button>
      }
    />
  );
}
