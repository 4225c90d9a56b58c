import { Form } from 'antd';
import { useRef } from 'react';
import type { MatterFacts } from '../../../../shared/domain/supervision/matter.ts';
import { drawKey } from '../../../state/draw-key.ts';
import { useMe } from '../../../state/hooks.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { matterFactsText as words } from '../../../text/supervision-matter.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { MatterFields } from './MatterFields.tsx';
import './matter.css';
import { SimilarMatters } from './SimilarMatters.tsx';

interface RegisterDialogProps {
  /** What it is made from says so much of it already. */
  readonly initial?: Partial<MatterFacts>;
  readonly onClose: () => void;
  readonly onDone: (matterId: string) => void;
}

const shownAt = ['title', 'words', 'leadUnit', 'assistUnits', 'dueOn'];

/** 登记督办: all but the title may follow; whoever tracks the same already is shown meanwhile. */
export function RegisterDialog({ initial = {}, onClose, onDone }: RegisterDialogProps) {
  const [form] = Form.useForm<Partial<MatterFacts>>();
  const key = useRef(drawKey());
  const perform = usePerform();
  const refused = useRefused();
  const { officeId, name } = useMe();
  const { forget, restored } = useFormDraft(`supervision-register ${initial.sourceId ?? ''}`.trim(), form);
  const submit = async (typed: Partial<MatterFacts>): Promise<void> => {
    const given = Object.entries({ ...initial, ...typed }).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    );
    const values = { source: 'other', ...Object.fromEntries(given) } as unknown as MatterFacts;
    const outcome = await perform(
      'supervision.register',
      { officeId, key: key.current, values },
      { done: words.registered },
    );
    if (!outcome.ok) return refused.show(outcome.refusal, shownAt);
    void forget();
    onClose();
    const matterId = outcome.value.ids.find((id) => id.startsWith('matter.'));
    if (matterId) onDone(matterId);
  };
  return (
    <EntryDialog<Partial<MatterFacts>>
      title={words.registerTitle}
      confirm={words.register}
      form={form}
      initialValues={{ source: 'instruction', urgency: 'normal', assistUnits: [], contact: name, ...initial }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <MatterFields about={<SimilarMatters form={form} />} />
    </EntryDialog>
  );
}
