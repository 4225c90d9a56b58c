import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown, Table } from 'antd';
import { useState } from 'react';
import { absenceState } from '../../../../shared/domain/absence.ts';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { planRulesOn } from '../../../../shared/domain/plan-rules.ts';
import { lastNoticeDate } from '../../../../shared/rules/leader-absence.ts';
import { useMay, useRecords, useToday, useWorkCalendar } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { recordOf, recordsOfKind } from '../../../state/records.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { absenceText } from '../../../text/absences.ts';
import { instantWords, monthDay } from '../../../text/date-words.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { usePlanEditor } from '../editor/plan-editor.ts';
import { ApprovalDialog } from './ApprovalDialog.tsx';
import { type AbsenceView, halfDayWords, rangeWords, stateMark } from './absence-words.ts';
import { awayDays, awayItem } from './away-item.ts';
import { ReturnDialog } from './ReturnDialog.tsx';
import './absences.css';

interface AbsenceTableProps {
  readonly absences: readonly AbsenceView[];
  readonly onEdit: (view: AbsenceView) => void;
}

export function AbsenceTable({ absences, onEdit }: AbsenceTableProps) {
  const names = useNames();
  const [dialog, setDialog] = useState<{ readonly kind: 'approve' | 'return'; readonly view: AbsenceView } | null>(
    null,
  );
  const { columns } = absenceText;
  return (
    <>
      <Table<AbsenceView>
        size="small"
        aria-label={absenceText.table}
        rowKey="id"
        dataSource={[...absences]}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        columns={[
          {
            title: columns.leader,
            width: 110,
            render: (_, { values }) => <strong>{names.leaderName(values.leaderId)}</strong>,
          },
          { title: columns.range, width: 220, render: (_, { values }) => rangeWords(values) },
          {
            title: columns.place,
            render: (_, { values, isRedacted }) =>
              isRedacted ? <span className="faint">{absenceText.closed}</span> : `${values.place}　${values.reason}`,
          },
          {
            title: columns.deputy,
            render: (_, { values }) => [values.deputy, values.phone].filter(Boolean).join('　'),
          },
          { title: columns.state, width: 210, render: (_, view) => <AbsenceStateCell view={view} /> },
          {
            width: 130,
            render: (_, view) => (
              <AbsenceActions
                view={view}
                onEdit={() => onEdit(view)}
                onApprove={() => setDialog({ kind: 'approve', view })}
                onReturn={() => setDialog({ kind: 'return', view })}
              />
            ),
          },
        ]}
      />
      {dialog?.kind === 'approve' && <ApprovalDialog view={dialog.view} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'return' && <ReturnDialog view={dialog.view} onClose={() => setDialog(null)} />}
    </>
  );
}

function AbsenceStateCell({ view: { values, isRedacted } }: { readonly view: AbsenceView }) {
  const today = useToday();
  const records = useRecords();
  const { tone, label } = stateMark(values, today);
  const rules = planRulesOn(values.fromDate, recordsOfKind(records, 'planRules'));
  const due = lastNoticeDate(values, rules, useWorkCalendar());
  const isLate = values.filedAt !== undefined && chinaTimeOf(values.filedAt).date > due;
  const facts = [
    values.filedAt !== undefined && absenceText.filed(values.filedBy ?? '', instantWords(values.filedAt)),
    values.approvedBy && absenceText.approvedBy(values.approvedBy),
    values.returnedOn && absenceText.returnedAt(halfDayWords(values.returnedOn, values.returnedPart ?? 'morning')),
  ].filter(Boolean);
  return (
    <div className="absence-state">
      <StateTag tone={tone} label={label} />
      {!isRedacted && facts.map((fact) => <span key={String(fact)}>{fact}</span>)}
      {!isRedacted && isLate && (
        <span className="late" title={absenceText.lateNoticeHint(monthDay(due))}>
          {absenceText.lateNotice}
        </span>
      )}
    </div>
  );
}

interface AbsenceActionsProps {
  readonly view: AbsenceView;
  readonly onEdit: () => void;
  readonly onApprove: () => void;
  readonly onReturn: () => void;
}

function AbsenceActions({ view, onEdit, onApprove, onReturn }: AbsenceActionsProps) {
  const names = useNames();
  const mayDo = useMay();
  const perform = usePerform();
  const today = useToday();
  const editor = usePlanEditor();
  const isInWeek = awayDays(view.values, editor.weekStart).length > 0;
  const officeId = recordOf(useRecords(), 'leader', view.values.leaderId)?.values.servingOfficeId;
  const baseRevision = useAppState((state) => state.replica.revision);
  const { id } = view;
  const remove = (): Promise<unknown> =>
    perform(
      'absences.remove',
      { id, baseRevision },
      {
        done: absenceText.removed,
        failed: absenceText.removeFailed,
        undo: () => perform('records.restore', { id }, { failed: absenceText.saveFailed }),
      },
    );
  const state = absenceState(view.values);
  const items = [
    state === 'filed' &&
      mayDo('absences.approve') && { key: 'approve', label: absenceText.approve, onClick: onApprove },
    state !== 'returned' &&
      view.values.fromDate <= today &&
      mayDo('absences.reportReturn', officeId) && { key: 'return', label: absenceText.reportReturn, onClick: onReturn },
    mayDo('plans.createItem', officeId) &&
      isInWeek && {
        key: 'plan',
        label: absenceText.intoPlan,
        onClick: () => editor.createItem(awayItem(view, editor.weekStart)),
      },
    mayDo('absences.remove', officeId) && { key: 'remove', label: absenceText.remove, danger: true, onClick: remove },
  ].filter((item) => item !== false);
  if (view.isRedacted || !mayDo('absences.edit', officeId)) return null;
  const name = names.leaderName(view.values.leaderId);
  return (
    <div className="row">
      <Button size="small" aria-label={absenceText.editOf(name)} onClick={onEdit}>
        {absenceText.edit}
      </Button>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button size="small" icon={<EllipsisOutlined aria-hidden />} aria-label={absenceText.more(name)} />
      </Dropdown>
    </div>
  );
}
