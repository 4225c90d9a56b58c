import { Alert, App, Modal, Spin } from 'antd';
import { useState } from 'react';
import { readBase64 } from '../../bridge/file-content.ts';
import { useRecords } from '../../state/hooks.ts';
import { useActions } from '../../state/StateProvider.tsx';
import { useInquiry } from '../../state/use-inquiry.ts';
import { refusalSentences, usePerform } from '../../state/use-perform.tsx';
import { leaderImportText } from '../../text/directory.ts';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { LeaderImportTable } from './LeaderImportTable.tsx';
import { type LeaderDraft, leaderDrafts, leaderOfDraft } from './leader-drafts.ts';

/** The district's list of leaders from a file, looked through before it is taken. */
export function LeaderImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { message } = App.useApp();
  const { ask } = useActions();
  const perform = usePerform();
  const records = useRecords();
  const [drafts, setDrafts] = useState<readonly LeaderDraft[] | null>(null);
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const inquiry = useInquiry();
  const chosen = (drafts ?? []).filter(({ isChosen }) => isChosen);
  const entries = chosen.flatMap((draft) => leaderOfDraft(draft) ?? []);

  const handleFile = async (file: File): Promise<void> => {
    setProblem('');
    const preview = await inquiry.askAboutFile(file, async () =>
      ask('directory.previewLeaders', { fileName: file.name, contentBase64: await readBase64(file) }),
    );
    if (preview) setDrafts(leaderDrafts(preview, records));
  };
  const handleImport = async (): Promise<void> => {
    setIsBusy(true);
    const outcome = await perform('directory.addEntries', { entries }, {});
    setIsBusy(false);
    if (outcome.ok) {
      void message.success(leaderImportText.done(entries.length));
      onClose();
    } else setProblem(refusalSentences(outcome.refusal, records).join(' '));
  };
  return (
    <Modal
      open
      width={drafts ? 1040 : 560}
      title={leaderImportText.title}
      mask={{ closable: false }}
      okText={leaderImportText.confirm(entries.length)}
      okButtonProps={{
        disabled: entries.length === 0 || entries.length < chosen.length,
        style: drafts ? undefined : { display: 'none' },
      }}
      cancelText={leaderImportText.cancel}
      confirmLoading={isBusy}
      onOk={handleImport}
      onCancel={onClose}
    >
      <div className="stack">
        {(problem || inquiry.problem) && (
          <Alert type="error" showIcon title={leaderImportText.readFailed} description={problem || inquiry.problem} />
        )}
        {drafts ? (
          <LeaderImportTable drafts={drafts} onChange={setDrafts} />
        ) : (
          <Spin spinning={inquiry.isBusy} description={leaderImportText.reading}>
            <FileDrop
              title={leaderImportText.dropTitle}
              hint={leaderImportText.dropHint}
              accept=".xlsx,.docx"
              onFile={handleFile}
            />
          </Spin>
        )}
      </div>
    </Modal>
  );
}
