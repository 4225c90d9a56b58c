import { Button } from 'antd';
import { useDutyBook } from '../../../state/duty.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { instantWords } from '../../../text/date-words.ts';
import { adjustmentText } from '../../../text/duty-adjustments.ts';
import { exchangeWords, shiftWords } from './adjustment-words.ts';

/** Shifts that two adjustments claim: both are shown, and one click chooses. The other is void from then on. */
export function DisputedShifts({ officeId }: { readonly officeId: string }) {
  const book = useDutyBook(officeId);
  const records = useRecords();
  const perform = usePerform();
  const mayChoose = useMay()('records.chooseValue', officeId);
  return (
    <ul className="disputed-shifts">
      {[...book.disputedShifts].map((id) => {
        const view = recordOf(records, 'dutyShift', id);
        if (!view || view.values.officeId !== officeId) return null;
        return (
          <li key={id}>
            <strong>{shiftWords(view.values, book)}</strong>
            {view.conflicts.adjustmentId?.map(({ operationId, value }) => {
              const adjustment = recordOf(records, 'dutyAdjustment', String(value))?.values;
              if (!adjustment) return null;
              const words = exchangeWords(adjustment, book);
              const choice = { id, field: 'adjustmentId', operationId };
              return (
                <div key={operationId} className="row">
                  <span>{words}</span>
                  <span className="faint">
                    {adjustmentText.requested(adjustment.requestedBy, instantWords(adjustment.requestedAt))}
                  </span>
                  {mayChoose && (
                    <Button
                      size="small"
                      aria-label={adjustmentText.choose(words)}
                      onClick={() =>
                        void perform('records.chooseValue', choice, {
                          done: adjustmentText.chosen,
                          failed: adjustmentText.failed,
                        })
                      }
                    >
                      {adjustmentText.choose('').replace('：', '')}
                    </Button>
                  )}
                </div>
              );
            })}
          </li>
        );
      })}
      <li className="faint">{adjustmentText.conflictHint}</li>
    </ul>
  );
}
