import { App, Button, Table } from 'antd';
import { useState } from 'react';
import type { RestorePreview } from '../../../shared/contract/history.contract.ts';
import { AnswerNotice } from '../../state/AnswerNotice.tsx';
import { useMay } from '../../state/hooks.ts';
import { useNames } from '../../state/names.ts';
import { useActions } from '../../state/StateProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useRefusalNotice, useSuccessNotice } from '../../state/use-perform.tsx';
import { historyText, recoveryText } from '../../text/history.ts';
import { historyFieldName, historyValueWords, kindName, subjectWords } from '../../text/history-values.ts';
import { StateTag, type Tone } from '../../ui/StateTag.tsx';
import { type ChosenMoment, CopyButton } from './CopyButton.tsx';

/** More records than this are named by "all". */
const mostNamed = 5000;

type PreviewRecord = RestorePreview['records'][number];
type Scope = 'all' | string[];

const tones: Readonly<Record<PreviewRecord['change'], Tone>> = {
  changed: 'info',
  broughtBack: 'good',
  takenAway: 'bad',
};

interface RestorePanelProps {
  readonly chosen: ChosenMoment;
  readonly onRestored: () => void;
}

/** What differs between a moment and now, and the order to go back: chosen records, or all of it. */
export function RestorePanel({ chosen, onRestored }: RestorePanelProps) {
  const answer = useAnswer('history.previewRestore', { moment: chosen.moment });
  const [selected, setSelected] = useState<readonly string[]>([]);
  const preview = answer.value;
  const restore = useRestore(preview, chosen, () => {
    setSelected([]);
    answer.reload();
    onRestored();
  });
  const mayDo = useMay();
  return (
    <section className="panel stack" aria-label={recoveryText.atMoment(chosen.name)}>
      <h2 className="history-heading">{recoveryText.compare(chosen.name)}</h2>
      <AnswerNotice answer={answer} />
      {preview && preview.records.length === 0 && <p className="soft">{recoveryText.same}</p>}
      {preview && preview.records.length > 0 && (
        <>
          <Counts preview={preview} />
          <div className="row">
            <Button type="primary" disabled={selected.length === 0} onClick={() => restore([...selected])}>
              {recoveryText.restoreChosen(selected.length)}
            </Button>
            {mayDo('history.restoreAll') && <Button onClick={() => restore('all')}>{recoveryText.restoreAll}</Button>}
            {mayDo('history.writeCopy') && <CopyButton chosen={chosen} />}
          </div>
          <PreviewTable records={preview.records} selected={selected} onSelect={setSelected} />
        </>
      )}
    </section>
  );
}

function Counts({ preview: { kinds, unlisted, concealed } }: { readonly preview: RestorePreview }) {
  return (
    <ul className="recovery-counts">
      {kinds.map(({ kind, ...counts }) => (
        <li key={kind}>
          <strong>{kindName(kind)}</strong>{' '}
          {(['changed', 'broughtBack', 'takenAway'] as const)
            .filter((change) => counts[change] > 0)
            .map((change) => `${recoveryText.counts[change]} ${counts[change]}`)
            .join(' · ')}
        </li>
      ))}
      {unlisted > 0 && <li className="soft">{recoveryText.unlisted(unlisted)}</li>}
      {concealed > 0 && <li className="soft">{historyText.concealed(concealed)}</li>}
    </ul>
  );
}

interface PreviewTableProps {
  readonly records: readonly PreviewRecord[];
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
}

function PreviewTable({ records, selected, onSelect }: PreviewTableProps) {
  const names = useNames();
  const { columns } = recoveryText;
  return (
    <Table<PreviewRecord>
      size="small"
      aria-label={recoveryText.table}
      rowKey={({ subject }) => subject.recordId}
      dataSource={records}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      rowSelection={{
        selectedRowKeys: [...selected],
        onChange: (keys) => onSelect(keys.map(String)),
        getCheckboxProps: ({ subject, obstacle }) => ({
          disabled: obstacle !== null,
          'aria-label': subjectWords(subject, names),
        }),
      }}
      columns={[
        {
          title: columns.record,
          width: '34%',
          render: (_, { subject }) => (
            <>
              <span className="faint">{kindName(subject.kind)}</span> {subjectWords(subject, names)}
            </>
          ),
        },
        {
          title: columns.change,
          width: 120,
          render: (_, { change, obstacle }) =>
            obstacle === null ? (
              <StateTag tone={tones[change]} label={recoveryText.counts[change]} />
            ) : (
              <StateTag tone="idle" label={recoveryText.obstacles[obstacle] ?? historyText.failed} />
            ),
        },
        { title: columns.fields, render: (_, record) => <FieldDifferences record={record} /> },
      ]}
    />
  );
}

function FieldDifferences({ record: { change, fields, subject } }: { readonly record: PreviewRecord }) {
  const names = useNames();
  if (change !== 'changed') return null;
  return (
    <ul className="recovery-fields">
      {fields.map(({ field, past, present }) => (
        <li key={field}>
          <span className="soft">{historyFieldName(field, subject.kind)}</span>{' '}
          {recoveryText.past(historyValueWords(field, past, names, subject.kind))}{' '}
          <span className="faint">{recoveryText.present(historyValueWords(field, present, names, subject.kind))}</span>
        </li>
      ))}
    </ul>
  );
}

/** Asks for confirmation, restores, and offers to go back at once. */
function useRestore(preview: RestorePreview | null, { name }: ChosenMoment, onDone: () => void) {
  const { modal } = App.useApp();
  const { ask } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  const order = async (moment: [number, number], baseRevision: number, scope: Scope): Promise<void> => {
    const outcome = await ask('history.restore', { moment, baseRevision, scope });
    if (!outcome.ok) {
      showRefusal(outcome.refusal, recoveryText.failed);
      return;
    }
    const { restored, revision, undoMoment, ids } = outcome.value;
    // The first is the record of the restoration itself.
    const undone = restored > mostNamed ? 'all' : ids.slice(1);
    tell({ done: recoveryText.done(restored), undo: () => order(undoMoment, revision, undone) });
    onDone();
  };
  return (scope: Scope): void => {
    if (!preview) return;
    modal.confirm({
      title: recoveryText.confirmTitle,
      content: (
        <>
          <p>{scope === 'all' ? recoveryText.confirmAll(name) : recoveryText.confirmChosen(scope.length, name)}</p>
          <p className="soft">{recoveryText.confirmHint}</p>
        </>
      ),
      okText: recoveryText.confirm,
      onOk: () => order(preview.moment, preview.baseRevision, scope),
    });
  };
}
