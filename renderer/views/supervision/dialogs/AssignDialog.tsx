import { Form } from 'antd';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useRecords, useToday } from '../../../state/hooks.ts';
import { matterBook } from '../../../state/supervision.ts';
import { matterMoveNames, matterDialogText as words } from '../../../text/supervision-matter.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { DeadlineFields } from '../matter/DeadlineFields.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';
import { useMoveForm } from './use-move-form.ts';

interface Assignment {
  readonly givenOn: PlainDate;
  readonly deadlineKey?: string;
  readonly dueOn?: PlainDate;
}

const needed = [{ required: true, message: words.dateMissing }];

const shownAt = ['givenOn', 'deadlineKey', 'dueOn'];

/** 交办: from which day, and until when; from then on both stand. */
export function AssignDialog({ file: { id, matter }, baseRevision, onClose }: MoveDialogProps) {
  const { form, send, prepare, ...rest } = useMoveForm<Assignment>(`supervision-assign ${id}`, onClose);
  const today = useToday();
  const book = matterBook(useRecords());
  const givenOn = Form.useWatch('givenOn', form) ?? today;
  const submit = async ({ givenOn: from, deadlineKey, dueOn }: Assignment): Promise<void> => {
    const changes = { dueOn: dueOn ?? null, deadlineKey: deadlineKey || null };
    const isOther = dueOn !== matter.dueOn || (deadlineKey || undefined) !== matter.deadlineKey;
    const known = isOther ? await prepare('supervision.edit', { id, baseRevision, changes }, shownAt) : baseRevision;
    // Until another day than the one that is shown nothing is given out.
    if (known === undefined) return;
    await send('supervision.assign', { id, baseRevision: known, givenOn: from }, shownAt);
  };
  return (
    <EntryDialog<Assignment>
      title={matterMoveNames.assign}
      confirm={matterMoveNames.assign}
      form={form}
      initialValues={{
        givenOn: today,
        ...(matter.deadlineKey && { deadlineKey: matter.deadlineKey }),
        ...(matter.dueOn && { dueOn: matter.dueOn }),
      }}
      onSubmit={submit}
      onClose={onClose}
      {...rest}
    >
      <p className="soft">
        {matter.title}
        <br />
        {words.assignHint}
      </p>
      <Form.Item name="givenOn" label={words.givenOn} rules={needed}>
        <DateInput />
      </Form.Item>
      <DeadlineFields
        form={form}
        book={book}
        givenOn={givenOn}
        source={matter.source}
        urgency={matter.urgency}
        isRequired
      />
    </EntryDialog>
  );
}
