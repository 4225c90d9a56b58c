import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import { adjustmentState } from '../../../../shared/rules/duty/final-roster.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMay } from '../../../state/hooks.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { adjustmentText } from '../../../text/duty-adjustments.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import type { DutyTabProps } from '../duty-tab.ts';
import { useOfficeRecords } from '../office-records.ts';
import { AdjustmentDialog } from './AdjustmentDialog.tsx';
import { AdjustmentTable } from './AdjustmentTable.tsx';
import { DisputedShifts } from './DisputedShifts.tsx';
import '../duty-desk.css';
import './adjustments.css';

const openStates = new Set(['draft', 'awaitingConsent', 'awaitingApproval', 'approved', 'filed', 'urgent', 'inForce']);

/** 调班: what is asked for and what holds, of one office. */
export function AdjustmentsTab({ officeId }: DutyTabProps) {
  const book = useDutyBook(officeId);
  const mayRequest = useMay()('duty.requestAdjustment', officeId);
  const now = useAppState((state) => state.now);
  const [filter, setFilter] = useState<'open' | 'all'>('open');
  const [isAsking, setIsAsking] = useState(false);
  const all = useOfficeRecords('dutyAdjustment', officeId);
  const shown = all
    .filter((view) => filter === 'all' || openStates.has(adjustmentState(view, book, now)))
    .sort((left, right) => right.values.requestedAt - left.values.requestedAt);
  return (
    <div className="tab-body stack">
      <div className="row row-between">
        <Segmented<'open' | 'all'>
          aria-label={adjustmentText.columns.state}
          value={filter}
          options={[
            { value: 'open', label: adjustmentText.filters.open },
            { value: 'all', label: adjustmentText.filters.all },
          ]}
          onChange={setFilter}
        />
        {mayRequest && (
          <Button type="primary" onClick={() => setIsAsking(true)}>
            {adjustmentText.request}
          </Button>
        )}
      </div>
      {[...book.disputedShifts].some((id) => book.shifts.has(id)) && (
        <Alert
          type="error"
          showIcon
          title={adjustmentText.conflict}
          description={<DisputedShifts officeId={officeId} />}
        />
      )}
      {shown.length === 0 ? (
        <EmptyHint title={adjustmentText.empty} hint={adjustmentText.emptyHint} />
      ) : (
        <AdjustmentTable adjustments={shown} officeId={officeId} />
      )}
      {isAsking && <AdjustmentDialog officeId={officeId} onClose={() => setIsAsking(false)} />}
    </div>
  );
}
