import { Button, Table } from 'antd';
import { useState } from 'react';
import type { ReceptionStep } from '../../../../shared/domain/reception/reception-issue.ts';
import type { Kept } from '../../../../shared/rules/kept.ts';
import { RecordHistoryDrawer } from '../../../state/RecordHistoryDrawer.tsx';
import { fullInstantWords } from '../../../text/date-words.ts';
import { stepsText } from '../../../text/reception.ts';
import { stageNames } from '../../../text/reception-names.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import type { VisitProps } from '../visit/visit-props.ts';

/** 记录: every step that was taken, the latest first; they stand as they were written. */
export function StepsTab({ file }: VisitProps) {
  const [isOpen, setIsOpen] = useState(false);
  const steps = [...file.steps].reverse();
  const { columns } = stepsText;
  return (
    <div className="stack">
      <div className="row row-between">
        <span />
        <Button onClick={() => setIsOpen(true)}>{stepsText.history}</Button>
      </div>
      {steps.length === 0 ? (
        <EmptyHint title={stepsText.empty} hint={stepsText.emptyHint} />
      ) : (
        <Table<Kept<ReceptionStep>>
          size="small"
          rowKey="id"
          dataSource={steps}
          pagination={false}
          columns={[
            { title: columns.at, width: 150, render: (_, { values }) => fullInstantWords(values.at) },
            { title: columns.what, width: 260, render: (_, { values }) => stepWords(values) },
            { title: columns.by, width: 180, render: (_, { values }) => values.decidedBy },
            { title: columns.text, render: (_, { values }) => values.text },
            { title: columns.enteredBy, width: 100, render: (_, { values }) => values.enteredBy },
          ]}
        />
      )}
      {isOpen && <RecordHistoryDrawer id={file.id} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

function stepWords({ kind, fromStage, toStage, step, stepName = '' }: ReceptionStep): string {
  if (kind === 'note') return stepsText.note;
  if (kind === 'approval') return step === 'sheet' ? stepsText.sheet : stepsText.approval(stepName);
  if (kind === 'return') return stepsText.return(stepName);
  return stepsText.stage(fromStage && stageNames[fromStage], toStage ? stageNames[toStage] : '');
}
