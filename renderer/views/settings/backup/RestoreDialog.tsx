import { Button, Modal, Table } from 'antd';
import { useState } from 'react';
import { AnswerNotice } from '../../../state/AnswerNotice.tsx';
import { useNames } from '../../../state/names.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { useAnswer } from '../../../state/use-answer.ts';
import { useRefusalNotice, useSuccessNotice } from '../../../state/use-perform.tsx';
import { backupText } from '../../../text/backup.ts';
import { historyText, recoveryText } from '../../../text/history.ts';
import { kindName, subjectWords } from '../../../text/history-values.ts';

interface RestoreDialogProps {
  readonly name: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** What a backup has that is gone or other now, to be taken back as a new action. */
export function RestoreDialog({ name, title, onClose }: RestoreDialogProps) {
  const answer = useAnswer('backups.preview', { name });
  const names = useNames();
  const { ask } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const { records = [], baseRevision = 0, concealed = 0 } = answer.value ?? {};
  const handleRestore = async (): Promise<void> => {
    setIsBusy(true);
    const outcome = await ask('backups.restore', { name, baseRevision, ids: [...chosen] });
    setIsBusy(false);
    if (!outcome.ok) return showRefusal(outcome.refusal, backupText.restoreFailed);
    tell({ done: backupText.restored(outcome.value.restored) });
    setChosen([]);
    answer.reload();
  };
  return (
    <Modal
      open
      width={760}
      title={title}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {backupText.close}
        </Button>,
        <Button key="restore" type="primary" disabled={chosen.length === 0} loading={isBusy} onClick={handleRestore}>
          {backupText.restore(chosen.length)}
        </Button>,
      ]}
    >
      <div className="stack">
        <p className="soft">{backupText.previewHint}</p>
        <AnswerNotice answer={answer} />
        {answer.value && records.length === 0 && <p>{backupText.same}</p>}
        {records.length > 0 && (
          <Table
            size="small"
            aria-label={backupText.table}
            rowKey={({ subject }) => subject.recordId}
            dataSource={records}
            pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            rowSelection={{
              selectedRowKeys: [...chosen],
              onChange: (keys) => setChosen(keys.map(String)),
              getCheckboxProps: ({ subject, obstacle }) => ({
                disabled: obstacle !== null,
                'aria-label': subjectWords(subject, names),
              }),
            }}
            columns={[
              {
                title: backupText.record,
                key: 'record',
                render: (_, { subject }) => (
                  <>
                    <span className="faint">{kindName(subject.kind)}</span> {subjectWords(subject, names)}
                  </>
                ),
              },
              {
                title: backupText.change,
                key: 'change',
                width: 140,
                render: (_, { change, obstacle }) =>
                  obstacle === null ? backupText.changes[change] : (recoveryText.obstacles[obstacle] ?? obstacle),
              },
            ]}
          />
        )}
        {concealed > 0 && <p className="faint">{historyText.concealed(concealed)}</p>}
      </div>
    </Modal>
  );
}
