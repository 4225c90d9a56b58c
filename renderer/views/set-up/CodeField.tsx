import { Form } from 'antd';
import { codeProgress, tidyCode } from '../../../shared/domain/invitation-code.ts';
import { codeHint, setUpText } from '../../text/set-up.ts';
import { CodeInput } from './CodeInput.tsx';

async function checkCode(_rule: unknown, typed = ''): Promise<void> {
  const progress = codeProgress(typed);
  if (progress.count === 0) throw new Error(setUpText.codeMissing);
  if (progress.strange.length > 0) throw new Error(codeHint(progress));
  if (tidyCode(typed) === null) throw new Error(setUpText.codeNotWhole);
}

/** The field of an invitation code: what cannot be one is said here, so that it costs no try. */
export function CodeField() {
  const typed = Form.useWatch<string | undefined>('code') ?? '';
  return (
    <Form.Item
      label={setUpText.code}
      name="code"
      className="code-field"
      validateTrigger="onSubmit"
      rules={[{ validator: checkCode }]}
      extra={codeHint(codeProgress(typed))}
    >
      <CodeInput />
    </Form.Item>
  );
}
