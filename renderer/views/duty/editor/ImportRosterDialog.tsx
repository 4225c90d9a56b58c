import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { RosterPreview } from '../../../../shared/contract/duty-documents.contract.ts';
import type { Month } from '../../../../shared/domain/month.ts';
import type { CommandInput } from '../../../../shared/store/commands.ts';
import { readBase64 } from '../../../bridge/file-content.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { FileOrPaste } from '../../../state/FileOrPaste.tsx';
import { HelpButton } from '../../../state/HelpButton.tsx';
import { useNames } from '../../../state/names.ts';
import { useActions, useAppState, useStateReader } from '../../../state/StateProvider.tsx';
import { useInquiry } from '../../../state/use-inquiry.ts';
import { refusalSentences, usePerform } from '../../../state/use-perform.tsx';
import { rosterDoubtSentence, rosterFileText } from '../../../text/duty-import.ts';
import { violationSentence } from '../../../text/violations.ts';
import { ImportRosterTable } from './ImportRosterTable.tsx';
import { changesOfRow, type ImportRow, importRows, openDoubts } from './import-rows.ts';

interface ImportRosterDialogProps {
  readonly officeId: string;
  readonly month: Month;
  readonly onClose: () => void;
}

type ApplyInput = CommandInput<'duty.applyRoster'>;

/** File or paste → days as understood, to be mended → the roster. What is not mended stays in the preview. */
export function ImportRosterDialog({ officeId, month, onClose }: ImportRosterDialogProps) {
  const book = useDutyBook(officeId);
  const name = useNames().officeName(officeId);
  const reading = useReading(officeId, month);
  const adopting = useAdopting(officeId, reading, onClose);
  const { preview, rows } = reading;
  const ready = rows.filter((entry) => entry.isChosen && changesOfRow(entry, officeId, book).length > 0);
  const isIssued = preview !== null && (preview.rosterState === 'published' || preview.rosterState === 'locked');
  return (
    <Modal
      open
      width={preview ? 1180 : 640}
      title={rosterFileText.title(name, month)}
      mask={{ closable: false }}
      okText={rosterFileText.confirm(ready.length)}
      okButtonProps={{ disabled: ready.length === 0 || isIssued, style: preview ? undefined : { display: 'none' } }}
      cancelText={rosterFileText.cancel}
      confirmLoading={adopting.isBusy}
      onOk={() => adopting.run(ready)}
      onCancel={onClose}
    >
      <HelpButton place="duty/roster-files" isInDialog />
      <div className="stack">
        {reading.problem && (
          <Alert type="error" showIcon title={rosterFileText.readFailed} description={reading.problem} />
        )}
        {adopting.problem && (
          <Alert type="error" showIcon title={rosterFileText.failed} description={adopting.problem} />
        )}
        {isIssued && <Alert type="warning" showIcon title={rosterFileText.issued} />}
        {preview ? (
          <>
            <PreviewHead preview={preview} rows={rows} onAnother={reading.reset} />
            <ImportRosterTable
              officeId={officeId}
              rows={rows}
              book={book}
              refusals={adopting.refusals}
              onChange={reading.change}
            />
          </>
        ) : (
          <FileOrPaste words={rosterFileText} isBusy={reading.isBusy} onFile={reading.read} />
        )}
      </div>
    </Modal>
  );
}

interface PreviewHeadProps {
  readonly preview: RosterPreview;
  readonly rows: readonly ImportRow[];
  readonly onAnother: () => void;
}

/** What was read in numbers, and every word of the file that is in no day. */
function PreviewHead({ preview, rows, onAnother }: PreviewHeadProps) {
  const { cells, inRows, headings } = preview.accounted;
  const left = cells - inRows - headings;
  const changed = rows.filter(({ row }) => row.changes.length > 0).length;
  const open = rows.filter((entry) => openDoubts(entry).length > 0).length;
  return (
    <>
      <div className="row row-between">
        <p role="status" className="row">
          <strong>{rosterFileText.counters(rows.length, changed, open)}</strong>
          <span className="soft">{left > 0 ? rosterFileText.unaccounted(left) : rosterFileText.allAccounted}</span>
        </p>
        <Button size="small" onClick={onAnother}>
          {rosterFileText.another}
        </Button>
      </div>
      {preview.doubts.map((doubt) => (
        <p key={rosterDoubtSentence(doubt)} className={doubt.isHint ? 'soft' : 'late'}>
          {rosterDoubtSentence(doubt)}
        </p>
      ))}
      {preview.unread.length > 0 && (
        <details>
          <summary>{rosterFileText.unread}</summary>
          <ul className="notice-list">
            {preview.unread.map(({ address, text }) => (
              <li key={address}>
                {address} {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {open > 0 && <p className="faint">{rosterFileText.hint}</p>}
    </>
  );
}

function useReading(officeId: string, month: Month) {
  const { ask } = useActions();
  const inquiry = useInquiry();
  const [preview, setPreview] = useState<RosterPreview | null>(null);
  const [rows, setRows] = useState<readonly ImportRow[]>([]);
  const read = async (file: File): Promise<void> => {
    const answer = await inquiry.askAboutFile(file, async () =>
      ask('duty.previewRoster', { officeId, month, fileName: file.name, contentBase64: await readBase64(file) }),
    );
    if (!answer) return;
    setPreview(answer);
    setRows(importRows(answer));
  };
  return {
    preview,
    rows,
    problem: inquiry.problem,
    isBusy: inquiry.isBusy,
    read,
    reset: () => setPreview(null),
    change: (key: string, change: Partial<ImportRow>) =>
      setRows((current) => current.map((entry) => (entry.key === key ? { ...entry, ...change } : entry))),
    /** Days that were taken are done with; the others stay to be mended. */
    drop: (keys: ReadonlySet<string>) => setRows((current) => current.filter(({ key }) => !keys.has(key))),
  };
}

function useAdopting(officeId: string, reading: ReturnType<typeof useReading>, onDone: () => void) {
  const perform = usePerform();
  const readState = useStateReader();
  const book = useDutyBook(officeId);
  const baseRevision = useAppState((state) => state.replica.revision);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());

  const run = async (ready: readonly ImportRow[]): Promise<void> => {
    const byRow = ready.map((entry) => ({ entry, changes: changesOfRow(entry, officeId, book) }));
    setIsBusy(true);
    setProblem('');
    const changes = byRow.flatMap((each) => each.changes) as unknown as ApplyInput['changes'];
    const input = { officeId, baseRevision, changes, rotations: [] };
    const outcome = await perform('duty.applyRoster', input, { done: rosterFileText.adopted(ready.length) });
    setIsBusy(false);
    if (outcome.ok) {
      setRefusals(new Map());
      const keys = new Set(ready.map(({ key }) => key));
      const isOpen = reading.rows.some((entry) => !keys.has(entry.key) && openDoubts(entry).length > 0);
      if (isOpen) reading.drop(keys);
      else onDone();
      return;
    }
    const atRows = byRow.flatMap(({ entry, changes: own }) =>
      outcome.refusal.violations
        .filter(({ recordId }) => own.some(({ shiftId }) => shiftId === recordId))
        .map((violation) => [entry.key, violationSentence(violation)] as const),
    );
    setRefusals(new Map(atRows));
    setProblem(
      atRows.length > 0
        ? rosterFileText.rowsRefused(new Set(atRows.map(([key]) => key)).size)
        : refusalSentences(outcome.refusal, readState().replica.records).join(' '),
    );
  };
  return { run, isBusy, problem, refusals };
}
