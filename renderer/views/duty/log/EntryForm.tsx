import { Checkbox, Form, Input, Select } from 'antd';
import { chinaTimeOf, instantOf } from '../../../../shared/domain/china-time.ts';
import type { LogEntryKind } from '../../../../shared/domain/duty/duty-log.ts';
import type { ClockTime, PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { entryText, logKindNames, logText } from '../../../text/duty-desk.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import type { LogLine } from './log-records.ts';

const followKinds = ['handling', 'instruction', 'closing', 'correction'] as const;
const ownKinds = ['note', 'document', 'visit', 'emergency', 'equipment', 'patrol', 'lineTest'] as const;

interface EntryFormProps {
  readonly officeId: string;
  readonly date: PlainDate;
  readonly kind: LogEntryKind;
  /** The line that it is about. */
  readonly about: LogLine | undefined;
  readonly onClose: () => void;
}

interface EntryDraft {
  readonly kind: LogEntryKind;
  readonly at?: ClockTime;
  readonly source?: string;
  readonly content?: string;
  readonly handling?: string;
  readonly instruction?: string;
  readonly isOpen?: boolean;
  readonly owner?: string;
  readonly isInOrder?: boolean;
}

/** 记一条, or what was done about a line. */
export function EntryForm({ officeId, date, kind, about, onClose }: EntryFormProps) {
  const [form] = Form.useForm<EntryDraft>();
  const { clock } = useActions();
  const perform = usePerform();
  const refused = useRefused();
  const chosen = Form.useWatch('kind', form) ?? kind;
  const isCheck = chosen === 'patrol' || chosen === 'lineTest';
  const submit = async ({ at, kind: written, ...draft }: EntryDraft): Promise<void> => {
    const typed = Object.entries(draft).filter(([, value]) => value !== undefined && value !== '');
    const values = {
      officeId,
      dutyDate: date,
      kind: written,
      isOpen: false,
      content: '',
      ...(Object.fromEntries(typed) as Omit<EntryDraft, 'kind' | 'at'>),
      ...(at === undefined ? { isTimeTyped: false } : { at: instantOn(date, at, clock()), isTimeTyped: true }),
      ...(about && { aboutId: about.id }),
    };
    const outcome = await perform('duty.logEntry', { values }, { done: logText.saved });
    if (outcome.ok) onClose();
    else refused.show(outcome.refusal, [...Object.keys(draft), 'at']);
  };
  const kinds = about ? followKinds : ownKinds;
  return (
    <EntryDialog<EntryDraft>
      title={about ? entryText.followTitle(about.values.content.slice(0, 24)) : entryText.title}
      confirm={entryText.save}
      form={form}
      initialValues={{ kind, isInOrder: true }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item name="kind" label={entryText.kind}>
          <Select options={kinds.map((value) => ({ value, label: logKindNames[value] }))} />
        </Form.Item>
        <Form.Item name="at" label={entryText.at}>
          <ClockField label={entryText.at} />
        </Form.Item>
      </div>
      {!about && !isCheck && (
        <Form.Item name="source" label={entryText.source}>
          <Input maxLength={120} />
        </Form.Item>
      )}
      <Form.Item
        name="content"
        label={isCheck ? entryText.place : entryText.content}
        rules={isCheck ? [] : [{ required: true, whitespace: true, message: entryText.contentMissing }]}
      >
        <Input.TextArea maxLength={4000} autoFocus autoSize={{ minRows: 2, maxRows: 10 }} />
      </Form.Item>
      {isCheck && (
        <Form.Item name="isInOrder" valuePropName="checked">
          <Checkbox>{entryText.inOrder}</Checkbox>
        </Form.Item>
      )}
      {!about && !isCheck && (
        <>
          <Form.Item name="handling" label={entryText.handling}>
            <Input maxLength={2000} />
          </Form.Item>
          <div className="form-pair">
            <Form.Item name="isOpen" valuePropName="checked">
              <Checkbox>{entryText.keepOpen}</Checkbox>
            </Form.Item>
            <Form.Item name="owner">
              <Input maxLength={60} placeholder={entryText.owner} aria-label={entryText.owner} />
            </Form.Item>
          </div>
        </>
      )}
    </EntryDialog>
  );
}

/** A clock time of the duty day, or of the morning after it when the shift goes over midnight. */
function instantOn(date: PlainDate, time: ClockTime, now: number): number {
  const onDay = instantOf({ date, time });
  const nextMorning = onDay + 86_400_000;
  return nextMorning <= now && chinaTimeOf(now).date > date && time < '12:00' ? nextMorning : onDay;
}
