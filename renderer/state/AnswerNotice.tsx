import { Alert, Spin } from 'antd';
import { historyText } from '../text/history.ts';
import { shellText } from '../text/shell.ts';
import { useRecords } from './hooks.ts';
import type { Answer } from './use-answer.ts';
import { refusalSentences } from './use-perform.tsx';

/** What stands above an answer: that it is being read, or why it was not. */
export function AnswerNotice({ answer }: { readonly answer: Answer<unknown> }) {
  const records = useRecords();
  const { refusal, isLoading, value, reload } = answer;
  if (refusal) {
    return (
      <Alert
        type="error"
        showIcon
        title={historyText.failed}
        description={refusalSentences(refusal, records).join(' ')}
        action={
          <button type="button" className="link-button" onClick={reload}>
            {shellText.retry}
          </button>
        }
      />
    );
  }
  return isLoading && value === null ? <Spin className="content-spin" description={historyText.loading} /> : null;
}
