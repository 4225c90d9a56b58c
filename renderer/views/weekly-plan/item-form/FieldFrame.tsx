import { Form } from 'antd';
import { createContext, type ReactNode, useContext } from 'react';
import type { PlanGap } from '../../../../shared/rules/plan-gaps.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useNames } from '../../../state/names.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
import { valueWords } from '../../../text/item-words.ts';
import { itemFormText } from '../../../text/weekly-plan.ts';
import type { ItemField } from './item-edits.ts';
import type { ItemForm } from './use-item-form.ts';

export interface ItemFormContextValue {
  readonly form: ItemForm;
  readonly view: PlanItemView | undefined;
  readonly isReadOnly: boolean;
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
  const { form, view } = useItemFormContext();
  const fields = [field, ...alsoFields];
  const error = fields.map((name) => form.errors[name]).find((sentence) => sentence !== undefined);
  const isMissing = gap !== undefined && form.gaps.includes(gap);
  const note = error ?? (isMissing ? itemFormText.gap[gap] : undefined);
  return (
    <Form.Item
      label={label}
      htmlFor={inputId}
      validateStatus={error ? 'error' : isMissing ? 'warning' : ''}
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
