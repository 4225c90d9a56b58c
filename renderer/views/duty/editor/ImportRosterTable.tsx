import { Checkbox, Select, Table, type TableColumnsType } from 'antd';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { dayWords } from '../../../text/date-words.ts';
import { editorText } from '../../../text/duty-editor.ts';
import { rosterDoubtSentence, rosterFileText } from '../../../text/duty-import.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { membersInOrder } from '../member-order.ts';
import {
  canConfirmDate,
  changesOfRow,
  doubtfulPosts,
  type ImportedPostView,
  type ImportRow,
  openDoubts,
} from './import-rows.ts';

interface ImportRosterTableProps {
  readonly officeId: string;
  readonly rows: readonly ImportRow[];
  readonly book: DutyBook;
  /** What the host said about a day, by its key. */
  readonly refusals: ReadonlyMap<string, string>;
  readonly onChange: (key: string, change: Partial<ImportRow>) => void;
}

const dayOf = ({ row }: ImportRow): string => (row.date === undefined ? rosterFileText.noDate : dayWords(row.date));

/** The days of a file as they were understood, each with what is unclear and the way to mend it. */
export function ImportRosterTable({ officeId, rows, book, refusals, onChange }: ImportRosterTableProps) {
  const postIds = [...new Set(rows.flatMap(({ row }) => row.posts.map(({ postId }) => postId)))];
  const rankOf = (postId: string): number => book.posts.get(postId)?.rankOrder ?? Number.MAX_SAFE_INTEGER;
  postIds.sort((left, right) => rankOf(left) - rankOf(right));
  const { columns: heads } = rosterFileText;
  const columns: TableColumnsType<ImportRow> = [
    {
      title: heads.choose,
      width: 56,
      render: (_, entry) => (
        <Checkbox
          aria-label={rosterFileText.choose(dayOf(entry))}
          checked={entry.isChosen}
          disabled={changesOfRow(entry, officeId, book).length === 0}
          onChange={({ target }) => onChange(entry.key, { isChosen: target.checked })}
        />
      ),
    },
    {
      title: heads.date,
      width: 130,
      render: (_, entry) => (
        <>
          {dayOf(entry)}
          <div className="faint">{entry.row.addresses.join('、')}</div>
        </>
      ),
    },
    ...postIds.map((postId) => ({
      title: book.posts.get(postId)?.name ?? editorText.gonePost,
      key: postId,
      width: 150,
      render: (_: unknown, entry: ImportRow) => (
        <PostNames
          entry={entry}
          post={entry.row.posts.find((post) => post.postId === postId)}
          book={book}
          onChange={onChange}
        />
      ),
    })),
    {
      title: heads.doubts,
      render: (_, entry) => (
        <Doubts
          entry={entry}
          changes={changesOfRow(entry, officeId, book).length}
          refusal={refusals.get(entry.key)}
          onChange={onChange}
        />
      ),
    },
  ];
  return (
    <Table<ImportRow>
      size="small"
      aria-label={rosterFileText.table}
      rowKey="key"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content', y: 420 }}
      columns={columns}
    />
  );
}

interface PostNamesProps extends Pick<ImportRosterTableProps, 'book' | 'onChange'> {
  readonly entry: ImportRow;
  readonly post: ImportedPostView | undefined;
}

function PostNames({ entry, post, book, onChange }: PostNamesProps) {
  if (!post) return null;
  const { postId, text, members } = post;
  if (!doubtfulPosts(entry).has(postId)) return <>{members.map(({ name }) => name).join('、')}</>;
  const shown = entry.picks[postId] ?? members.map(({ memberId }) => memberId);
  const postName = book.posts.get(postId)?.name ?? '';
  return (
    <>
      <div className="faint">{text}</div>
      <Select
        mode="multiple"
        size="small"
        className="date-input"
        aria-label={rosterFileText.pick(dayOf(entry), postName)}
        placeholder={rosterFileText.pickPlaceholder}
        showSearch={{ optionFilterProp: 'label' }}
        value={[...shown]}
        options={membersInOrder(book).map(({ id, values }) => ({
          value: id,
          label: `${values.name}　${values.title}`,
        }))}
        onChange={(next: string[]) =>
          onChange(entry.key, { picks: { ...entry.picks, [postId]: next }, isChosen: true })
        }
      />
    </>
  );
}

interface DoubtsProps extends Pick<ImportRosterTableProps, 'onChange'> {
  readonly entry: ImportRow;
  readonly changes: number;
  readonly refusal: string | undefined;
}

function Doubts({ entry, changes, refusal, onChange }: DoubtsProps) {
  const open = new Set(openDoubts(entry));
  const isMended = open.size === 0 && entry.row.doubts.some(({ isHint }) => !isHint);
  return (
    <div className="import-doubts">
      {refusal !== undefined && <span className="late">{refusal}</span>}
      {entry.row.doubts
        .filter((doubt) => doubt.isHint || open.has(doubt))
        .map((doubt) => (
          <span key={rosterDoubtSentence(doubt)} className={doubt.isHint ? 'faint' : 'late'}>
            {rosterDoubtSentence(doubt)}
          </span>
        ))}
      {canConfirmDate(entry) && (
        <Checkbox
          aria-label={rosterFileText.dateIsRightOf(dayOf(entry))}
          checked={entry.isDateRight}
          onChange={({ target }) => onChange(entry.key, { isDateRight: target.checked, isChosen: target.checked })}
        >
          {rosterFileText.dateIsRight}
        </Checkbox>
      )}
      {isMended && <StateTag tone="good" label={rosterFileText.mended} />}
      {open.size === 0 && (
        <span className="soft">{changes > 0 ? rosterFileText.changes(changes) : rosterFileText.same}</span>
      )}
    </div>
  );
}
