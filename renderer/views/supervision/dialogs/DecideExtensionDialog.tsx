import { Form, Input } from 'antd';
import type { MatterExtension } from '../../../../shared/domain/supervision/matter-parts.ts';
import type { Kept } from '../../../../shared/rules/kept.ts';
import { fullDayWords } from '../../../text/date-words.ts';
import { matterPartsText, matterDialogText as words } from '../../../text/supervision-matter.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { useMoveForm } from './use-move-form.ts';
import { useShownRevision } from './use-shown-revision.ts';

interface DecideExtensionDialogProps {
  readonly extension: Kept<MatterExtension>;
  readonly isApproved: boolean;
  readonly onClose: () => void;
}

interface Decision {
  readonly decidedBy: string;
  readonly words?: string;
}

/** 延期审批: the time moves, or stands. */
export function DecideExtensionDialog({ extension: { id, values }, isApproved, onClose }: DecideExtensionDialogProps) {
  const { form, send, ...rest } = useMoveForm<Decision>(`supervision-decide ${id}`, onClose);
  const baseRevision = useShownRevision();
  const submit = async ({ decidedBy, words: said = '' }: Decision): Promise<void> =>
    void (await send('supervision.decideExtension', { id, baseRevision, isApproved, decidedBy, words: said }, [
      'decidedBy',
      'words',
    ]));
  return (
    <EntryDialog<Decision>
      title={isApproved ? matterPartsText.agree : matterPartsText.disagree}
      confirm={isApproved ? matterPartsText.agree : matterPartsText.disagree}
      form={form}
      initialValues={{}}
      onSubmit={submit}
      onClose={onClose}
      {...rest}
    >
      <p className="soft">
        {matterPartsText.extension(fullDayWords(values.fromDueOn), fullDayWords(values.toDueOn))}
        <br />
        {values.reason}
      </p>
      <Form.Item
        name="decidedBy"
        label={words.who.extension}
        rules={[{ required: true, whitespace: true, message: words.whoMissing }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="words" label={words.words}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
    </EntryDialog>
  );
}
