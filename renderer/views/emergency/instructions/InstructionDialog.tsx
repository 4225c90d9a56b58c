import { AutoComplete, Checkbox, Form, Input, Segmented, Select } from 'antd';
import type { IncidentInstruction } from '../../../../shared/domain/emergency/incident-instruction.ts';
import { incidentInstructionSchema } from '../../../../shared/domain/emergency/incident-instruction.ts';
import { incidentNumber, useIncidentBook } from '../../../state/emergency.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { leadersInOrder } from '../../../state/records.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { instructionChannelNames, instructionText } from '../../../text/emergency-instructions.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { MomentInput } from '../MomentInput.tsx';
import { momentRule, typedInstant } from '../typed-moment.ts';

interface InstructionDialogProps {
  /** Of which incident, where that is known. */
  readonly incidentId?: string;
  readonly onClose: () => void;
}

interface InstructionDraft {
  readonly incidentId: string;
  readonly leaderName: string;
  readonly leaderTitle?: string;
  readonly text: string;
  readonly channel: IncidentInstruction['channel'];
  readonly isReadBack?: boolean;
  readonly receivedAt?: string;
}

const channels = incidentInstructionSchema.shape.channel.options.map((value) => ({
  value,
  label: instructionChannelNames[value],
}));

/** 录入批示: a leader's exact words, when and how they came; those by telephone were read back. */
export function InstructionDialog({ incidentId, onClose }: InstructionDialogProps) {
  const [form] = Form.useForm<InstructionDraft>();
  const clock = useServerClock();
  const perform = usePerform();
  const refused = useRefused();
  const incidents = useIncidentOptions();
  const forget = useFormDraft(`emergency-instruction ${incidentId ?? 'new'}`, form);
  const isByPhone = Form.useWatch('channel', form) === 'phone';
  const submit = async ({ receivedAt, leaderTitle = '', isReadBack = false, ...said }: InstructionDraft) => {
    const at = typedInstant(receivedAt, clock());
    const values = {
      ...said,
      leaderTitle,
      isReadBack: isByPhone && isReadBack,
      ...(at !== undefined && { receivedAt: at }),
    };
    const outcome = await perform('emergency.addInstruction', { values }, { done: instructionText.done.add });
    if (!outcome.ok) return refused.show(outcome.refusal, [...Object.keys(values), 'receivedAt']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<InstructionDraft>
      title={instructionText.add}
      confirm={instructionText.save}
      form={form}
      initialValues={{
        channel: 'paper',
        ...((incidentId ?? incidents[0]) && { incidentId: incidentId ?? incidents[0]?.value }),
      }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="incidentId"
        label={instructionText.incident}
        rules={[{ required: true, message: instructionText.incidentMissing }]}
      >
        <Select disabled={incidentId !== undefined} options={incidents} />
      </Form.Item>
      <LeaderFields onTitle={(leaderTitle) => form.setFieldsValue({ leaderTitle })} />
      <Form.Item
        name="text"
        label={instructionText.text}
        rules={[{ required: true, whitespace: true, message: instructionText.textMissing }]}
      >
        <Input.TextArea
          maxLength={2000}
          placeholder={instructionText.textHint}
          autoSize={{ minRows: 3, maxRows: 10 }}
        />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="channel" label={instructionText.channel}>
          <Segmented aria-label={instructionText.channel} options={channels} />
        </Form.Item>
        <Form.Item name="receivedAt" label={instructionText.receivedAt} rules={[momentRule(clock)]}>
          <MomentInput clock={clock} placeholder={instructionText.nowHint} />
        </Form.Item>
      </div>
      {isByPhone && (
        <Form.Item name="isReadBack" valuePropName="checked" rules={[{ validator: readBackNeeded }]}>
          <Checkbox>{instructionText.readBackField}</Checkbox>
        </Form.Item>
      )}
    </EntryDialog>
  );
}

const readBackNeeded = (_rule: unknown, isReadBack: boolean | undefined): Promise<void> =>
  isReadBack ? Promise.resolve() : Promise.reject(new Error(instructionText.readBackMissing));

/** Leaders in their order, with their title; or anybody who is typed. */
function LeaderFields({ onTitle }: { readonly onTitle: (title: string) => void }) {
  const leaders = leadersInOrder(useRecords(), '');
  return (
    <div className="form-pair">
      <Form.Item
        name="leaderName"
        label={instructionText.leader}
        rules={[{ required: true, whitespace: true, message: instructionText.leaderMissing }]}
      >
        <AutoComplete
          maxLength={30}
          autoFocus
          placeholder={instructionText.leaderHint}
          options={leaders.map(({ id, values }) => ({
            key: id,
            value: values.name,
            label: `${values.name} ${values.title}`,
          }))}
          showSearch={{ filterOption: (typed, option) => String(option?.label).includes(typed) }}
          onSelect={(name) => onTitle(leaders.find(({ values }) => values.name === name)?.values.title ?? '')}
        />
      </Form.Item>
      <Form.Item name="leaderTitle" label={instructionText.leaderTitle}>
        <Input maxLength={60} />
      </Form.Item>
    </div>
  );
}

/** Incidents that are not archived, the newest first, of those that the person may enter instructions for. */
function useIncidentOptions() {
  const may = useMay();
  const { book } = useIncidentBook();
  return [...book.files.values()]
    .filter(({ incident }) => incident.response !== 'archived' && may('emergency.addInstruction', incident.officeId))
    .sort((left, right) => right.incident.knownAt - left.incident.knownAt)
    .map(({ id, incident }) => ({ value: id, label: `${incidentNumber(incident)} ${incident.title}` }));
}
