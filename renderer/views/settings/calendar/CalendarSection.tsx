import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useMay, useRecords, useToday, useWorkCalendar } from '../../../state/hooks.ts';
import { recordsOfKind } from '../../../state/records.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { calendarPageText } from '../../../text/work-calendar.ts';
import { DayDialog } from './DayDialog.tsx';
import { NoticeImportDialog } from './NoticeImportDialog.tsx';
import { YearMonths } from './YearMonths.tsx';
import './calendar-section.css';

/** 设置 › 工作日历: every day of a year with how it is kept and by which notice; what is not announced is not guessed. */
export function CalendarSection() {
  const thisYear = Number(useToday().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [editing, setEditing] = useState<PlainDate | null>(null);
  const [isImporting, setIsImporting] = useState(false);
  const isEditable = useMay()('calendar.saveNotice');
  return (
    <div className="stack calendar-section">
      <div className="row row-between">
        <div className="row">
          <Button
            type="text"
            icon={<LeftOutlined aria-hidden />}
            aria-label={calendarPageText.previousYear}
            onClick={() => setYear(year - 1)}
          />
          <h2>{calendarPageText.year(year)}</h2>
          <Button
            type="text"
            icon={<RightOutlined aria-hidden />}
            aria-label={calendarPageText.nextYear}
            onClick={() => setYear(year + 1)}
          />
          <NoticeSource year={year} />
        </div>
        {isEditable && (
          <Button type="primary" onClick={() => setIsImporting(true)}>
            {calendarPageText.importNotice}
          </Button>
        )}
      </div>
      <UnpublishedBanner year={year} />
      <YearMonths year={year} onChoose={isEditable ? setEditing : undefined} />
      {!isEditable && <p className="soft">{calendarPageText.readOnly}</p>}
      {editing && <DayDialog date={editing} onClose={() => setEditing(null)} />}
      {isImporting && (
        <NoticeImportDialog
          year={year}
          onClose={() => setIsImporting(false)}
          onSaved={(saved) => {
            setIsImporting(false);
            setYear(saved);
          }}
        />
      )}
    </div>
  );
}

function UnpublishedBanner({ year }: { readonly year: number }) {
  if (useWorkCalendar().notices.has(year)) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={calendarPageText.unpublished(year)}
      description={calendarPageText.unpublishedHint}
    />
  );
}

/** Which notice the year follows; one that was imported can be given up again. */
function NoticeSource({ year }: { readonly year: number }) {
  const notice = useWorkCalendar().notices.get(year);
  const own = recordsOfKind(useRecords(), 'calendarNotice').find(({ values }) => values.year === year);
  const mayDo = useMay();
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  if (!notice) return null;
  const remove = (id: string): Promise<unknown> =>
    perform(
      'calendar.remove',
      { id, baseRevision },
      {
        done: calendarPageText.removed,
        failed: calendarPageText.saveFailed,
        undo: () => perform('records.restore', { id }, { failed: calendarPageText.restored }),
      },
    );
  return (
    <>
      <span className="soft">
        {calendarPageText.published(notice.source)}（{own ? calendarPageText.own : calendarPageText.shipped}）
      </span>
      {own && mayDo('calendar.remove') && (
        <Button size="small" onClick={() => remove(own.id)}>
          {calendarPageText.removeNotice}
        </Button>
      )}
    </>
  );
}
