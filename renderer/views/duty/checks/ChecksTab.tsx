import { Button, Table } from 'antd';
import { useState } from 'react';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { firstOfMonth, lastOfMonth, monthOf } from '../../../../shared/domain/month.ts';
import { DocumentButton } from '../../../state/DocumentButton.tsx';
import { useDutyBook } from '../../../state/duty.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { recordsOfKind } from '../../../state/records.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { instantWords } from '../../../text/date-words.ts';
import { actionNames, checkText, findingNames, meansNames } from '../../../text/duty-checks.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import type { DutyTabProps } from '../duty-tab.ts';
import { CheckDialog } from './CheckDialog.tsx';
import { type CheckView, needsAnswer } from './check-view.ts';
import '../duty-desk.css';

/** 查岗: what the 总值班室 found, and what the offices mended. No ranking of offices anywhere. */
export function ChecksTab({ month }: DutyTabProps) {
  const records = useRecords();
  const mayDo = useMay();
  const [editing, setEditing] = useState<CheckView | 'new' | null>(null);
  const [rectifying, setRectifying] = useState<CheckView | null>(null);
  const checks = recordsOfKind(records, 'spotCheck')
    .filter(({ values }) => monthOf(chinaTimeOf(values.checkedAt).date) === month)
    .sort((left, right) => right.values.checkedAt - left.values.checkedAt);
  const mayCheck = mayDo('duty.addSpotCheck');
  return (
    <div className="tab-body stack">
      <div className="row row-end">
        {mayCheck && checks.length > 0 && (
          <DocumentButton
            request="duty.buildDocument"
            label={checkText.export}
            document={{ document: 'checkReport', from: firstOfMonth(month), to: lastOfMonth(month) }}
            formats={['docx', 'pdf', 'html']}
          />
        )}
        {mayCheck && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {checkText.add}
          </Button>
        )}
      </div>
      {checks.length === 0 ? (
        <EmptyHint title={checkText.empty} hint={checkText.emptyHint} />
      ) : (
        <CheckTable checks={checks} onEdit={setEditing} onRectify={setRectifying} mayEdit={mayCheck} />
      )}
      {editing && <CheckDialog view={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
      {rectifying && <RectifyDialog view={rectifying} onClose={() => setRectifying(null)} />}
    </div>
  );
}

interface CheckTableProps {
  readonly checks: readonly CheckView[];
  readonly mayEdit: boolean;
  readonly onEdit: (view: CheckView) => void;
  readonly onRectify: (view: CheckView) => void;
}

function CheckTable({ checks, mayEdit, onEdit, onRectify }: CheckTableProps) {
  const names = useNames();
  const mayDo = useMay();
  const { columns } = checkText;
  return (
    <Table<CheckView>
      size="small"
      aria-label={checkText.table}
      rowKey="id"
      dataSource={[...checks]}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      columns={[
        { title: columns.time, width: 120, render: (_, { values }) => instantWords(values.checkedAt) },
        {
          title: columns.office,
          width: 120,
          render: (_, { values }) => <strong>{names.officeName(values.officeId)}</strong>,
        },
        { title: columns.result, render: (_, view) => <ResultWords view={view} /> },
        { title: columns.findings, width: 200, render: (_, view) => <FindingWords view={view} /> },
        { title: columns.action, width: 90, render: (_, { values }) => actionNames[values.action] },
        { title: columns.rectified, width: 200, render: (_, view) => <RectifiedCell view={view} /> },
        {
          width: 170,
          render: (_, view) => {
            const office = names.officeName(view.values.officeId);
            return (
              <div className="row">
                {mayEdit && (
                  <Button size="small" aria-label={checkText.editOf(office)} onClick={() => onEdit(view)}>
                    {checkText.edit}
                  </Button>
                )}
                {needsAnswer(view) && mayDo('duty.rectify', view.values.officeId) && (
                  <Button size="small" aria-label={checkText.rectifyOf(office)} onClick={() => onRectify(view)}>
                    {checkText.rectify}
                  </Button>
                )}
              </div>
            );
          },
        },
      ]}
    />
  );
}

function ResultWords({ view: { values, isRedacted } }: { readonly view: CheckView }) {
  const { answerRings } = useDutyBook().rulesOn(chinaTimeOf(values.checkedAt).date);
  if (isRedacted) return <span className="faint">{checkText.closed}</span>;
  const { means, number, isAnswered, rings, answeredBy, isOnRoster, isLeaderReachable, isRosterPosted, knowledge } =
    values;
  const facts = [
    [meansNames[means], number].filter(Boolean).join(' '),
    isAnswered === undefined ? '' : isAnswered ? checkText.answered : checkText.notAnswered,
    rings === undefined ? '' : checkText.rings_(rings),
    answeredBy && `${checkText.answeredBy}：${answeredBy}`,
    isOnRoster === undefined ? '' : isOnRoster ? checkText.onRoster : checkText.notOnRoster,
    isLeaderReachable === undefined ? '' : isLeaderReachable ? checkText.leader : checkText.noLeader,
    isRosterPosted === true ? checkText.posted : '',
    knowledge && `${checkText.knowledge}：${knowledge}`,
  ].filter(Boolean);
  return (
    <span>
      {facts.join('；')}
      {rings !== undefined && rings > answerRings && (
        <span className="late">　{checkText.tooManyRings(answerRings)}</span>
      )}
    </span>
  );
}

function FindingWords({ view: { values, isRedacted } }: { readonly view: CheckView }) {
  if (isRedacted) return null;
  if (values.findings.length === 0) return <span className="soft">{checkText.noFindings}</span>;
  return values.findings.map((finding) => findingNames[finding]).join('、');
}

function RectifiedCell({ view: { values, isRedacted } }: { readonly view: CheckView }) {
  if (isRedacted || values.findings.length === 0) return null;
  return values.rectification === undefined ? (
    <StateTag tone="busy" label={checkText.awaiting} />
  ) : (
    values.rectification
  );
}

function RectifyDialog({ view, onClose }: { readonly view: CheckView; readonly onClose: () => void }) {
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const send = async (rectification: string): Promise<boolean> => {
    const words = { done: checkText.rectified, failed: checkText.failed };
    return (await perform('duty.rectify', { id: view.id, baseRevision, rectification }, words)).ok;
  };
  return (
    <ReasonDialog
      title={checkText.rectifyTitle}
      label={checkText.rectifyLabel}
      hint={view.values.findings.map((finding) => findingNames[finding]).join('、')}
      confirm={checkText.save}
      missing={checkText.rectifyMissing}
      maxLength={1000}
      onConfirm={send}
      onClose={onClose}
    />
  );
}
