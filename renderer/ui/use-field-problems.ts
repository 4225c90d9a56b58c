import type { FormInstance } from 'antd';
import { useEffect } from 'react';

/** Shows at the fields of a form what the host refused of them. */
export function useFieldProblems<V extends object>(
  form: FormInstance<V>,
  fieldProblems: Readonly<Record<string, string>>,
): void {
  useEffect(() => {
    const fields = Object.entries(fieldProblems).map(([name, sentence]) => ({ name: [name], errors: [sentence] }));
    form.setFields(fields as Parameters<typeof form.setFields>[0]);
  }, [form, fieldProblems]);
}
