import { Alert, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Month } from '../../../../shared/domain/month.ts';
import { useRecords } from '../../../state/hooks.ts';
import { refusalSentences, usePerform } from '../../../state/use-perform.tsx';
import { dutyMonthText } from '../../../text/duty-month.ts';
import { useMonthFindings } from '../use-findings.ts';
import { useRosterStanding } from './roster-records.ts';

interface PublishDialogProps {
  readonly officeId: string;
  readonly name: string;
  readonly month: Month;
  readonly onClose: () => void;
}

const shownFindings = 8;

/** Issues the roster of a month after showing what is still wrong with it; a further version has to say why. */
export function PublishDialog({ officeId, name, month, onClose }: PublishDialogProps) {
  const reasonId = useId();
  const perform = usePerform();
  const records = useRecords();
  const { versions } = useRosterStanding(officeId, month);
  const findings = useMonthFindings(officeId, month);
  const isAgain = versions.length > 0;
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const isMissing = isAgain && reason.trim() === '';
  const handlePublish = async (): Promise<void> => {
    setIsTried(true);
    if (isMissing) return;
    setIsBusy(true);
    const input = { officeId, month, ...(isAgain && { reason: reason.trim() }) };
    const outcome = await perform('duty.publishRoster', input, { done: dutyMonthText.done.publish });
    setIsBusy(false);
    if (outcome.ok) onClose();
    else setProblems(refusalSentences(outcome.refusal, records));
  };
  return (
    <Modal
      open
      title={isAgain ? dutyMonthText.republishTitle(name) : dutyMonthText.publishTitle(name)}
      okText={findings.length > 0 ? dutyMonthText.publishAnyway : dutyMonthText.publish}
      confirmLoading={isBusy}
      onOk={handlePublish}
      onCancel={onClose}
    >
      <div className="stack">
        {problems.length > 0 && <Alert type="error" showIcon title={problems.join(' ')} />}
        {findings.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={dutyMonthText.publishOpen(findings.length)}
            description={
              <ul className="notice-list">
                {findings.slice(0, shownFindings).map(({ key, words }) => (
                  <li key={key}>{words}</li>
                ))}
                {findings.length > shownFindings && <li>{dutyMonthText.more(findings.length - shownFindings)}</li>}
              </ul>
            }
          />
        )}
        <p className="soft">{dutyMonthText.publishClean}</p>
        {isAgain && (
          <Form layout="vertical" component={false}>
            <Form.Item
              label={dutyMonthText.republishLabel}
              htmlFor={reasonId}
              extra={dutyMonthText.republishHint}
              validateStatus={isTried && isMissing ? 'error' : ''}
              help={isTried && isMissing ? dutyMonthText.reasonMissing : undefined}
            >
              <Input.TextArea
                id={reasonId}
                autoFocus
                value={reason}
                maxLength={500}
                autoSize={{ minRows: 2, maxRows: 6 }}
                onChange={({ target }) => setReason(target.value)}
              />
            </Form.Item>
          </Form>
        )}
      </div>
    </Modal>
  );
}
