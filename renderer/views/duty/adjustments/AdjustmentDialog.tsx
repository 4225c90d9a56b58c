import { Checkbox, Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { addDays } from '../../../../shared/domain/plain-date.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { shiftSpan } from '../../../../shared/rules/duty/duty-days.ts';
import { isActive, type ServedShift, servedShifts } from '../../../../shared/rules/duty/final-roster.ts';
import { isLateForSwap } from '../../../../shared/rules/duty/swap-notice.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMe, useToday } from '../../../state/hooks.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { adjustmentText } from '../../../text/duty-adjustments.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { shiftWords } from './adjustment-words.ts';

interface AdjustmentDialogProps {
  readonly officeId: string;
  /** A shift that was chosen before, as in the month's calendar. */
  readonly shiftId?: string;
  readonly onClose: () => void;
}

interface Asked {
  readonly shiftId?: string;
  readonly kind: 'swap' | 'substitute';
  readonly otherShiftId?: string;
  readonly toMemberId?: string;
  readonly reason?: string;
  readonly lateReason?: string;
}

const DAYS_AHEAD = 92;

/** 申请调班: one's own shift first; whoever manages the roster asks for others. */
export function AdjustmentDialog({ officeId, shiftId, onClose }: AdjustmentDialogProps) {
  const [form] = Form.useForm<Asked>();
  const book = useDutyBook(officeId);
  const perform = usePerform();
  const now = useAppState((state) => state.now);
  const today = useToday();
  const { personId } = useMe();
  const [isDraft, setIsDraft] = useState(false);
  const refused = useRefused();
  const chosenId = Form.useWatch('shiftId', form) ?? shiftId;
  const kind = Form.useWatch('kind', form) ?? 'swap';
  const otherId = Form.useWatch('otherShiftId', form);
  const coming = servedShifts(book, today, addDays(today, DAYS_AHEAD)).filter(
    ({ shift }) => shift.due && shiftSpan(shift).from > now,
  );
  const free = coming.filter((served) => !isClaimed(served, book));
  const mine = new Set([...book.members].flatMap(([id, member]) => (member.personId === personId ? id : [])));
  const ownFirst = [...free].sort((left, right) => Number(isDueFor(right, mine)) - Number(isDueFor(left, mine)));
  const chosen = free.find((served) => served.shiftId === chosenId);
  const others = free.filter((served) => chosen && isExchangeable(chosen, served, book));
  const late = [chosen, others.find((served) => served.shiftId === otherId)].some(
    (served) => served !== undefined && isLateForSwap(served.shift, book, now),
  );
  const send = async ({ kind: how, ...asked }: Asked): Promise<void> => {
    const { shiftId: asks = '', otherShiftId, toMemberId, reason = '', lateReason } = asked;
    const outcome = await perform(
      'duty.requestAdjustment',
      {
        shiftId: asks,
        ...(how === 'swap' ? { otherShiftId } : { toMemberId }),
        reason: reason.trim(),
        ...(lateReason?.trim() && { lateReason: lateReason.trim() }),
        isDraft,
      },
      { done: isDraft ? adjustmentText.draftSaved : adjustmentText.sent },
    );
    if (outcome.ok) return onClose();
    const fields = ['shiftId', 'otherShiftId', 'toMemberId', 'reason', 'lateReason'];
    refused.show(outcome.refusal, fields);
  };
  const required = (message: string) => [{ required: true, message }];
  return (
    <EntryDialog<Asked>
      title={adjustmentText.request}
      confirm={isDraft ? adjustmentText.saveDraft : adjustmentText.send}
      form={form}
      initialValues={{ kind: 'swap', ...(shiftId !== undefined && { shiftId }) }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="shiftId" label={adjustmentText.shift} rules={required(adjustmentText.shiftMissing)}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={ownFirst.map((served) => option(served, book))} />
      </Form.Item>
      <Form.Item name="kind" label={adjustmentText.kind}>
        <Segmented
          options={[
            { value: 'swap', label: adjustmentText.kinds.swap },
            { value: 'substitute', label: adjustmentText.kinds.substitute },
          ]}
        />
      </Form.Item>
      {kind === 'swap' ? (
        <Form.Item name="otherShiftId" label={adjustmentText.other} rules={required(adjustmentText.otherMissing)}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={others.map((served) => option(served, book))} />
        </Form.Item>
      ) : (
        <Form.Item
          name="toMemberId"
          label={adjustmentText.substitute}
          rules={required(adjustmentText.substituteMissing)}
        >
          <Select showSearch={{ optionFilterProp: 'label' }} options={substitutes(chosen, book)} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={adjustmentText.reason} rules={required(adjustmentText.reasonMissing)}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      {late && (
        <Form.Item name="lateReason" label={adjustmentText.lateReason} extra={adjustmentText.lateReasonHint}>
          <Input maxLength={500} />
        </Form.Item>
      )}
      <Checkbox checked={isDraft} onChange={({ target }) => setIsDraft(target.checked)}>
        {adjustmentText.keepDraft}
      </Checkbox>
    </EntryDialog>
  );
}

const option = ({ shiftId, shift }: ServedShift, book: DutyBook) => ({
  value: shiftId,
  label: `${shiftWords(shift, book)}　${shift.due?.name ?? ''}`,
});

const isDueFor = ({ shift }: ServedShift, members: ReadonlySet<string>): boolean =>
  shift.due !== undefined && members.has(shift.due.memberId);

function isClaimed({ shift }: ServedShift, { adjustments }: DutyBook): boolean {
  const adjustment = shift.adjustmentId === undefined ? undefined : adjustments.get(shift.adjustmentId);
  return adjustment !== undefined && isActive(adjustment);
}

/** Shifts of others whom the same group sends. */
function isExchangeable(chosen: ServedShift, other: ServedShift, { posts }: DutyBook): boolean {
  const group = (served: ServedShift): string | undefined => posts.get(served.shift.postId)?.groupId;
  return other.shift.due?.memberId !== chosen.shift.due?.memberId && group(other) === group(chosen);
}

function substitutes(chosen: ServedShift | undefined, { posts, groups, members }: DutyBook) {
  const groupId = chosen && posts.get(chosen.shift.postId)?.groupId;
  const ids = (groupId === undefined ? undefined : groups.get(groupId)?.memberIds) ?? [...members.keys()];
  return ids
    .filter((id) => id !== chosen?.shift.due?.memberId)
    .flatMap((id) => {
      const member = members.get(id);
      return member ? [{ value: id, label: `${member.name}　${member.title}` }] : [];
    });
}
