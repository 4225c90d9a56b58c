import { Alert, Button, Drawer, Form, Input } from 'antd';
import { type KeyboardEvent, useId, useState } from 'react';
import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import { HelpButton } from '../../../state/HelpButton.tsx';
import { useRecords } from '../../../state/hooks.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
import { RecordHistoryDrawer } from '../../../state/RecordHistoryDrawer.tsx';
import { TrackButton } from '../../../state/TrackButton.tsx';
import { refusalSentences, usePerform } from '../../../state/use-perform.tsx';
import { fullInstantWords } from '../../../text/date-words.ts';
import { recordHistoryText } from '../../../text/history.ts';
import { itemFormText, planText } from '../../../text/weekly-plan.ts';
import { isSubmitKey } from '../../../ui/submit-key.ts';
import { type NewItemNotes, usePlanEditor } from '../editor/plan-editor.ts';
import { ItemFormContext } from './FieldFrame.tsx';
import { ItemFields } from './ItemFields.tsx';
import { changesOf, type ItemEdits, valuesOf } from './item-edits.ts';
import './item-form.css';
import { type ItemForm, useItemForm } from './use-item-form.ts';
import { VisitLine } from './VisitLine.tsx';

interface ItemDrawerProps {
  readonly view: PlanItemView | undefined;
  readonly initial: PlanItem;
  readonly initialEdits: ItemEdits;
  /** The item was deleted elsewhere while its form stood open: saving makes it anew. */
  readonly isGone?: boolean;
  readonly notes?: NewItemNotes;
  readonly onClose: () => void;
}

interface Order {
  readonly reason: string;
  readonly orderedBy: string;
}

/** New, edit, look at, or a change order: one form, because it is one item. */
export function ItemDrawer({ view, initial, initialEdits, isGone = false, notes = {}, onClose }: ItemDrawerProps) {
  const editor = usePlanEditor();
  const draftKey = view ? `planItem:${view.id}` : `planItem:new:${initial.weekStart}`;
  const form = useItemForm({ draftKey, view, initial, initialEdits });
  const [order, setOrder] = useState<Order>({ reason: '', orderedBy: '' });
  const isReadOnly = view !== undefined && !editor.canEdit(view);
  const { save, isBusy, problems, isOrderTried } = useSaving(form, view, order, () => {
    notes.onCreated?.();
    onClose();
  });
  const handleKey = (event: KeyboardEvent): void => {
    if (!isSubmitKey(event) || isReadOnly || isBusy) return;
    event.preventDefault();
    void save();
  };
  const title = isReadOnly ? itemFormText.viewTitle : titleOf(view !== undefined, editor.isPublished);
  return (
    <Drawer
      open
      size={560}
      title={title}
      closable={false}
      onClose={onClose}
      onKeyDown={handleKey}
      extra={<HelpButton place="plan/form" />}
      footer={
        <div className="row row-between">
          <ItemActions view={view} isReadOnly={isReadOnly} onClose={onClose} />
          <div className="row">
            <Button onClick={onClose}>{itemFormText.discardClose}</Button>
            {!isReadOnly && (
              <Button type="primary" loading={isBusy} onClick={save}>
                {editor.isPublished ? itemFormText.issue : itemFormText.save}
              </Button>
            )}
          </div>
        </div>
      }
    >
      <div className="stack">
        {problems.length > 0 && <Alert type="error" showIcon title={problems.join(' ')} />}
        {isReadOnly && <Alert type="info" title={view?.isRedacted ? itemFormText.redacted : itemFormText.readOnly} />}
        <VisitLine stopId={view?.values.sourceLink?.recordId} />
        {isGone && <Alert type="warning" showIcon title={itemFormText.removedElsewhere} />}
        {!isReadOnly && <DraftOffer form={form} />}
        {editor.isPublished && !isReadOnly && <OrderFields order={order} isTried={isOrderTried} onChange={setOrder} />}
        <ItemFormContext value={{ form, view, isReadOnly, doubts: notes.doubts ?? [] }}>
          <ItemFields />
        </ItemFormContext>
        {view && !view.isRedacted && <TrackButton sourceId={view.id} name={view.values.content} />}
        {!isReadOnly && <p className="faint">{`${itemFormText.gapNote}${itemFormText.draftKept}`}</p>}
      </div>
    </Drawer>
  );
}

const titleOf = (isKnown: boolean, isPublished: boolean): string => {
  if (isPublished) return isKnown ? itemFormText.changeTitle : itemFormText.changeAddTitle;
  return isKnown ? itemFormText.editTitle : itemFormText.newTitle;
};

function useSaving(form: ItemForm, view: PlanItemView | undefined, order: Order, onSaved: () => void) {
  const { isPublished } = usePlanEditor();
  const records = useRecords();
  const perform = usePerform();
  const [isBusy, setIsBusy] = useState(false);
  const [isOrderTried, setIsOrderTried] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const done = view ? planText.done.saved : planText.done.created;

  const submit = () => {
    const { baseRevision, edits, values } = form;
    if (isPublished) {
      const change = view
        ? { kind: 'edit' as const, itemId: view.id, changes: changesOf(edits) }
        : { kind: 'add' as const, values: valuesOf(values) };
      const input = { weekStart: values.weekStart, baseRevision, change, ...order };
      return perform('plans.issueChange', input, { done: planText.done.issued });
    }
    if (!view) return perform('plans.createItem', { values: valuesOf(values) }, { done });
    return perform('plans.editItem', { id: view.id, baseRevision, changes: changesOf(edits) }, { done });
  };

  const save = async (): Promise<void> => {
    form.markTried();
    setIsOrderTried(true);
    setProblems([]);
    if (Object.keys(form.errors).length > 0) return;
    if (isPublished && (order.reason.trim() === '' || order.orderedBy.trim() === '')) return;
    if (view && !isPublished && Object.keys(form.edits).length === 0) {
      onSaved();
      return;
    }
    setIsBusy(true);
    const outcome = await submit();
    setIsBusy(false);
    if (outcome.ok) {
      await form.finish();
      onSaved();
      return;
    }
    const loose = form.showRefusal(outcome.refusal);
    const isNamed = outcome.refusal.violations.length > 0;
    setProblems(isNamed ? loose : refusalSentences(outcome.refusal, records));
  };
  return { save, isBusy, problems, isOrderTried };
}

function DraftOffer({ form }: { readonly form: ItemForm }) {
  if (form.draftSavedAt === null) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={itemFormText.draftFound(fullInstantWords(form.draftSavedAt))}
      action={
        <div className="row">
          <Button size="small" type="primary" onClick={form.restoreDraft}>
            {itemFormText.draftRestore}
          </Button>
          <Button size="small" onClick={form.discardDraft}>
            {itemFormText.draftDiscard}
          </Button>
        </div>
      }
    />
  );
}

interface OrderFieldsProps {
  readonly order: Order;
  readonly isTried: boolean;
  readonly onChange: (order: Order) => void;
}

/** What a change after publication has to say: why, and who decided it. */
function OrderFields({ order, isTried, onChange }: OrderFieldsProps) {
  const [reasonId, orderedById] = [useId(), useId()];
  const isMissing = (text: string): boolean => isTried && text.trim() === '';
  return (
    <section className="order-fields">
      <p className="soft">{itemFormText.changeHint}</p>
      <Form layout="vertical" component={false}>
        <Form.Item
          label={itemFormText.reason}
          htmlFor={reasonId}
          required
          validateStatus={isMissing(order.reason) ? 'error' : ''}
          help={isMissing(order.reason) ? itemFormText.reasonMissing : undefined}
        >
          <Input
            id={reasonId}
            maxLength={500}
            value={order.reason}
            onChange={({ target }) => onChange({ ...order, reason: target.value })}
          />
        </Form.Item>
        <Form.Item
          label={itemFormText.orderedBy}
          htmlFor={orderedById}
          required
          validateStatus={isMissing(order.orderedBy) ? 'error' : ''}
          help={isMissing(order.orderedBy) ? itemFormText.orderedByMissing : undefined}
        >
          <Input
            id={orderedById}
            maxLength={60}
            value={order.orderedBy}
            onChange={({ target }) => onChange({ ...order, orderedBy: target.value })}
          />
        </Form.Item>
      </Form>
    </section>
  );
}

interface ItemActionsProps {
  readonly view: PlanItemView | undefined;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

function ItemActions({ view, isReadOnly, onClose }: ItemActionsProps) {
  const editor = usePlanEditor();
  const [isHistoryOpen, setIsHistoryOpen] = useState(false);
  if (!view || view.isRedacted) return <span />;
  return (
    <div className="row">
      {!isReadOnly && (
        <Button
          danger
          onClick={() => {
            onClose();
            void editor.removeItem(view);
          }}
        >
          {editor.isPublished ? itemFormText.cancelItem : itemFormText.remove}
        </Button>
      )}
      <Button onClick={() => setIsHistoryOpen(true)}>{recordHistoryText.open}</Button>
      {isHistoryOpen && <RecordHistoryDrawer id={view.id} onClose={() => setIsHistoryOpen(false)} />}
    </div>
  );
}
