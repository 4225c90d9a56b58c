import { Alert, Button, Form, Spin } from 'antd';
import { useState } from 'react';
import { groupedCode, tidyCode } from '../../../shared/domain/invitation-code.ts';
import { useRecords } from '../../state/hooks.ts';
import type { Refusal } from '../../state/outcome.ts';
import { officesInOrder } from '../../state/records.ts';
import { useActions } from '../../state/StateProvider.tsx';
import { refusalSentences } from '../../state/use-perform.tsx';
import { setUpText, waitWords } from '../../text/set-up.ts';
import { useCountdown } from '../../ui/use-countdown.ts';
import { CodeField } from './CodeField.tsx';
import { NameField, PersonFields, type PersonValues } from './PersonFields.tsx';

interface JoinValues extends PersonValues {
  readonly code: string;
}

/** One form for both ways, so that a name typed for one is there for the other; a refusal leaves all that was typed. */
export function JoinForm({ way }: { readonly way: 'code' | 'open' }) {
  const records = useRecords();
  const offices = officesInOrder(records, '');
  const { joinWorkspace } = useActions();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [secondsLeft, beginWait] = useCountdown();
  const handleFinish = async ({ code, name, office, role }: JoinValues): Promise<void> => {
    setIsBusy(true);
    setRefusal(null);
    const outcome = await joinWorkspace(
      way === 'code' ? { code: groupedCode(tidyCode(code) ?? ''), name } : { me: { name, officeId: office, role } },
    );
    setIsBusy(false);
    if (outcome.ok) return;
    setRefusal(outcome.refusal);
    beginWait(waitOf(outcome.refusal));
  };
  if (way === 'open' && offices.length === 0) {
    return (
      <div className="row">
        <Spin size="small" />
        {setUpText.waitingForOffices}
      </div>
    );
  }
  return (
    <Form<JoinValues>
      layout="vertical"
      initialValues={{ role: 'liaison' }}
      onFinish={handleFinish}
      onFinishFailed={() => setIsTried(true)}
      requiredMark={false}
    >
      {way === 'code' ? (
        <div className="join-code">
          <CodeField isTried={isTried} />
          <NameField />
        </div>
      ) : (
        <div className="set-up-grid">
          <PersonFields offices={offices.map(({ id, values }) => ({ value: id, label: values.name }))} />
        </div>
      )}
      {refusal && (
        <Alert
          type="error"
          showIcon
          className="join-refusal"
          title={setUpText.joinFailed}
          description={refusalSentences(refusal, records).join(' ')}
        />
      )}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={isBusy} disabled={secondsLeft > 0}>
          {setUpText.join}
        </Button>
        {secondsLeft > 0 && (
          <span className="soft" role="timer">
            {waitWords(secondsLeft)}
          </span>
        )}
      </div>
    </Form>
  );
}

/** Milliseconds until the host looks at a code again. */
function waitOf({ code, details }: Refusal): number {
  const { retryAfterMs } = (details ?? {}) as { readonly retryAfterMs?: unknown };
  return code === 'WRONG_INVITATION_CODE' && typeof retryAfterMs === 'number' ? retryAfterMs : 0;
}
