import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { ServedShift } from '../../../../shared/rules/duty/final-roster.ts';
import { copyText } from '../../../bridge/clipboard.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { deskText } from '../../../text/duty-desk.ts';

/** A post with who serves it and how to call them. */
export function PersonLine({ served }: { readonly served: ServedShift }) {
  const { posts } = useDutyBook();
  const { message } = App.useApp();
  const { actual, due, shift, isDisputed } = served;
  const isChanged = actual && due && actual.memberId !== due.memberId;
  const copy = async (phone: string): Promise<void> => {
    await copyText(phone);
    void message.success(deskText.copied);
  };
  return (
    <li className="desk-person">
      <span className="desk-post">{posts.get(shift.postId)?.name ?? ''}</span>
      {actual ? (
        <span className="desk-name">
          <strong>{actual.name}</strong>
          <span className="soft">{actual.title}</span>
          {isChanged && <span className="faint">{deskText.insteadOf(due.name)}</span>}
          {isDisputed && <span className="late">{deskText.disputed}</span>}
        </span>
      ) : (
        <span className="late">{deskText.vacant}</span>
      )}
      {actual && (
        <span className="desk-phone">
          {actual.phone === '' ? (
            <span className="faint">{deskText.noPhone}</span>
          ) : (
            <>
              <span>{actual.phone}</span>
              <Button
                type="text"
                size="small"
                icon={<CopyOutlined aria-hidden />}
                aria-label={deskText.copyPhone(actual.name)}
                title={deskText.copyPhone(actual.name)}
                onClick={() => void copy(actual.phone)}
              />
            </>
          )}
        </span>
      )}
    </li>
  );
}
