import { Checkbox, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { proposedTasks } from '../../../../shared/rules/reception/task-proposal.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { rulesOf } from '../../../state/receptions.ts';
import { officesInOrder } from '../../../state/records.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { lineText } from '../../../text/lines.ts';
import { templateText } from '../../../text/reception-tasks.ts';
import type { VisitProps } from '../visit/visit-props.ts';

/** 套用模板: the tasks that the rules know for such a visit and it does not have yet, looked at before they are added. */
export function TemplateDialog({ file, book, onClose }: VisitProps & { readonly onClose: () => void }) {
  const offices = officesInOrder(useRecords(), '');
  const { officeName } = useNames();
  const perform = usePerform();
  const proposals = useMemo(() => proposedTasks(file, rulesOf(file, book), offices), [file, book, offices]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setIsBusy] = useState(false);
  const chosen = proposals.filter(({ task }) => !left.has(task));
  const turn = (task: string, isChosen: boolean): void =>
    setLeft(new Set(isChosen ? [...left].filter((other) => other !== task) : [...left, task]));
  const add = async (): Promise<void> => {
    setIsBusy(true);
    const entries = chosen.map((values) => ({ kind: 'receptionTask' as const, values }));
    const words = { done: templateText.added(chosen.length), failed: lineText.failed };
    const { ok } = await perform('reception.addEntries', { receptionId: file.id, entries }, words);
    setIsBusy(false);
    if (ok) onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={templateText.title}
      okText={templateText.confirm(chosen.length)}
      okButtonProps={{ disabled: chosen.length === 0 }}
      confirmLoading={isBusy}
      onOk={add}
      onCancel={onClose}
    >
      <p className="soft">{proposals.length === 0 ? templateText.none : templateText.hint}</p>
      {proposals.length > 0 && (
        <Checkbox
          checked={chosen.length === proposals.length}
          indeterminate={chosen.length > 0 && chosen.length < proposals.length}
          onChange={({ target }) => setLeft(new Set(target.checked ? [] : proposals.map(({ task }) => task)))}
        >
          {templateText.all}
        </Checkbox>
      )}
      <ul className="task-proposals" aria-label={templateText.list}>
        {proposals.map(({ task, responsibleUnit, responsibleOfficeId }) => (
          <li key={task}>
            <Checkbox checked={!left.has(task)} onChange={({ target }) => turn(task, target.checked)}>
              {task}
            </Checkbox>
            <span className="soft">
              {responsibleOfficeId === undefined ? responsibleUnit : officeName(responsibleOfficeId)}
              {responsibleOfficeId !== undefined && <span className="faint">（{templateText.tied}）</span>}
            </span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
