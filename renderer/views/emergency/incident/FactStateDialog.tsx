import { Form, Input, Select } from 'antd';
import { useRef } from 'react';
import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { incidentNumber } from '../../../../shared/rules/emergency/incident-number.ts';
import { isOpenIncident } from '../../../../shared/rules/emergency/open-files.ts';
import type { CommandInput } from '../../../../shared/store/commands.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { incidentText } from '../../../text/emergency-incident.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { MomentInput } from '../MomentInput.tsx';
import { momentRule, typedAt } from '../typed-moment.ts';

export type SettableFact = CommandInput<'emergency.setFact'>['fact'];

interface FactStateDialogProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
  readonly fact: SettableFact;
  readonly onClose: () => void;
}

interface FactDraft {
  readonly note?: string;
  readonly transferredTo?: string;
  readonly mergedInto?: string;
  readonly at?: string;
}

/** 核实中 属实 不属实 移送 并案 */
export function FactStateDialog({ file, book, fact, onClose }: FactStateDialogProps) {
  const [form] = Form.useForm<FactDraft>();
  const baseRevision = useRef(useAppState((state) => state.replica.revision));
  const clock = useServerClock();
  const perform = usePerform();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(`emergency-fact ${file.id} ${fact}`, form);
  const isSettled = file.incident.fact !== 'received' && file.incident.fact !== 'verifying';
  const others = [...book.files.values()].filter(
    (other) => other.id !== file.id && other.incident.officeId === file.incident.officeId && isOpenIncident(other),
  );
  const submit = async ({ note = '', at, ...rest }: FactDraft): Promise<void> => {
    const input = {
      id: file.id,
      baseRevision: baseRevision.current,
      fact,
      ...rest,
      ...(note.trim() && { note: note.trim() }),
      ...typedAt(at, clock()),
    };
    const outcome = await perform('emergency.setFact', input, { done: incidentText.saved });
    if (!outcome.ok) return refused.show(outcome.refusal, ['note', 'transferredTo', 'mergedInto', 'at']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<FactDraft>
      title={incidentText.factTitles[fact]}
      confirm={incidentText.save}
      form={form}
      initialValues={{}}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      {fact === 'transferred' && (
        <Form.Item
          name="transferredTo"
          label={incidentText.transferTo}
          rules={[{ required: true, whitespace: true, message: incidentText.transferMissing }]}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
      )}
      {fact === 'merged' && (
        <Form.Item
          name="mergedInto"
          label={incidentText.mergeInto}
          rules={[{ required: true, message: incidentText.mergeMissing }]}
        >
          <Select
            autoFocus
            options={others.map(({ id, incident }) => ({
              value: id,
              label: `${incidentNumber(incident)} ${incident.title}`,
            }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="note"
        label={incidentText.note}
        rules={[{ required: isSettled || fact === 'dismissed', whitespace: true, message: incidentText.noteMissing }]}
      >
        <Input.TextArea
          maxLength={500}
          autoFocus={fact !== 'transferred' && fact !== 'merged'}
          autoSize={{ minRows: 2, maxRows: 6 }}
        />
      </Form.Item>
      <Form.Item name="at" label={incidentText.typedTime} rules={[momentRule(clock)]}>
        <MomentInput clock={clock} placeholder={incidentText.typedTimeHint} />
      </Form.Item>
    </EntryDialog>
  );
}
