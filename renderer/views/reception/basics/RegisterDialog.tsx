import { Form } from 'antd';
import { useRef } from 'react';
import type { ReceptionFacts } from '../../../../shared/domain/reception/reception.ts';
import { drawKey } from '../../../state/draw-key.ts';
import { useMe } from '../../../state/hooks.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { basicsText } from '../../../text/reception.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { type FactField, VisitField } from './VisitField.tsx';

interface RegisterDialogProps {
  readonly onClose: () => void;
  readonly onDone: (visitId: string) => void;
}

const begins: Partial<ReceptionFacts> = { guestKind: 'superior', letterState: 'received', highestRank: 'none' };

const whole: readonly FactField[] = ['title', 'purpose', 'requirements'];

/** 登记来访: the letter and the four things that the requesting office has to give; all but the title may follow. */
export function RegisterDialog({ onClose, onDone }: RegisterDialogProps) {
  const [form] = Form.useForm<Partial<ReceptionFacts>>();
  const key = useRef(drawKey());
  const perform = usePerform();
  const refused = useRefused();
  const { officeId } = useMe();
  const { forget, restored } = useFormDraft('reception-register', form);
  const letterState = Form.useWatch('letterState', form) ?? begins.letterState;
  const letterFields: readonly FactField[] =
    letterState === 'received'
      ? ['letterNumber', 'letterDate']
      : letterState === 'electronic'
        ? ['electronicNumber']
        : letterState === 'oral'
          ? ['oralTaskBy']
          : [];
  const fields: readonly FactField[] = [
    'title',
    'guestKind',
    'guestUnit',
    'letterState',
    ...letterFields,
    'purpose',
    'headcount',
    'highestRank',
    'arriveOn',
    'arriveAt',
    'departOn',
    'departAt',
    'requirements',
    'theirContact',
    'theirPhone',
  ];
  const submit = async (typed: Partial<ReceptionFacts>): Promise<void> => {
    const given = Object.entries(typed).filter(([, value]) => value !== undefined && value !== null && value !== '');
    const values = { title: '', ...begins, ...Object.fromEntries(given) } as ReceptionFacts;
    const input = { officeId, key: key.current, values };
    const outcome = await perform('reception.register', input, { done: basicsText.registered });
    if (!outcome.ok) return refused.show(outcome.refusal, [...fields]);
    void forget();
    onClose();
    const visitId = outcome.value.ids.find((id) => id.startsWith('reception.'));
    if (visitId) onDone(visitId);
  };
  return (
    <EntryDialog<Partial<ReceptionFacts>>
      title={basicsText.registerTitle}
      confirm={basicsText.register}
      form={form}
      initialValues={begins}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="form-pair">
        {fields.map((field) => (
          <div key={field} className={whole.includes(field) ? 'form-whole' : undefined}>
            <VisitField field={field} />
          </div>
        ))}
      </div>
    </EntryDialog>
  );
}
