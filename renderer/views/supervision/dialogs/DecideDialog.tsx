import { Form, Input, Radio } from 'antd';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { type MatterRating, matterRatings } from '../../../../shared/domain/supervision/matter.ts';
import { matterRatingNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import { matterMoveNames, matterDialogText as words } from '../../../text/supervision-matter.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';
import { useMoveForm } from './use-move-form.ts';

interface Decision {
  readonly who: string;
  readonly words?: string;
  readonly rating?: MatterRating | '';
  readonly dueOn?: PlainDate;
}

const ratingOptions = [
  { value: '' as const, label: words.noRating },
  ...matterRatings.map((value) => ({ value, label: matterRatingNames[value] })),
];

/** 立项审批 and 领导审阅: whose word it was, and in which words; what was decided on paper is written down here. */
export function DecideDialog({
  move,
  file: { id, matter },
  baseRevision,
  onClose,
}: MoveDialogProps & { readonly move: 'approve' | 'close' | 'carryOn' }) {
  const { form, send, ...rest } = useMoveForm<Decision>(`supervision-${move} ${id}`, onClose);
  const submit = async ({ who, words: said = '', rating, dueOn }: Decision): Promise<void> => {
    const one = { id, baseRevision };
    if (move === 'approve') await send('supervision.approve', { ...one, approvedBy: who }, ['who']);
    else if (move === 'close') {
      const closing = { ...one, closedBy: who, words: said, ...(rating && { rating }) };
      await send('supervision.close', closing, ['words', 'rating']);
    } else {
      const going = { ...one, decidedBy: who, words: said, ...(dueOn && { dueOn }) };
      await send('supervision.carryOn', going, ['words', 'dueOn']);
    }
  };
  const isCarryOn = move === 'carryOn';
  return (
    <EntryDialog<Decision>
      title={matterMoveNames[move]}
      confirm={matterMoveNames[move]}
      form={form}
      initialValues={{ rating: '', ...(move !== 'approve' && { who: matter.leaderName }) }}
      onSubmit={submit}
      onClose={onClose}
      {...rest}
    >
      <p className="soft">{matter.title}</p>
      <Form.Item
        name="who"
        label={words.who[move]}
        rules={[{ required: true, whitespace: true, message: words.whoMissing }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      {move !== 'approve' && (
        <Form.Item
          name="words"
          label={isCarryOn ? words.newWords : words.words}
          rules={isCarryOn ? [{ required: true, whitespace: true, message: words.wordsMissing }] : []}
        >
          <Input.TextArea maxLength={4000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      )}
      {move === 'close' && (
        <Form.Item name="rating" label={words.rating}>
          <Radio.Group optionType="button" options={ratingOptions} />
        </Form.Item>
      )}
      {isCarryOn && (
        <Form.Item name="dueOn" label={words.newDue}>
          <DateInput isClearable />
        </Form.Item>
      )}
    </EntryDialog>
  );
}
