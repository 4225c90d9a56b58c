import { Form, Input } from 'antd';
import { useRef } from 'react';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { instructionText } from '../../../text/emergency-instructions.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { MomentInput } from '../MomentInput.tsx';
import { momentRule, typedAt } from '../typed-moment.ts';
import { commandOf, type InstructionStep, type StepDialogProps } from './instruction-steps.ts';

interface StepDraft {
  readonly by?: string;
  readonly feedback?: string;
  readonly at?: string;
}

interface PlainStepDialogProps extends StepDialogProps {
  readonly step: Exclude<InstructionStep, 'forward'>;
}

/** 签收 办理 反馈 已阅 办结 */
export function PlainStepDialog({ view, step, title, onClose }: PlainStepDialogProps) {
  const [form] = Form.useForm<StepDraft>();
  const baseRevision = useRef(useAppState((state) => state.replica.revision));
  const clock = useServerClock();
  const perform = usePerform();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(`emergency-instruction ${view.id} ${step}`, form);
  const isAnswer = step === 'sign' || step === 'start' || step === 'feedBack';
  const submit = async ({ by = '', feedback = '', at }: StepDraft): Promise<void> => {
    const input = {
      id: view.id,
      baseRevision: baseRevision.current,
      ...(isAnswer && by.trim() && { by: by.trim() }),
      ...(step === 'feedBack' && { feedback: feedback.trim() }),
      ...(step === 'show' && typedAt(at, clock())),
    };
    // Sound: what only one of the commands takes is there for that one alone.
    const outcome = await perform(commandOf[step] as 'emergency.closeInstruction', input, {
      done: instructionText.done[step],
    });
    if (!outcome.ok) return refused.show(outcome.refusal, ['by', 'feedback', 'at']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<StepDraft>
      title={title}
      confirm={title}
      form={form}
      initialValues={{}}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft instruction-quote">{view.values.text}</p>
      {step === 'feedBack' && (
        <Form.Item
          name="feedback"
          label={instructionText.feedbackField}
          rules={[{ required: true, whitespace: true, message: instructionText.feedbackMissing }]}
        >
          <Input.TextArea maxLength={4000} autoFocus autoSize={{ minRows: 3, maxRows: 10 }} />
        </Form.Item>
      )}
      {isAnswer && (
        <Form.Item name="by" label={instructionText.by}>
          <Input maxLength={30} autoFocus={step !== 'feedBack'} placeholder={instructionText.byHint} />
        </Form.Item>
      )}
      {step === 'show' && (
        <Form.Item name="at" label={instructionText.shownAt} rules={[momentRule(clock)]}>
          <MomentInput clock={clock} placeholder={instructionText.nowHint} />
        </Form.Item>
      )}
      {step === 'close' && <p className="faint">{instructionText.closeHint}</p>}
    </EntryDialog>
  );
}
