import { Alert, App, Button } from 'antd';
import type { CallRecord } from '../../../../shared/domain/duty/duty-log.ts';
import { intakeText } from '../../../text/emergency-intake.ts';

interface OtherCallProps {
  readonly call: CallRecord;
  readonly onLeave: () => void;
  /** What stands in the form is thrown away for the call. */
  readonly onTake: () => void;
}

/** A call is to be taken, but what was told before it is not saved yet: which of them goes on. */
export function OtherCall({ call, onLeave, onTake }: OtherCallProps) {
  const { modal } = App.useApp();
  const ask = (): void => {
    modal.confirm({ title: intakeText.formerReplaced, okText: intakeText.takeCall, onOk: onTake });
  };
  return (
    <Alert
      type="warning"
      showIcon
      className="intake-other-call"
      title={intakeText.callWaiting(call.content)}
      description={
        <div className="row">
          <Button onClick={onLeave}>{intakeText.goOnWithFormer}</Button>
          <Button onClick={ask}>{intakeText.takeCall}</Button>
        </div>
      }
    />
  );
}
