import { Alert, Form, Input } from 'antd';
import { useId } from 'react';
import type { AppContract } from '../../../../shared/contract/contract.ts';
import type { OutputOf } from '../../../../shared/contract/define.ts';
import { dayWords } from '../../../text/date-words.ts';
import { calendarPageText } from '../../../text/work-calendar.ts';

type Reading = OutputOf<AppContract, 'calendar.readNotice'>;

interface NoticePreviewProps {
  readonly reading: Reading;
  readonly wantedYear: number;
  readonly source: string;
  readonly onSource: (source: string) => void;
}

/** Everything that was read, holiday by holiday, and every line that was not understood. */
export function NoticePreview({ reading, wantedYear, source, onSource }: NoticePreviewProps) {
  const sourceId = useId();
  const { year, daysOff, makeUpWorkdays, unread } = reading;
  const byName = Map.groupBy(daysOff, ({ name }) => name);
  return (
    <div className="stack notice-preview">
      {year !== wantedYear && <Alert type="warning" showIcon title={calendarPageText.otherYear(year)} />}
      <h3>{calendarPageText.daysOff(daysOff.length)}</h3>
      <dl>
        {[...byName].map(([name, days]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{days.map(({ date }) => dayWords(date)).join('、')}</dd>
          </div>
        ))}
      </dl>
      <h3>{calendarPageText.worked(makeUpWorkdays.length)}</h3>
      <p>{makeUpWorkdays.map(dayWords).join('、')}</p>
      {unread.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={calendarPageText.unread}
          description={
            <ul className="notice-list">
              {unread.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          }
        />
      )}
      <Form layout="vertical" component={false}>
        <Form.Item label={calendarPageText.sourceLabel} htmlFor={sourceId}>
          <Input id={sourceId} value={source} maxLength={400} onChange={({ target }) => onSource(target.value)} />
        </Form.Item>
      </Form>
    </div>
  );
}
