import { Table } from 'antd';
import { adjustmentState, isPaperOverdue } from '../../../../shared/rules/duty/final-roster.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useToday } from '../../../state/hooks.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { adjustmentText } from '../../../text/duty-adjustments.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { AdjustmentActions } from './AdjustmentActions.tsx';
import { exchangeWords, shiftWords, stateMark, stepsSaid } from './adjustment-words.ts';

type AdjustmentView = TypedRecordView<'dutyAdjustment'>;

interface AdjustmentTableProps {
  readonly adjustments: readonly AdjustmentView[];
  readonly officeId: string;
}

export function AdjustmentTable({ adjustments, officeId }: AdjustmentTableProps) {
  const book = useDutyBook(officeId);
  const { columns } = adjustmentText;
  return (
    <Table<AdjustmentView>
      size="small"
      aria-label={adjustmentText.table}
      rowKey="id"
      dataSource={[...adjustments]}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      columns={[
        {
          title: columns.shift,
          width: 190,
          render: (_, { values }) => (
            <strong>
              {[values.shiftId, values.otherShiftId]
                .flatMap((id) => (id === undefined ? [] : shiftWords(book.shifts.get(id), book)))
                .map((words) => (
                  <span key={words} className="block">
                    {words}
                  </span>
                ))}
            </strong>
          ),
        },
        { title: columns.change, width: 230, render: (_, { values }) => exchangeWords(values, book) },
        { title: columns.reason, render: (_, { values }) => values.reason },
        { title: columns.state, width: 280, render: (_, view) => <StateCell view={view} officeId={officeId} /> },
        { width: 210, render: (_, view) => <AdjustmentActions view={view} officeId={officeId} /> },
      ]}
    />
  );
}

function StateCell({ view, officeId }: { readonly view: AdjustmentView; readonly officeId: string }) {
  const book = useDutyBook(officeId);
  const now = useAppState((state) => state.now);
  const { urgentSwapHours } = book.rulesOn(useToday());
  return (
    <div className="adjustment-state">
      <StateTag {...stateMark(adjustmentState(view, book, now))} />
      {isPaperOverdue(view.values, urgentSwapHours, now) && (
        <strong className="late">{adjustmentText.paperOverdue}</strong>
      )}
      {stepsSaid(view.values).map((words) => (
        <span key={words} className="faint">
          {words}
        </span>
      ))}
    </div>
  );
}
