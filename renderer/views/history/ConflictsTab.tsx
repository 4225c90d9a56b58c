import { Button, Table } from 'antd';
import type { ConflictJournal } from '../../../shared/contract/history.contract.ts';
import { AnswerNotice } from '../../state/AnswerNotice.tsx';
import { useMay } from '../../state/hooks.ts';
import { useNames } from '../../state/names.ts';
import { useActions } from '../../state/StateProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { usePerform, useRefusalNotice, useSuccessNotice } from '../../state/use-perform.tsx';
import { fullInstantWords } from '../../text/date-words.ts';
import { conflictText, historyText } from '../../text/history.ts';
import { historyFieldName, kindName, subjectWords } from '../../text/history-values.ts';
import { ValueChoice } from './ValueChoice.tsx';

type OpenConflict = ConflictJournal['open'][number];
type SettledConflict = ConflictJournal['settled'][number];
type DeletedRecord = ConflictJournal['deleted'][number];
type Subject = OpenConflict['subject'];

const pagination = { pageSize: 20, hideOnSinglePage: true } as const;

/** The conflict journal: what stands in dispute, what was settled how, and what was deleted; nothing of it is ever gone. */
export function ConflictsTab() {
  const answer = useAnswer('history.listConflicts');
  const { value, isLoading, reload } = answer;
  return (
    <div className="stack">
      <div className="row">
        <Button onClick={reload} loading={isLoading}>
          {historyText.refresh}
        </Button>
        {value !== null && value.concealed > 0 && (
          <span className="soft">{historyText.concealed(value.concealed)}</span>
        )}
      </div>
      <AnswerNotice answer={answer} />
      {value && (
        <>
          <OpenConflicts conflicts={value.open} onDone={reload} />
          <SettledConflicts conflicts={value.settled} onDone={reload} />
          <DeletedRecords records={value.deleted} onDone={reload} />
        </>
      )}
    </div>
  );
}

function SubjectCell({ subject }: { readonly subject: Subject }) {
  const names = useNames();
  return (
    <>
      <span className="faint">{kindName(subject.kind)}</span> {subjectWords(subject, names)}
    </>
  );
}

interface ListProps<T> {
  readonly conflicts: readonly T[];
  readonly onDone: () => void;
}

function OpenConflicts({ conflicts, onDone }: ListProps<OpenConflict>) {
  const perform = usePerform();
  const mayDo = useMay();
  const { columns } = conflictText;
  const choose = async (id: string, field: string, operationId: string): Promise<void> => {
    const words = { done: conflictText.adopted, failed: conflictText.adoptFailed };
    await perform('records.chooseValue', { id, field, operationId }, words);
    onDone();
  };
  return (
    <section className="panel stack">
      <h2 className="history-heading">{conflictText.open}</h2>
      {conflicts.length === 0 ? (
        <p className="soft">{conflictText.noneOpen}</p>
      ) : (
        <>
          <p className="soft">{conflictText.openHint}</p>
          <Table<OpenConflict>
            size="small"
            aria-label={conflictText.open}
            rowKey={({ subject, field }) => `${subject.recordId} ${field}`}
            dataSource={conflicts}
            pagination={pagination}
            columns={[
              { title: columns.record, width: '26%', render: (_, { subject }) => <SubjectCell subject={subject} /> },
              {
                title: columns.field,
                width: 110,
                render: (_, { field, subject }) => historyFieldName(field, subject.kind),
              },
              {
                title: columns.values,
                render: (_, { subject, field, values }) =>
                  values.map((value) => (
                    <ValueChoice
                      key={value.operationId}
                      field={field}
                      written={value}
                      action={conflictText.adopt}
                      actionOf={conflictText.adoptOf}
                      onChoose={
                        mayDo('records.chooseValue', subject.officeId)
                          ? () => choose(subject.recordId, field, value.operationId)
                          : undefined
                      }
                    />
                  )),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

function SettledConflicts({ conflicts, onDone }: ListProps<SettledConflict>) {
  const { ask } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  const mayDo = useMay();
  const { columns } = conflictText;
  const adopt = async (id: string, field: string, operationId: string): Promise<void> => {
    const outcome = await ask('history.adoptValue', { id, field, operationId });
    if (outcome.ok) tell({ done: conflictText.adopted });
    else showRefusal(outcome.refusal, conflictText.adoptFailed);
    onDone();
  };
  return (
    <section className="panel stack">
      <h2 className="history-heading">{conflictText.settled}</h2>
      {conflicts.length === 0 ? (
        <p className="soft">{conflictText.noneSettled}</p>
      ) : (
        <>
          <p className="soft">{conflictText.settledHint}</p>
          <Table<SettledConflict>
            size="small"
            aria-label={conflictText.settled}
            rowKey={({ chosen, field }) => `${chosen.operationId} ${field}`}
            dataSource={conflicts}
            pagination={pagination}
            columns={[
              { title: columns.record, width: '26%', render: (_, { subject }) => <SubjectCell subject={subject} /> },
              {
                title: columns.field,
                width: 110,
                render: (_, { field, subject }) => historyFieldName(field, subject.kind),
              },
              {
                title: columns.chosen,
                render: (_, { field, chosen }) => <ValueChoice field={field} written={chosen} />,
              },
              {
                title: columns.left,
                render: (_, { subject, field, left }) =>
                  left.map((value) => (
                    <ValueChoice
                      key={value.operationId}
                      field={field}
                      written={value}
                      action={conflictText.adoptOther}
                      actionOf={conflictText.adoptOtherOf}
                      onChoose={
                        mayDo('records.chooseValue', subject.officeId)
                          ? () => adopt(subject.recordId, field, value.operationId)
                          : undefined
                      }
                    />
                  )),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

interface DeletedRecordsProps {
  readonly records: readonly DeletedRecord[];
  readonly onDone: () => void;
}

function DeletedRecords({ records, onDone }: DeletedRecordsProps) {
  const names = useNames();
  const perform = usePerform();
  const mayDo = useMay();
  const { columns } = conflictText;
  const bringBack = async (id: string): Promise<void> => {
    await perform('records.restore', { id }, { done: conflictText.broughtBack, failed: conflictText.bringBackFailed });
    onDone();
  };
  return (
    <section className="panel stack">
      <h2 className="history-heading">{conflictText.deleted}</h2>
      {records.length === 0 ? (
        <p className="soft">{conflictText.noneDeleted}</p>
      ) : (
        <Table<DeletedRecord>
          size="small"
          aria-label={conflictText.deleted}
          rowKey={({ subject }) => subject.recordId}
          dataSource={records}
          pagination={pagination}
          columns={[
            { title: columns.record, render: (_, { subject }) => <SubjectCell subject={subject} /> },
            {
              title: columns.by,
              width: 160,
              render: (_, { personId }) => names.personName(personId) || historyText.someone,
            },
            { title: columns.time, width: 150, render: (_, { deletedAt }) => fullInstantWords(deletedAt) },
            {
              width: 90,
              render: (_, { subject }) =>
                mayDo('records.restore', subject.officeId) && (
                  <Button
                    size="small"
                    aria-label={conflictText.bringBackOf(subjectWords(subject, names))}
                    onClick={() => bringBack(subject.recordId)}
                  >
                    {conflictText.bringBack}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </section>
  );
}
