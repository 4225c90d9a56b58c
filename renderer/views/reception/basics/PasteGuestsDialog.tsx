import { Alert, Form, Input } from 'antd';
import { rankNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import { readGuests } from '../../../../shared/rules/reception/read-guests.ts';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { guestsText } from '../../../text/reception-guests.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

interface PasteGuestsDialogProps {
  readonly receptionId: string;
  readonly onClose: () => void;
}

interface Pasted {
  readonly text?: string;
}

/** 粘贴名单: what is read of each line is shown before anybody is added. */
export function PasteGuestsDialog({ receptionId, onClose }: PasteGuestsDialogProps) {
  const [form] = Form.useForm<Pasted>();
  const perform = usePerform();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(`reception-guests-paste ${receptionId}`, form);
  const text = Form.useWatch('text', form) ?? '';
  const { guests, unread } = readGuests(text);
  const submit = async (): Promise<void> => {
    if (guests.length === 0) {
      form.setFields([{ name: 'text', errors: [guestsText.pasteEmpty] }]);
      return;
    }
    const entries = guests.map((values) => ({ kind: 'receptionGuest' as const, values }));
    const done = guestsText.pasted(guests.length);
    const outcome = await perform('reception.addEntries', { receptionId, entries }, { done });
    if (!outcome.ok) return refused.show(outcome.refusal, ['text']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<Pasted>
      title={guestsText.pasteTitle}
      confirm={guestsText.pasteAdd(guests.length)}
      form={form}
      initialValues={{}}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="text" label={guestsText.pasteLabel} extra={guestsText.pasteHint}>
        <Input.TextArea autoFocus autoSize={{ minRows: 6, maxRows: 12 }} maxLength={50_000} />
      </Form.Item>
      {unread.length > 0 && <Alert type="warning" showIcon title={guestsText.unread(unread)} />}
      {guests.length > 0 && (
        <section aria-label={guestsText.preview}>
          <p className="soft">{guestsText.preview}</p>
          <ol className="guest-preview">
            {guests.map((guest) => (
              <li key={[guest.name, guest.unit, guest.title, guest.phone].join(' ')}>
                <strong>{guest.name}</strong>
                {[guest.unit, guest.title, guest.rank === 'none' ? '' : rankNames[guest.rank], guest.phone]
                  .filter(Boolean)
                  .join('　')}
              </li>
            ))}
          </ol>
        </section>
      )}
    </EntryDialog>
  );
}
