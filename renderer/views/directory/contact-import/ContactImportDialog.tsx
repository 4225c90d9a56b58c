import { Alert, Modal, Spin } from 'antd';
import { useState } from 'react';
import {
  type ImportSource,
  importStep,
  planContactImport,
  undoStep,
} from '../../../../shared/rules/directory/plan-contact-import.ts';
import type { ContactTables } from '../../../../shared/rules/directory/read-contact-tables.ts';
import { readBase64 } from '../../../bridge/file-content.ts';
import { HelpButton } from '../../../state/HelpButton.tsx';
import { useMay, useMe, useRecords } from '../../../state/hooks.ts';
import { leadOffice, officesInOrder, recordsOfKind } from '../../../state/records.ts';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { useInquiry } from '../../../state/use-inquiry.ts';
import { refusalSentences, usePerform } from '../../../state/use-perform.tsx';
import { contactImportText } from '../../../text/directory-book.ts';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { ContactImportTable } from './ContactImportTable.tsx';

/** Contacts from a file: what every row would do is looked through before anything is written, and is one step that can be undone. */
export function ContactImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { ask } = useActions();
  const records = useRecords();
  const inquiry = useInquiry();
  const me = useMe();
  const mayShare = useMay()('directory.saveSharedContacts');
  const [tables, setTables] = useState<ContactTables | null>(null);
  const [ownerId, setOwnerId] = useState(mayShare ? undefined : me.officeId);
  const source: ImportSource = {
    contacts: recordsOfKind(records, 'contact'),
    offices: officesInOrder(records, ''),
    actor: me,
    leadOfficeId: leadOffice(records)?.id,
    ownerId,
  };
  const planned = planContactImport(tables?.rows ?? [], source);
  const count = planned.filter(({ status }) => status === 'new' || status === 'changed').length;
  const take = useTakeImport(onClose);
  const handleFile = async (file: File): Promise<void> => {
    const preview = await inquiry.askAboutFile(file, async () =>
      ask('directory.previewContacts', { fileName: file.name, contentBase64: await readBase64(file) }),
    );
    // Sound: the answer is what the rules made of the file.
    if (preview) setTables(preview as unknown as ContactTables);
  };
  return (
    <Modal
      open
      width={tables ? 960 : 560}
      title={contactImportText.title}
      mask={{ closable: false }}
      okText={contactImportText.confirm(count)}
      okButtonProps={{ disabled: count === 0, style: tables ? undefined : { display: 'none' } }}
      cancelText={contactImportText.cancel}
      confirmLoading={take.isBusy}
      onOk={() => take.run(planned)}
      onCancel={onClose}
    >
      <HelpButton place="directory/book" isInDialog />
      <div className="stack">
        {(take.problem || inquiry.problem) && (
          <Alert type="error" showIcon title={contactImportText.failed} description={take.problem || inquiry.problem} />
        )}
        {tables ? (
          <ContactImportTable
            planned={planned}
            skipped={tables.skipped}
            {...(mayShare && { owner: { id: ownerId, officeId: me.officeId, onChange: setOwnerId } })}
          />
        ) : (
          <Spin spinning={inquiry.isBusy} description={contactImportText.reading}>
            <FileDrop
              title={contactImportText.dropTitle}
              hint={contactImportText.dropHint}
              accept=".xlsx,.docx"
              onFile={handleFile}
            />
          </Spin>
        )}
      </div>
    </Modal>
  );
}

type Planned = ReturnType<typeof planContactImport>;

function useTakeImport(onDone: () => void): {
  readonly isBusy: boolean;
  readonly problem: string;
  readonly run: (planned: Planned) => Promise<void>;
} {
  const perform = usePerform();
  const records = useRecords();
  const baseRevision = useAppState((state) => state.replica.revision);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const run = async (planned: Planned): Promise<void> => {
    setIsBusy(true);
    const step = importStep(planned);
    const outcome = await perform(
      'directory.saveContacts',
      { baseRevision, ...step },
      {
        done: contactImportText.done(step.added.length, step.changed.length),
        undo: ({ ids, revision }) =>
          perform(
            'directory.saveContacts',
            { baseRevision: revision, ...undoStep(planned, ids) },
            { done: contactImportText.undone, failed: contactImportText.undoFailed },
          ),
      },
    );
    setIsBusy(false);
    if (outcome.ok) onDone();
    else setProblem(refusalSentences(outcome.refusal, records).join(' '));
  };
  return { isBusy, problem, run };
}
