import { Input } from 'antd';
import { useId } from 'react';
import type { PlanGap } from '../../../../shared/rules/plan-gaps.ts';
import { FieldFrame, useItemFormContext } from './FieldFrame.tsx';

interface TextFieldProps {
  readonly field: 'content' | 'otherAttendees' | 'organiserUnit' | 'remarks' | 'exemptionReason';
  readonly label: string;
  readonly maxLength: number;
  readonly lines?: number;
  readonly gap?: PlanGap;
  readonly placeholder?: string;
  readonly hasFocus?: boolean;
}

export function TextField({ field, label, maxLength, lines = 1, gap, placeholder, hasFocus = false }: TextFieldProps) {
  const { form, isReadOnly } = useItemFormContext();
  const inputId = useId();
  const shared = {
    id: inputId,
    value: form.values[field] ?? '',
    maxLength,
    placeholder,
    disabled: isReadOnly,
    autoFocus: hasFocus,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      form.set({ [field]: field === 'content' ? target.value : target.value || undefined }),
  };
  return (
    <FieldFrame field={field} label={label} inputId={inputId} gap={gap}>
      {lines === 1 ? <Input {...shared} /> : <Input.TextArea {...shared} autoSize={{ minRows: lines, maxRows: 8 }} />}
    </FieldFrame>
  );
}
