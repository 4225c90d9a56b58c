import { Form } from 'antd';
import { codeProgress, tidyCode } from '../../../shared/domain/invitation-code.ts';
import { codeWords, setUpText } from '../../text/set-up.ts';
import { CodeInput } from './CodeInput.tsx';

const checkCode = async (_rule: unknown, typed = ''): Promise<void> => {
  if (tidyCode(typed) === null) throw new Error(setUpText.code);
};

/** The field of an invitation code: what can be none is said here, so that it costs no try. */
export function CodeField({ isTried }: { readonly isTried: boolean }) {
  const typed = Form.useWatch<string | undefined>('code') ?? '';
  const { isWrong, hint } = codeWords(codeProgress(typed), isTried);
  return (
    <Form.Item
      label={setUpText.code}
      name="code"
      validateTrigger="onSubmit"
      rules={[{ validator: checkCode }]}
      validateStatus={isWrong ? 'error' : ''}
      help={hint}
    >
      <CodeInput />
    </Form.Item>
  );
}
