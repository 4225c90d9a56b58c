import { Form } from 'antd';
import { useMemo } from 'react';
import type { SeatPerson } from '../../../../shared/domain/reception/seat-plan.ts';
import { visitPeople } from '../../../../shared/rules/seating/visit-people.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { drawKey } from '../../../state/draw-key.ts';
import { useLeadersById } from '../../../state/receptions.ts';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { seatingText, seatPeopleText } from '../../../text/reception-seating.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import type { VisitProps } from '../visit/visit-props.ts';
import { PeopleField } from './PeopleField.tsx';

interface PeopleDialogProps extends VisitProps {
  readonly view: TypedRecordView<'seatPlan'>;
  readonly onClose: () => void;
}

interface PeopleForm {
  people: readonly SeatPerson[];
}

/** 人员与排名: who is seated, the highest first. */
export function PeopleDialog({ file, view, onClose }: PeopleDialogProps) {
  const [form] = Form.useForm<PeopleForm>();
  const perform = usePerform();
  const { save, problems, fieldProblems } = useEntrySave(
    {
      add: () => Promise.reject(new Error('a seat plan that is shown is there')),
      edit: (input) => perform('reception.editEntry', input, { done: seatingText.saved }),
    },
    view,
  );
  const shown = useMemo(() => ({ people: view.values.people }), [view]);
  const { forget, restored } = useFormDraft<PeopleForm>(`seat-people ${view.id}`, form, shown);
  const leaders = useLeadersById();
  const stop = file.stops.find(({ id }) => id === view.values.stopId)?.values;
  const known = useMemo(() => visitPeople(file, stop, leaders, drawKey), [file, stop, leaders]);
  const { layout } = view.values;
  return (
    <EntryDialog<PeopleForm>
      title={seatPeopleText.title}
      confirm={seatPeopleText.confirm}
      form={form}
      initialValues={shown}
      problems={problems}
      fieldProblems={fieldProblems}
      restored={restored}
      onSubmit={async ({ people }) => {
        if (!(await save({ people }))) return;
        void forget();
        onClose();
      }}
      onClose={onClose}
    >
      <p className="soft">{seatPeopleText.hint}</p>
      <Form.Item
        name="people"
        rules={[
          {
            validator: (_, people: readonly SeatPerson[]) =>
              people.every(({ name }) => name.trim() !== '')
                ? Promise.resolve()
                : Promise.reject(new Error(seatPeopleText.nameMissing)),
          },
        ]}
      >
        <PeopleField known={known} tables={layout.kind === 'round' ? layout.tableSizes.length : 0} />
      </Form.Item>
    </EntryDialog>
  );
}
