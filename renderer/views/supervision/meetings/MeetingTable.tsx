import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import type { MeetingState } from '../../../../shared/domain/supervision/joint-meeting.ts';
import { meetingStateNames } from '../../../../shared/rules/documents/supervision/meeting-names.ts';
import type { MatterBook, MeetingFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { attendanceRate } from '../../../../shared/rules/supervision/meeting-attendance.ts';
import { duplicateMeetingNumbers } from '../../../../shared/rules/supervision/meeting-defaults.ts';
import { useNames } from '../../../state/names.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { dayWords } from '../../../text/date-words.ts';
import { meetingsText as words } from '../../../text/supervision-meetings.ts';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';
import { decisionCounts, peopleCount } from './meeting-lines.ts';

export const meetingTones: Readonly<Record<MeetingState, Tone>> = {
  planned: 'busy',
  notified: 'info',
  held: 'good',
  minuted: 'good',
  cancelled: 'idle',
};

interface MeetingTableProps {
  readonly files: readonly MeetingFile[];
  readonly book: MatterBook;
}

/** The meetings of a year, the newest first; a row leads to its page. */
export function MeetingTable({ files, book }: MeetingTableProps) {
  const { navigate } = useActions();
  const { officeName } = useNames();
  const duplicates = useMemo(() => duplicateMeetingNumbers(book.meetings.values()), [book]);
  const open = (id: string) => navigate({ screen: 'supervision', tab: 'meetings', meetingId: id });
  const { columns: heads } = words;
  const columns: TableColumnsType<MeetingFile> = [
    {
      title: heads.number,
      width: 84,
      render: (_, { id, meeting }) => (
        <>
          {words.number(meeting.sequence)}
          {duplicates.has(id) && (
            <span title={words.duplicateHint}>
              <StateTag tone="bad" label={words.duplicate} />
            </span>
          )}
        </>
      ),
    },
    { title: heads.heldOn, width: 118, render: (_, { meeting }) => dayWords(meeting.heldOn) },
    {
      title: heads.title,
      render: (_, { id, meeting }) => (
        <button
          type="button"
          className="link-button"
          aria-label={words.open(meeting.title)}
          onClick={(event) => {
            event.stopPropagation();
            open(id);
          }}
        >
          {meeting.title}
        </button>
      ),
    },
    { title: heads.host, width: 96, render: (_, { meeting }) => officeName(meeting.hostOfficeId) },
    {
      title: heads.state,
      width: 120,
      render: (_, { meeting }) => (
        <StateTag tone={meetingTones[meeting.state]} label={meetingStateNames[meeting.state]} />
      ),
    },
    { title: heads.topics, width: 60, render: (_, { topics }) => words.topics(topics.length) },
    { title: heads.people, width: 130, render: (_, file) => <People file={file} /> },
    { title: heads.decisions, width: 150, render: (_, file) => <Decisions file={file} book={book} /> },
  ];
  return (
    <Table<MeetingFile>
      size="small"
      className="meeting-table"
      aria-label={words.table}
      rowKey="id"
      dataSource={[...files]}
      pagination={false}
      columns={columns}
      onRow={({ id }) => ({ onClick: () => open(id) })}
    />
  );
}

function People({ file }: { readonly file: MeetingFile }) {
  const count = peopleCount(file);
  if (!count || file.meeting.state === 'cancelled') return words.nobody;
  if (count.kind === 'replies') return words.replies(count.replied, count.all);
  if (count.kind === 'noSheet') return <span className="soft">{words.noSheet}</span>;
  const rate = attendanceRate(count.counts);
  return (
    <>
      {words.came(count.counts.came, count.counts.expected)}
      {rate !== undefined && <div className="faint">{words.rate(rate)}</div>}
    </>
  );
}

function Decisions({ file, book }: { readonly file: MeetingFile; readonly book: MatterBook }) {
  const { all, tracked, done } = decisionCounts(file, book);
  if (all === 0) return words.nobody;
  return (
    <>
      {words.decisions(all)}
      <div className="faint">{tracked === 0 ? words.untracked : words.tracked(tracked, done)}</div>
    </>
  );
}
