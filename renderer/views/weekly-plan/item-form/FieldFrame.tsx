import { Form } from 'antd';
import { createContext, type ReactNode, useContext } from 'react';
import type { Doubt, DoubtField } from '../../../../shared/rules/imports/plan-import.ts';
import type { PlanGap } from '../../../../shared/rules/plan-gaps.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useNames } from '../../../state/names.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
import { doubtSentence } from '../../../text/import.ts';
import { valueWords } from '../../../text/item-words.ts';
import { itemFormText } from '../../../text/weekly-plan.ts';
import type { ItemField } from './item-edits.ts';
import type { ItemForm } from './use-item-form.ts';

export interface ItemFormContextValue {
  readonly form: ItemForm;
  readonly view: PlanItemView | undefined;
  readonly isReadOnly: boolean;
  /** What was not read for certain from a line that somebody typed. */
  readonly doubts: readonly Doubt[];
}

export const ItemFormContext = createContext<ItemFormContextValue | null>(null);

export function useItemFormContext(): ItemFormContextValue {
  const value = useContext(ItemFormContext);
  if (!value) throw new Error('a field of the item form stands outside the form');
  return value;
}

interface FieldFrameProps {
  readonly field: ItemField;
  readonly label: string;
  readonly inputId?: string;
  readonly gap?: PlanGap;
  readonly hint?: string;
  /** Other fields that this one control writes. */
  readonly alsoFields?: readonly ItemField[];
  readonly children: ReactNode;
}

/** One field with everything a person must know about it: what is missing or wrong, and what others say. */
export function FieldFrame({ field, label, inputId, gap, hint, alsoFields = [], children }: FieldFrameProps) {
  const { form, view, doubts } = useItemFormContext();
  const fields = [field, ...alsoFields];
  const error = fields.map((name) => form.errors[name]).find((sentence) => sentence !== undefined);
  const isMissing = gap !== undefined && form.gaps.includes(gap);
  const doubtful = doubts.filter((doubt) => fields.includes(formFields[doubt.field]));
  // Whoever has changed the field has looked at it.
  const isSeen = fields.some((name) => name in form.edits);
  const warnings = [
    ...(isSeen ? [] : doubtful.map(({ code, field: source, details }) => doubtSentence(code, source, details))),
    ...(isMissing ? [itemFormText.gap[gap]] : []),
  ];
  const note = error ?? (warnings.join('；') || undefined);
  return (
    <Form.Item
      label={label}
      htmlFor={inputId}
      validateStatus={error ? 'error' : note ? 'warning' : ''}
      help={note}
      extra={hint}
    >
      {children}
      {fields.map((name) => (
        <div key={name}>
          <RemoteChange field={name} />
          {view && <DisputedField field={name} view={view} />}
        </div>
      ))}
    </Form.Item>
  );
}

/** The field of the form that a doubt of the reader is about; what belongs to none stands in the content. */
const formFields: Readonly<Record<DoubtField, ItemField>> = {
  date: 'date',
  time: 'time',
  content: 'content',
  place: 'venueId',
  leaders: 'attendance',
  attendees: 'otherAttendees',
  organiser: 'organiserUnit',
  remarks: 'remarks',
  other: 'content',
};

/** Others changed what is being typed here: nothing is replaced, the person chooses. */
function RemoteChange({ field }: { readonly field: ItemField }) {
  const { form } = useItemFormContext();
  const names = useNames();
  if (!form.overtaken.includes(field)) return null;
  return (
    <p className="field-note" role="status">
      {itemFormText.remoteChanged(valueWords(field, form.live[field], names))}
      <button type="button" className="link-button" onClick={() => form.takeRemote(field)}>
        {itemFormText.takeRemote}
      </button>
      <button type="button" className="link-button" onClick={() => form.keepMine(field)}>
        {itemFormText.keepMine}
      </button>
    </p>
  );
}
