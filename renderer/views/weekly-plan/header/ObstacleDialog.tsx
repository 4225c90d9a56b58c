import { Button, Modal } from 'antd';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useClashes, useRecords } from '../../../state/hooks.ts';
import type { Refusal } from '../../../state/outcome.ts';
import { recordName } from '../../../state/record-name.ts';
import { violationSentence } from '../../../text/violations.ts';
import { planText } from '../../../text/weekly-plan.ts';
import { ClashList } from '../clashes/ClashList.tsx';
import { usePlanEditor } from '../editor/plan-editor.ts';

interface ObstacleDialogProps {
  readonly weekStart: PlainDate;
  readonly refusal: Refusal;
  readonly onClose: () => void;
}

/** Why the week cannot go on, each with the way to mend it: incomplete items and open conflicts. */
export function ObstacleDialog({ weekStart, refusal, onClose }: ObstacleDialogProps) {
  const records = useRecords();
  const editor = usePlanEditor();
  const clashes = useClashes(weekStart);
  const incomplete = refusal.violations.filter(({ code }) => code !== 'OPEN_CLASHES');
  const keys = refusal.violations.flatMap(({ code, details }) =>
    code === 'OPEN_CLASHES' && Array.isArray(details?.keys) ? (details.keys as readonly string[]) : [],
  );
  const blocking = clashes.filter(({ key }) => keys.includes(key));
  const title = keys.length > 0 ? planText.publishBlocked : planText.incompleteTitle;
  return (
    <Modal
      open
      title={title}
      width={640}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{planText.close}</Button>}
    >
      <ul className="obstacles">
        {incomplete.map((violation) => (
          <li key={`${violation.recordId} ${violation.code}`}>
            <span>{violationSentence(violation, recordName(records, violation.recordId))}</span>
            {violation.recordId && (
              <Button
                size="small"
                onClick={() => {
                  onClose();
                  editor.openItem(violation.recordId ?? '');
                }}
              >
                {planText.mend}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {keys.length > 0 && (
        <>
          <p className="soft">{planText.publishBlockedHint}</p>
          <ClashList clashes={blocking} weekStart={weekStart} onLeave={onClose} />
        </>
      )}
    </Modal>
  );
}
