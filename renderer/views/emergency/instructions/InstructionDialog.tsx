import { AutoComplete, Checkbox, Form, Input, Segmented, Select } from 'antd';
import type { IncidentInstruction } from '../../../../shared/domain/emergency/incident-instruction.ts';
import { incidentInstructionSchema } from '../../../../shared/domain/emergency/incident-instruction.ts';
import { isInOffice } from '../../../../shared/domain/leader.ts';
import { incidentNumber } from '../../../../shared/rules/emergency/incident-number.ts';
import { useIncidentBook } from '../../../state/emergency.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useMay, useRecords, useToday } from '../../../state/hooks.ts';
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
  // Where there are several, which one is meant is for the person to say.
  const about = incidentId ?? (incidents.length === 1 ? incidents[0]?.value : undefined);
  const { forget, restored } = useFormDraft(`emergency-instruction ${incidentId ?? 'new'}`, form);
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
      initialValues={{ channel: 'paper', ...(about !== undefined && { incidentId: about }) }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
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
  const today = useToday();
  const leaders = leadersInOrder(useRecords(), '').filter(({ values }) => isInOffice(values, today));
  const fillTitle = (name: string): void => {
    const leader = leaders.find(({ values }) => values.name === name);
    if (leader) onTitle(leader.values.title);
  };
  return (
    <div className="form-pair">
      <Form.Item
        name="leaderName"
        label={instructionText.leader}
        rules={[{ required: true, whitespace: true, message: instructionText.leaderMissing }]}
      >
        <AutoComplete
          defaultActiveFirstOption={false}
          maxLength={30}
          autoFocus
          placeholder={instructionText.leaderHint}
          options={leaders.map(({ id, values }) => ({
            key: id,
            value: values.name,
            label: `${values.name} ${values.title}`,
          }))}
          showSearch={{ filterOption: (typed, option) => String(option?.label).includes(typed) }}
          onChange={(name) => fillTitle(String(name))}
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
