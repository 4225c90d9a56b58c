import { Form, Input } from 'antd';
import type { MatterFeedback } from '../../../../shared/domain/supervision/matter-parts.ts';
import type { Kept } from '../../../../shared/rules/kept.ts';
import { useMe } from '../../../state/hooks.ts';
import { matterPartsText, matterDialogText as words } from '../../../text/supervision-matter.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { useMoveForm } from './use-move-form.ts';
import { useShownRevision } from './use-shown-revision.ts';

interface ReviewDialogProps {
  readonly feedback: Kept<MatterFeedback>;
  readonly verdict: 'pass' | 'return';
  readonly onClose: () => void;
}

interface Review {
  readonly reviewedBy: string;
  readonly words?: string;
}

/** 审核: 合格, or 退办 with what is missing. */
export function ReviewDialog({ feedback: { id, values }, verdict, onClose }: ReviewDialogProps) {
  const { form, send, ...rest } = useMoveForm<Review>(`supervision-${verdict} ${id}`, onClose);
  const { name } = useMe();
  const baseRevision = useShownRevision();
  const isReturn = verdict === 'return';
  const submit = async ({ reviewedBy, words: said = '' }: Review): Promise<void> => {
    const input = { id, baseRevision, reviewedBy, words: said };
    const command = isReturn ? 'supervision.returnFeedback' : 'supervision.passFeedback';
    await send(command, input, ['reviewedBy', 'words']);
  };
  return (
    <EntryDialog<Review>
      title={isReturn ? matterPartsText.returned : matterPartsText.passed}
      confirm={isReturn ? matterPartsText.giveBack : matterPartsText.pass}
      form={form}
      initialValues={{ reviewedBy: name }}
      firstField="words"
      onSubmit={submit}
      onClose={onClose}
      {...rest}
    >
      <p className="soft">
        {values.unitName}：{values.progress}
      </p>
      <Form.Item
        name="reviewedBy"
        label={words.who.review}
        rules={[{ required: true, whitespace: true, message: words.whoMissing }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="words"
        label={words.words}
        rules={isReturn ? [{ required: true, whitespace: true, message: words.wordsMissing }] : []}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </EntryDialog>
  );
}
