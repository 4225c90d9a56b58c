import { Button, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { meetingFieldNames, meetingText as words } from '../../../text/supervision-meetings-page.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import type { MeetingProps } from './meeting-props.ts';

/** 会议纪要: the words around what the topics and decisions say. */
export function MinutesSection({ file: { id, meeting } }: MeetingProps) {
  const view = recordOf(useRecords(), 'jointMeeting', id);
  const mayEdit = useMay()('meetings.edit');
  const [isEditing, setIsEditing] = useState(false);
  const isEmpty = meeting.minutes === '';
  const button = mayEdit && (
    <Button onClick={() => setIsEditing(true)}>{isEmpty ? words.writeMinutes : words.editMinutes}</Button>
  );
  return (
    <section className="panel meeting-list" aria-label={words.minutes}>
      <div className="row row-between">
        <div className="row">
          <h2>{words.minutes}</h2>
          {meeting.recorder !== '' && <span className="soft">{words.recorded(meeting.recorder)}</span>}
        </div>
        {!isEmpty && button}
      </div>
      {isEmpty ? (
        <EmptyHint title={words.noMinutes} hint={mayEdit ? words.noMinutesHint : words.noMinutesReader}>
          {button}
        </EmptyHint>
      ) : (
        <div className="meeting-minutes">{meeting.minutes}</div>
      )}
      {view && ['minutes', 'recorder'].map((field) => <DisputedField key={field} field={field} view={view} />)}
      {isEditing && view && (
        <>
          <FocusKeeper />
          <MinutesDialog view={view} onClose={() => setIsEditing(false)} />
        </>
      )}
    </section>
  );
}

interface MinutesDialogProps {
  readonly view: TypedRecordView<'jointMeeting'>;
  readonly onClose: () => void;
}

interface Minutes {
  readonly minutes?: string;
  readonly recorder?: string;
}

/** 起草、修改纪要 */
function MinutesDialog({ view, onClose }: MinutesDialogProps) {
  const [form] = Form.useForm<Minutes>();
  const perform = usePerform();
  const entry = useEntrySave({ edit: (input) => perform('meetings.edit', input, { done: words.saved }) }, view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown first is what changes are told from
  const shown = useMemo<Minutes>(() => ({ minutes: view.values.minutes, recorder: view.values.recorder }), []);
  const { forget, restored } = useFormDraft(`meeting-minutes ${view.id}`, form, shown);
  return (
    <EntryDialog<Minutes>
      title={shown.minutes === '' ? words.writeMinutes : words.editMinutes}
      confirm={words.save}
      form={form}
      initialValues={shown}
      problems={entry.problems}
      fieldProblems={entry.fieldProblems}
      restored={restored}
      onSubmit={async (values) => {
        if (!(await entry.save(values))) return;
        void forget();
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="minutes" label={words.minutesWords} extra={words.minutesHint}>
        <Input.TextArea maxLength={20_000} autoSize={{ minRows: 10, maxRows: 20 }} />
      </Form.Item>
      <Form.Item name="recorder" label={meetingFieldNames.recorder}>
        <Input maxLength={30} />
      </Form.Item>
    </EntryDialog>
  );
}
