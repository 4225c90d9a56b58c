import { Alert, Button, Input, Modal, Table, Upload } from 'antd';
import { useId, useMemo, useState } from 'react';
import { useRecords } from '../../../state/hooks.ts';
import { useDraft } from '../../../state/use-draft.ts';
import { refusalSentences, usePerform } from '../../../state/use-perform.tsx';
import { staffText } from '../../../text/duty-staff.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { useOfficeRecords } from '../office-records.ts';
import { type MemberLine, readMemberLines } from './member-lines.ts';

interface QuickAddDialogProps {
  readonly officeId: string;
  readonly onClose: () => void;
}

/** More than any office's list; longer ones are the wrong file. */
const maxFileBytes = 1024 * 1024;

/** Many members at once, from pasted lines or a text file; every line is shown as understood before it is added. */
export function QuickAddDialog({ officeId, onClose }: QuickAddDialogProps) {
  const labelId = useId();
  const perform = usePerform();
  const records = useRecords();
  const members = useOfficeRecords('dutyMember', officeId);
  const draft = useDraft<string>(`duty-members ${officeId}`);
  const [typed, setTyped] = useState('');
  // What an interrupted dialog left behind comes back by itself.
  const text = typed === '' && draft.found ? draft.found.value : typed;
  const setText = (next: string): void => {
    setTyped(next);
    draft.dismissFound();
    draft.keep(next);
  };
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const lines = useMemo(
    () => readMemberLines(text, new Set(members.map(({ values }) => values.name))),
    [text, members],
  );
  const good = lines.filter((line) => line.problem === undefined);

  const handleFile = async (file: File): Promise<void> => {
    setProblem(file.size > maxFileBytes ? staffText.quickFileTooLarge : '');
    if (file.size > maxFileBytes) return;
    try {
      setText(decodeList(await file.arrayBuffer()));
    } catch {
      setProblem(staffText.quickFileFailed);
    }
  };
  const handleAdd = async (): Promise<void> => {
    setIsBusy(true);
    const entries = good.map(({ values }) => ({ kind: 'dutyMember' as const, values: { officeId, ...values } }));
    const outcome = await perform('duty.addEntries', { entries }, { done: staffText.quickDone(good.length) });
    setIsBusy(false);
    if (outcome.ok) {
      await draft.remove();
      onClose();
    } else setProblem(refusalSentences(outcome.refusal, records).join(' '));
  };
  return (
    <Modal
      open
      width={760}
      title={staffText.quickTitle}
      mask={{ closable: false }}
      okText={staffText.quickConfirm(good.length)}
      okButtonProps={{ disabled: good.length === 0 }}
      confirmLoading={isBusy}
      onOk={handleAdd}
      onCancel={onClose}
    >
      <div className="stack">
        {problem && <Alert type="error" showIcon title={problem} />}
        <label htmlFor={labelId}>{staffText.quickLabel}</label>
        <Input.TextArea
          id={labelId}
          autoFocus
          autoSize={{ minRows: 5, maxRows: 10 }}
          placeholder={staffText.quickExample}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <div className="row row-between">
          <span className="faint">{staffText.quickHint}</span>
          <Upload
            accept=".csv,.txt"
            showUploadList={false}
            beforeUpload={(file) => {
              void handleFile(file);
              return Upload.LIST_IGNORE;
            }}
          >
            <Button size="small">{staffText.quickFile}</Button>
          </Upload>
        </div>
        {lines.length > 0 && (
          <>
            <p role="status">{staffText.quickCount(good.length, lines.length - good.length)}</p>
            <LinesTable lines={lines} />
          </>
        )}
      </div>
    </Modal>
  );
}

function LinesTable({ lines }: { readonly lines: readonly MemberLine[] }) {
  const { columns } = staffText;
  return (
    <Table<MemberLine>
      size="small"
      aria-label={staffText.quickPreview}
      rowKey="number"
      dataSource={lines}
      pagination={false}
      scroll={{ y: 260 }}
      columns={[
        { title: staffText.line, dataIndex: 'number', width: 48, align: 'right' },
        { title: columns.name, width: 90, render: (_, { values }) => values.name },
        { title: columns.title, render: (_, { values }) => values.title },
        { title: columns.phones, width: 130, render: (_, { values }) => values.phones.join('、') },
        { title: columns.tags, width: 100, render: (_, { values }) => values.tags.join('、') },
        {
          width: 215,
          render: (_, { problem }) => problem && <StateTag tone="busy" label={staffText.lineProblems[problem]} />,
        },
      ]}
    />
  );
}

/** Spreadsheet programs on the offices' computers save text in the old national encoding. */
function decodeList(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
