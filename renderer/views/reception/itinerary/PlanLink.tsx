import { Button, Dropdown, Form, Input } from 'antd';
import { useState } from 'react';
import { isOver } from '../../../../shared/domain/reception/reception.ts';
import type { ItineraryStop } from '../../../../shared/domain/reception/visit-parts.ts';
import type { Kept } from '../../../../shared/rules/kept.ts';
import { driftOf } from '../../../../shared/rules/reception/plan-link.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { useMayVisit } from '../../../state/receptions.ts';
import { bulletinOf, recordOf } from '../../../state/records.ts';
import { useStateReader } from '../../../state/StateProvider.tsx';
import { useFormDraft } from '../../../state/use-form-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { itineraryText } from '../../../text/reception-itinerary.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';

interface PlanLinkProps {
  readonly file: VisitFile;
  readonly stop: Kept<ItineraryStop>;
}

/** The tie of a stop to the weekly plan: made, let go, or told where the two differ. */
export function PlanLink({ file, stop }: PlanLinkProps) {
  const records = useRecords();
  const may = useMay();
  const mayVisit = useMayVisit()('reception.linkStop', file.reception) && !isOver(file.reception.stage);
  const perform = usePerform();
  const read = useStateReader();
  const [isOrdering, setIsOrdering] = useState(false);
  const item = recordOf(records, 'planItem', stop.values.planItemId);
  const one = () => ({ id: stop.id, baseRevision: read().replica.revision });
  const { failed } = itineraryText;
  if (!item) {
    if (!mayVisit || !may('plans.createItem') || stop.values.hosts.length === 0) return null;
    return (
      <Button
        size="small"
        type="link"
        onClick={() => void perform('reception.linkStop', one(), { done: itineraryText.linkedDone, failed })}
      >
        {itineraryText.link}
      </Button>
    );
  }
  const isApart = driftOf(stop.values, file.reception, item.values).length > 0;
  const isPublished = bulletinOf(records, item.values.weekStart)?.values.state === 'published';
  const mayFollow = isApart && may(isPublished ? 'plans.issueChange' : 'plans.editItem', item.values.officeId);
  const follow = (): void => {
    if (isPublished) setIsOrdering(true);
    else void perform('reception.followStop', one(), { done: itineraryText.followedDone, failed });
  };
  const unlink = () => void perform('reception.unlinkStop', one(), { done: itineraryText.unlinkedDone, failed });
  const acts = [
    ...(mayFollow ? [{ key: 'follow', label: itineraryText.follow, run: follow }] : []),
    ...(mayVisit ? [{ key: 'unlink', label: itineraryText.unlink, run: unlink }] : []),
  ];
  const state = isApart ? itineraryText.drift : itineraryText.linked;
  return (
    <>
      {acts.length === 0 ? (
        <span className={isApart ? 'late' : 'soft'}>{state}</span>
      ) : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: acts.map(({ key, label }) => ({ key, label })),
            onClick: ({ key }) => acts.find((act) => act.key === key)?.run(),
          }}
        >
          <Button size="small" type="text" className={isApart ? 'late' : undefined}>
            {state}
          </Button>
        </Dropdown>
      )}
      {isOrdering && (
        <>
          <FocusKeeper />
          <OrderDialog stopId={stop.id} onClose={() => setIsOrdering(false)} />
        </>
      )}
    </>
  );
}

interface Order {
  readonly reason: string;
  readonly orderedBy: string;
}

/** A published week follows by a change order only: why, and on whose word. */
function OrderDialog({ stopId, onClose }: { readonly stopId: string; readonly onClose: () => void }) {
  const [form] = Form.useForm<Order>();
  const perform = usePerform();
  const read = useStateReader();
  const refused = useRefused();
  const { forget, restored } = useFormDraft(`reception-follow ${stopId}`, form);
  const submit = async (reissue: Order): Promise<void> => {
    const input = { id: stopId, baseRevision: read().replica.revision, reissue };
    const outcome = await perform('reception.followStop', input, { done: itineraryText.followedDone });
    if (!outcome.ok) return refused.show(outcome.refusal, ['reason', 'orderedBy']);
    void forget();
    onClose();
  };
  return (
    <EntryDialog<Order>
      title={itineraryText.followTitle}
      confirm={itineraryText.follow}
      form={form}
      initialValues={{}}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      restored={restored}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={itineraryText.reason}
        rules={[{ required: true, whitespace: true, message: itineraryText.reasonMissing }]}
      >
        <Input maxLength={500} autoFocus />
      </Form.Item>
      <Form.Item
        name="orderedBy"
        label={itineraryText.orderedBy}
        rules={[{ required: true, whitespace: true, message: itineraryText.orderedByMissing }]}
      >
        <Input maxLength={60} />
      </Form.Item>
    </EntryDialog>
  );
}
