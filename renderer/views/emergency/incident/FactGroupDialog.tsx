import { AutoComplete, Form, Input, Select } from 'antd';
import { type ReactNode, useRef } from 'react';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { type Incident, incidentCategorySchema } from '../../../../shared/domain/emergency/incident.ts';
import { categoryNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { factFieldNames, incidentText } from '../../../text/emergency-incident.ts';
import { intakeText } from '../../../text/emergency-intake.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { parseMoment } from '../../../ui/moment-text.ts';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { CountRow } from '../CountRow.tsx';
import { parseCounts } from '../counts.ts';
import { MomentInput } from '../MomentInput.tsx';
import { momentRule, typedAt } from '../typed-moment.ts';
import {
  asksUncontrolledHours,
  changesOf,
  draftOf,
  type FactGroup,
  type FactsDraft,
  factGroups,
} from './fact-groups.ts';
import { LeadersField } from './LeadersField.tsx';

interface FactGroupDialogProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
  readonly group: FactGroup;
  readonly onClose: () => void;
}

/** One group of facts in a form; only what is changed is sent. */
export function FactGroupDialog({ file, book, group, onClose }: FactGroupDialogProps) {
  const [form] = Form.useForm<FactsDraft>();
  const baseRevision = useRef(useAppState((state) => state.replica.revision));
  const opened = useRef(file.incident);
  const shown = useRef(draftOf(file.incident, group));
  const clock = useServerClock();
  const perform = usePerform();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(`emergency-facts ${file.id} ${group}`, form, shown.current);
  const submit = async (draft: FactsDraft): Promise<void> => {
    const changes = changesOf(opened.current, shown.current, draft, clock());
    const isChanged = Object.keys(changes).length > 0;
    const input = { id: file.id, baseRevision: baseRevision.current, changes, ...typedAt(draft.at, clock()) };
    const outcome = isChanged && (await perform('emergency.editFacts', input, { done: incidentText.saved }));
    if (outcome && !outcome.ok) return refused.show(outcome.refusal, [...factGroups[group], 'at']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<FactsDraft>
      title={incidentText.editOf(incidentText.groups[group])}
      confirm={incidentText.save}
      form={form}
      initialValues={shown.current}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <GroupFields group={group} incident={opened.current} book={book} clock={clock} />
    </EntryDialog>
  );
}

interface GroupFieldsProps extends Pick<FactGroupDialogProps, 'group' | 'book'> {
  readonly incident: Incident;
  readonly clock: () => number;
}

function GroupFields({ group, incident, book, clock }: GroupFieldsProps): ReactNode {
  switch (group) {
    case 'basics':
      return <BasicFields book={book} clock={clock} />;
    case 'numbers':
      return <NumberFields incident={incident} book={book} clock={clock} />;
    case 'story':
      return (
        <>
          <Words field="nature" maxLength={1000} />
          <Words field="course" maxLength={4000} />
          <Words field="scope" maxLength={1000} />
          <Words field="trend" maxLength={1000} />
        </>
      );
    case 'response':
      return (
        <>
          <Words field="measures" maxLength={4000} />
          <Words field="plannedMeasures" maxLength={2000} />
          <Words field="advice" maxLength={1000} />
          <LeadersField clock={clock} />
        </>
      );
  }
}

interface WordsProps {
  readonly field: 'nature' | 'course' | 'scope' | 'trend' | 'measures' | 'plannedMeasures' | 'advice';
  readonly maxLength: number;
}

function Words({ field, maxLength }: WordsProps) {
  return (
    <Form.Item name={field} label={factFieldNames[field]}>
      <Input.TextArea maxLength={maxLength} autoSize={{ minRows: 2, maxRows: 8 }} />
    </Form.Item>
  );
}

function BasicFields({ book, clock }: Pick<GroupFieldsProps, 'book' | 'clock'>) {
  const { subjects } = book.thresholdsOn(chinaTimeOf(clock()).date);
  const occurredRule = {
    validator: (_rule: unknown, text: string): Promise<void> =>
      parseMoment(text, clock()) ? Promise.resolve() : Promise.reject(new Error(intakeText.unreadable)),
  };
  return (
    <>
      <Form.Item
        name="title"
        label={factFieldNames.title}
        rules={[{ required: true, whitespace: true, message: intakeText.titleMissing }]}
      >
        <Input maxLength={120} autoFocus />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="category" label={factFieldNames.category}>
          <Select options={incidentCategorySchema.options.map((value) => ({ value, label: categoryNames[value] }))} />
        </Form.Item>
        <Form.Item name="subtype" label={factFieldNames.subtype}>
          <AutoComplete options={subjects.map(({ subject }) => ({ value: subject }))} />
        </Form.Item>
        <Form.Item name="occurredAt" label={factFieldNames.occurredAt} rules={[occurredRule]}>
          <MomentInput clock={clock} placeholder={intakeText.occurredPlaceholder} />
        </Form.Item>
        <Form.Item name="sourceUnit" label={factFieldNames.sourceUnit}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="town" label={factFieldNames.town}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="address" label={factFieldNames.address}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
    </>
  );
}

function NumberFields({ incident, book, clock }: Omit<GroupFieldsProps, 'group'>) {
  const asksHours = asksUncontrolledHours(incident, book, clock());
  const countsRule = {
    validator: (_rule: unknown, counts: NonNullable<FactsDraft['casualties']>): Promise<void> =>
      parseCounts(counts).wrong.length === 0 ? Promise.resolve() : Promise.reject(new Error(intakeText.wrongCount)),
  };
  return (
    <>
      <Form.Item name="casualties" label={factFieldNames.casualties} extra={intakeText.countsHint} rules={[countsRule]}>
        <CountRow />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="loss" label={factFieldNames.loss}>
          <NumberInput min={0} max={100_000_000} />
        </Form.Item>
        {asksHours && (
          <Form.Item name="uncontrolledHours" label={factFieldNames.uncontrolledHours}>
            <NumberInput min={0} max={100_000} />
          </Form.Item>
        )}
        <Form.Item name="at" label={incidentText.countsAt} rules={[momentRule(clock)]}>
          <MomentInput clock={clock} placeholder={incidentText.countsAtHint} />
        </Form.Item>
      </div>
    </>
  );
}
