import { Checkbox, Form, Input, Segmented } from 'antd';
import { useRef } from 'react';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { type IncidentLevel, incidentLevelSchema } from '../../../../shared/domain/emergency/incident.ts';
import { levelNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import { type IncidentBook, type IncidentFile, severityNow } from '../../../../shared/rules/emergency/incident-book.ts';
import { isGraver } from '../../../../shared/rules/emergency/levels.ts';
import { suggestLevel } from '../../../../shared/rules/emergency/suggest-level.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { incidentText } from '../../../text/emergency-incident.ts';
import { intakeText } from '../../../text/emergency-intake.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { MomentInput } from '../MomentInput.tsx';
import { momentRule, typedAt } from '../typed-moment.ts';

interface SeverityDialogProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
  readonly onClose: () => void;
}

interface SeverityDraft {
  readonly level: IncidentLevel;
  readonly isSensitive: boolean;
  readonly reason?: string;
  readonly at?: string;
}

/** The gravest last, as they are read. */
const levels = [...incidentLevelSchema.options].reverse();

/** 级别变更: beside what the numbers say; lower than before, or than they say, asks for a reason. */
export function SeverityDialog({ file, book, onClose }: SeverityDialogProps) {
  const [form] = Form.useForm<SeverityDraft>();
  const baseRevision = useRef(useAppState((state) => state.replica.revision));
  const clock = useServerClock();
  const perform = usePerform();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(`emergency-level ${file.id}`, form);
  const last = severityNow(file);
  const suggestion = suggestLevel(file.incident, book.thresholdsOn(chinaTimeOf(clock()).date));
  const chosen = Form.useWatch('level', form) ?? last?.level ?? 'IV';
  const needsReason = isGraver(suggestion.level, chosen) || (last !== undefined && isGraver(last.level, chosen));
  const submit = async ({ reason = '', at, level, isSensitive }: SeverityDraft): Promise<void> => {
    const input = {
      id: file.id,
      baseRevision: baseRevision.current,
      level,
      isSensitive,
      ...(reason.trim() && { reason: reason.trim() }),
      ...typedAt(at, clock()),
    };
    const outcome = await perform('emergency.setSeverity', input, { done: incidentText.saved });
    if (!outcome.ok) return refused.show(outcome.refusal, ['level', 'reason', 'at']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<SeverityDraft>
      title={incidentText.levelTitle}
      confirm={incidentText.save}
      form={form}
      initialValues={{ level: last?.level ?? suggestion.level, isSensitive: last?.isSensitive ?? false }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="level"
        label={incidentText.level}
        extra={intakeText.suggested(
          suggestion.level,
          suggestion.hits.map(({ criterion }) => criterion),
        )}
      >
        <Segmented<IncidentLevel> options={levels.map((value) => ({ value, label: levelNames[value] }))} />
      </Form.Item>
      <Form.Item name="isSensitive" valuePropName="checked">
        <Checkbox>{intakeText.sensitive}</Checkbox>
      </Form.Item>
      <Form.Item
        name="reason"
        label={incidentText.levelReason}
        rules={[{ required: needsReason, whitespace: true, message: incidentText.levelReasonMissing }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="at" label={incidentText.since} rules={[momentRule(clock)]}>
        <MomentInput clock={clock} placeholder={incidentText.typedTimeHint} />
      </Form.Item>
    </EntryDialog>
  );
}
