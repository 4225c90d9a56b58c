import { Form, Input } from 'antd';
import { useRef } from 'react';
import type { ReportRoute } from '../../../../shared/domain/emergency/incident-report.ts';
import type { Kept } from '../../../../shared/rules/emergency/incident-book.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { incidentText } from '../../../text/emergency-incident.ts';
import { routesText } from '../../../text/emergency-report.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { MomentInput } from '../MomentInput.tsx';
import { momentRule, typedAt } from '../typed-moment.ts';

interface ConfirmDialogProps {
  readonly route: Kept<ReportRoute>;
  readonly onClose: () => void;
}

interface ConfirmDraft {
  readonly confirmedWith: string;
  readonly at?: string;
}

/** 电话确认收到: with whom, and when. */
export function ConfirmDialog({ route, onClose }: ConfirmDialogProps) {
  const [form] = Form.useForm<ConfirmDraft>();
  const baseRevision = useRef(useAppState((state) => state.replica.revision));
  const clock = useServerClock();
  const perform = usePerform();
  const refused = useRefused();
  const submit = async ({ confirmedWith, at }: ConfirmDraft): Promise<void> => {
    const input = {
      id: route.id,
      baseRevision: baseRevision.current,
      confirmedWith: confirmedWith.trim(),
      ...typedAt(at, clock()),
    };
    const outcome = await perform('emergency.confirmRoute', input, { done: routesText.confirmedDone });
    if (outcome.ok) onClose();
    else refused.show(outcome.refusal, ['confirmedWith', 'at']);
  };
  return (
    <EntryDialog<ConfirmDraft>
      title={routesText.confirmTitle}
      confirm={routesText.confirm}
      form={form}
      initialValues={{}}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{route.values.recipientName}</p>
      <Form.Item
        name="confirmedWith"
        label={routesText.confirmedWith}
        rules={[{ required: true, whitespace: true, message: routesText.confirmedMissing }]}
      >
        <Input maxLength={30} autoFocus />
      </Form.Item>
      <Form.Item name="at" label={incidentText.typedTime} rules={[momentRule(clock)]}>
        <MomentInput clock={clock} placeholder={incidentText.typedTimeHint} />
      </Form.Item>
    </EntryDialog>
  );
}
