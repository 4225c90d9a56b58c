import { Alert, Button, Table } from 'antd';
import { useMemo } from 'react';
import type { Month } from '../../../../shared/domain/month.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import type { ShiftChange } from '../../../../shared/rules/duty/roster-proposal.ts';
import { useDutyMonths } from '../../../state/duty.ts';
import { useToday } from '../../../state/hooks.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { dayWords } from '../../../text/date-words.ts';
import { editorText, generatorText } from '../../../text/duty-editor.ts';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';
import { proposalSummary } from './proposal-summary.ts';
import type { CellChange } from './roster-model.ts';
import { changesIn, type OpenProposal, type ProposalDesk } from './use-proposal.ts';

interface ProposalPanelProps {
  readonly officeId: string;
  readonly month: Month;
  readonly book: DutyBook;
  readonly proposal: OpenProposal;
  readonly desk: ProposalDesk;
  readonly onOpenMonth: (month: Month) => void;
  readonly onGo: (place: { readonly date: string; readonly postId: string; readonly shiftId: string }) => void;
}

/** What a proposal would do, month by month and change by change, to be adopted or thrown away as a whole. */
export function ProposalPanel({ officeId, month, book, proposal, desk, onOpenMonth, onGo }: ProposalPanelProps) {
  useDutyMonths(proposal.months);
  const today = useToday();
  const now = useAppState((state) => state.now);
  const summary = useMemo(
    () => proposalSummary(proposal, book, { officeId, today, now }),
    [proposal, book, officeId, today, now],
  );
  const isSame = proposal.changes.length === 0;
  return (
    <aside className="editor-panel" aria-label={generatorText.proposalTitle}>
      <h2>{generatorText.proposalTitle}</h2>
      <p role="status">
        {isSame ? generatorText.nothing : generatorText.summary(proposal.changes.length, proposal.months.length)}
      </p>
      <div className="row">
        {!isSame && (
          <Button type="primary" loading={desk.isBusy} onClick={desk.adopt}>
            {generatorText.adopt}
          </Button>
        )}
        <Button onClick={desk.discard}>{generatorText.discard}</Button>
      </div>
      {summary.lapsed.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={generatorText.lapsed(summary.lapsed.length)}
          description={summary.lapsed.map(({ date, from, to }) => generatorText.lapsedLine(date, from, to)).join('；')}
        />
      )}
      <ul className="finding-list">
        {summary.months.map(({ month: each, counts, conflicts, coverage, balance }) => (
          <li key={each}>
            <button
              type="button"
              className="link-button"
              aria-current={each === month ? 'true' : undefined}
              onClick={() => onOpenMonth(each)}
            >
              {generatorText.inMonth(each)}
            </button>
            <span className="finding-words">
              {generatorText.counts(counts.added, counts.changed, counts.removed)}
              <span className="faint">　{generatorText.quality(coverage, balance)}</span>
            </span>
            <StateTag tone={conflicts > 0 ? 'bad' : 'good'} label={generatorText.findings(conflicts)} />
          </li>
        ))}
      </ul>
      <ChangeTable changes={changesIn(proposal.changes, month, book.shifts)} book={book} onGo={onGo} />
    </aside>
  );
}

const tones: Readonly<Record<CellChange, Tone>> = { added: 'good', changed: 'busy', removed: 'idle' };
const kinds = { add: 'added', assign: 'changed', remove: 'removed' } as const;

interface ChangeRow {
  readonly key: string;
  readonly kind: CellChange;
  readonly date: string;
  readonly postId: string;
  readonly post: string;
  readonly before: string;
  readonly after: string;
}

interface ChangeTableProps {
  readonly changes: readonly ShiftChange[];
  readonly book: DutyBook;
  readonly onGo: ProposalPanelProps['onGo'];
}

function ChangeTable({ changes, book, onGo }: ChangeTableProps) {
  if (changes.length === 0) return null;
  const { columns: heads } = generatorText;
  const rows = changes
    .map((change) => rowOf(change, book))
    .sort((left, right) => left.date.localeCompare(right.date) || left.post.localeCompare(right.post, 'zh-CN'));
  return (
    <Table<ChangeRow>
      size="small"
      aria-label={generatorText.list}
      rowKey="key"
      dataSource={rows}
      pagination={{ pageSize: 40, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      columns={[
        {
          title: heads.kind,
          width: 78,
          render: (_, { kind }) => <StateTag tone={tones[kind]} label={generatorText.kinds[kind]} />,
        },
        {
          title: heads.date,
          render: (_, { key, date, postId, post }) => (
            <button
              type="button"
              className="link-button"
              aria-label={generatorText.goTo(`${dayWords(date)} ${post}`)}
              onClick={() => onGo({ date, postId, shiftId: key })}
            >
              {dayWords(date)}
            </button>
          ),
        },
        { title: heads.post, dataIndex: 'post' },
        { title: heads.before, dataIndex: 'before' },
        { title: heads.after, dataIndex: 'after' },
      ]}
    />
  );
}

function rowOf(change: ShiftChange, { shifts, posts }: DutyBook): ChangeRow {
  const { kind, shiftId } = change;
  const present = shifts.get(shiftId);
  const { date = '', postId = '' } = change.kind === 'add' ? change.shift : (present ?? {});
  const due = change.kind === 'add' ? change.shift.due : change.kind === 'assign' ? change.due : undefined;
  return {
    key: shiftId,
    kind: kinds[kind],
    date,
    postId,
    post: posts.get(postId)?.name ?? editorText.gonePost,
    before: kind === 'add' ? '' : (present?.due?.name ?? editorText.gap),
    after: kind === 'remove' ? '' : (due?.name ?? editorText.gap),
  };
}
