import { Alert, App, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { PlanPreview } from '../../../../shared/contract/plans.contract.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { readBase64 } from '../../../bridge/file-content.ts';
import { FileOrPaste } from '../../../state/FileOrPaste.tsx';
import { HelpButton } from '../../../state/HelpButton.tsx';
import { useMay, useMe, useRecords } from '../../../state/hooks.ts';
import { officesInOrder } from '../../../state/records.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { useInquiry } from '../../../state/use-inquiry.ts';
import { refusalSentences, usePerform } from '../../../state/use-perform.tsx';
import { weekTitle } from '../../../text/date-words.ts';
import { importText } from '../../../text/import.ts';
import { violationSentence } from '../../../text/violations.ts';
import './import.css';
import { ImportTable } from './ImportTable.tsx';
import { countRows, type ImportRow, importRows, itemOfRow, type RowEdits } from './import-rows.ts';

interface ImportWizardProps {
  readonly weekStart: PlainDate;
  readonly onClose: () => void;
}

/** File or paste → rows as understood, to be corrected → items. Nothing that the file says is dropped on the way. */
export function ImportWizard({ weekStart, onClose }: ImportWizardProps) {
  const { officeId: ownOfficeId } = useMe();
  const mayDo = useMay();
  const [officeId, setOfficeId] = useState(ownOfficeId);
  const offices = officesInOrder(useRecords(), '').filter(({ id }) => mayDo('plans.importItems', id));
  const reading = useReading(weekStart, officeId);
  const importing = useImporting(reading.rows, weekStart, officeId, onClose);
  const { preview, rows } = reading;
  const counts = countRows(rows);
  return (
    <Modal
      open
      className="import-dialog"
      width={preview ? 1180 : 640}
      title={importText.title(weekTitle(weekStart))}
      onCancel={onClose}
      mask={{ closable: false }}
      okText={importText.confirm(counts.chosen)}
      okButtonProps={{ disabled: counts.chosen === 0, style: preview ? undefined : { display: 'none' } }}
      cancelText={importText.cancel}
      confirmLoading={importing.isBusy}
      onOk={importing.run}
    >
      <HelpButton place="plan/import" isInDialog />
      <div className="stack">
        {reading.problem && <Alert type="error" showIcon title={importText.readFailed} description={reading.problem} />}
        {importing.problem && <Alert type="error" showIcon title={importText.failed} description={importing.problem} />}
        {!preview && (
          <>
            <div className="row">
              {importText.office}
              <Select
                aria-label={importText.office}
                className="import-office"
                value={officeId}
                options={offices.map(({ id, values }) => ({ value: id, label: values.name }))}
                onChange={setOfficeId}
              />
            </div>
            <FileOrPaste words={importText} isBusy={reading.isBusy} onFile={reading.read} />
          </>
        )}
        {preview && (
          <>
            <div className="row row-between">
              <p role="status">
                <strong>{importText.counters(counts.rows, counts.open, counts.known)}</strong>
                <span className="import-accounted">{accountWords(preview)}</span>
              </p>
              <Button size="small" onClick={reading.reset}>
                {importText.another}
              </Button>
            </div>
            <p className="faint">{importText.hint}</p>
            <div className="import-scroll">
              <ImportTable
                rows={rows}
                weekStart={weekStart}
                refusals={importing.refusals}
                onEdit={reading.edit}
                onChoose={reading.choose}
              />
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}

function accountWords({ accounted: { cells, inRows, headings } }: PlanPreview): string {
  const left = cells - inRows - headings;
  return left <= 0 ? importText.allAccounted : importText.unaccounted(left);
}

function useReading(weekStart: PlainDate, officeId: string) {
  const { ask } = useActions();
  const inquiry = useInquiry();
  const [preview, setPreview] = useState<PlanPreview | null>(null);
  const [rows, setRows] = useState<readonly ImportRow[]>([]);
  const change = (key: string, update: (row: ImportRow) => ImportRow): void =>
    setRows((current) => current.map((entry) => (entry.row.key === key ? update(entry) : entry)));

  const read = async (file: File): Promise<void> => {
    const answer = await inquiry.askAboutFile(file, async () =>
      ask('plans.previewImport', { weekStart, officeId, fileName: file.name, contentBase64: await readBase64(file) }),
    );
    if (!answer) return;
    setPreview(answer);
    setRows(importRows(answer.rows, weekStart));
  };

  return {
    preview,
    rows,
    problem: inquiry.problem,
    isBusy: inquiry.isBusy,
    read,
    reset: () => setPreview(null),
    edit: (key: string, edits: RowEdits) => change(key, (entry) => ({ ...entry, edits: { ...entry.edits, ...edits } })),
    choose: (key: string, isChosen: boolean) => change(key, (entry) => ({ ...entry, isChosen })),
  };
}

function useImporting(rows: readonly ImportRow[], weekStart: PlainDate, officeId: string, onDone: () => void) {
  const { message } = App.useApp();
  const perform = usePerform();
  const records = useRecords();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());

  const run = async (): Promise<void> => {
    const items = rows
      .filter(({ isChosen }) => isChosen)
      .map((entry) => ({ key: entry.row.key, values: itemOfRow(entry, officeId, weekStart) }));
    setIsBusy(true);
    setProblem('');
    const outcome = await perform('plans.importItems', { weekStart, officeId, items }, {});
    setIsBusy(false);
    if (outcome.ok) {
      const { length } = outcome.value.ids;
      void message.success(length === 0 ? importText.nothingNew : importText.done(length));
      onDone();
      return;
    }
    const atRows = outcome.refusal.violations.filter(({ recordId }) => items.some(({ key }) => key === recordId));
    setRefusals(new Map(atRows.map((violation) => [violation.recordId ?? '', violationSentence(violation)])));
    setProblem(
      atRows.length > 0
        ? importText.rowsRefused(new Set(atRows.map(({ recordId }) => recordId)).size)
        : refusalSentences(outcome.refusal, records).join(' '),
    );
  };
  return { run, isBusy, problem, refusals };
}
