import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { LogEntryKind } from '../../../../shared/domain/duty/duty-log.ts';
import { addDays } from '../../../../shared/domain/plain-date.ts';
import { DocumentButton } from '../../../state/DocumentButton.tsx';
import { useMay } from '../../../state/hooks.ts';
import { dayWords } from '../../../text/date-words.ts';
import { deskText, logText } from '../../../text/duty-desk.ts';
import type { DutyTabProps } from '../duty-tab.ts';
import { useReadsLog } from '../use-reads-log.ts';
import { EntryForm } from './EntryForm.tsx';
import { LogLines } from './LogLines.tsx';
import { type LogLine, useDutyDate, useLogOfDay, useOpenLog } from './log-records.ts';
import { OpenMatters } from './OpenMatters.tsx';
import { QuickCall } from './QuickCall.tsx';
import { SignIns } from './SignIns.tsx';
import '../duty-desk.css';
import './log.css';

interface Writing {
  readonly kind: LogEntryKind;
  readonly about?: LogLine;
}

/** 值班日志 of one shift, with the quick form for a call beside it. */
export function LogTab({ officeId, date }: DutyTabProps) {
  const current = useDutyDate(officeId);
  const day = date ?? current;
  const log = useLogOfDay(officeId, day);
  const mayWrite = useMay()('duty.logEntry', officeId);
  const [writing, setWriting] = useState<Writing | null>(null);
  const isReadable = useReadsLog(officeId);
  const write = (kind: LogEntryKind): void => setWriting({ kind });
  return (
    <div className="tab-body log-page">
      <section className="stack log-main" aria-label={logText.entries}>
        <div className="row row-between">
          <DaySwitcher officeId={officeId} day={day} current={current} />
          <div className="row">
            {mayWrite && (
              <>
                <Button onClick={() => write('lineTest')}>{logText.lineTest}</Button>
                <Button onClick={() => write('patrol')}>{logText.patrol}</Button>
                <Button type="primary" onClick={() => write('note')}>
                  {logText.addEntry}
                </Button>
              </>
            )}
            {isReadable && (
              <DocumentButton
                request="duty.buildDocument"
                document={{ document: 'log', officeId, date: day }}
                formats={['docx', 'pdf', 'html']}
              />
            )}
          </div>
        </div>
        <SignIns officeId={officeId} date={day} entries={log.entries} />
        {!isReadable && <p className="soft">{logText.closedHint}</p>}
        <LogLines
          lines={log.lines}
          entries={log.entries}
          open={log.open}
          {...(mayWrite && { onAct: (about: LogLine) => setWriting({ kind: 'handling', about }) })}
        />
      </section>
      <aside className="stack log-side">
        {mayWrite && <QuickCall officeId={officeId} date={day} calls={log.calls} />}
        {isReadable && <OpenMatters matters={log.open} title={deskText.openMatters} />}
      </aside>
      {writing && (
        <EntryForm
          officeId={officeId}
          date={day}
          kind={writing.kind}
          about={writing.about}
          onClose={() => setWriting(null)}
        />
      )}
    </div>
  );
}

interface DaySwitcherProps {
  readonly officeId: string;
  readonly day: string;
  readonly current: string;
}

function DaySwitcher({ officeId, day, current }: DaySwitcherProps) {
  const open = useOpenLog(officeId);
  return (
    <div className="row">
      <Button
        type="text"
        icon={<LeftOutlined aria-hidden />}
        aria-label={logText.previousDay}
        onClick={() => open(addDays(day, -1))}
      />
      <h2 className="log-day">{logText.day(dayWords(day))}</h2>
      <Button
        type="text"
        icon={<RightOutlined aria-hidden />}
        aria-label={logText.nextDay}
        disabled={day >= current}
        onClick={() => open(addDays(day, 1))}
      />
      <Button size="small" disabled={day === current} onClick={() => open(current)}>
        {logText.today}
      </Button>
    </div>
  );
}
