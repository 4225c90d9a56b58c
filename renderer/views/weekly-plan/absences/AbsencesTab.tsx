import { Alert, Button, Checkbox, Table } from 'antd';
import { useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { Absence } from '../../../../shared/domain/plan-cycle.ts';
import { weekEndOf } from '../../../../shared/domain/week.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { recordsOfKind } from '../../../state/records.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { monthDay } from '../../../text/date-words.ts';
import { absenceText } from '../../../text/tabs.ts';
import { matrixText } from '../../../text/weekly-plan.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import { principalsAway } from './principals-away.ts';

type AbsenceView = TypedRecordView<'absence'>;

const rangeWords = ({ fromDate, fromPart, toDate, toPart }: Absence): string =>
  `${monthDay(fromDate)}${matrixText.parts[fromPart]}—${monthDay(toDate)}${matrixText.parts[toPart]}`;

/** 外出报备: who is away when; both 正职 of party and government away at once is said aloud. */
export function AbsencesTab({ weekStart }: { readonly weekStart: PlainDate }) {
  const records = useRecords();
  const names = useNames();
  const mayDo = useMay();
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const [editing, setEditing] = useState<AbsenceView | 'new' | null>(null);
  const [isOnlyWeek, setIsOnlyWeek] = useState(false);
  const absences = recordsOfKind(records, 'absence')
    .filter(({ values }) => !isOnlyWeek || (values.fromDate <= weekEndOf(weekStart) && values.toDate >= weekStart))
    .sort((left, right) => right.values.fromDate.localeCompare(left.values.fromDate));
  const remove = ({ id }: AbsenceView): Promise<unknown> =>
    perform(
      'directory.removeEntry',
      { id, baseRevision },
      {
        done: absenceText.removed,
        failed: absenceText.removeFailed,
        undo: () => perform('records.restore', { id }, { failed: absenceText.saveFailed }),
      },
    );
  const { columns } = absenceText;
  return (
    <div className="tab-page stack">
      {principalsAway(records).map(({ leaderNames, from, to }) => (
        <Alert
          key={`${leaderNames.join()}${from}`}
          type="warning"
          showIcon
          title={absenceText.bothAway(leaderNames.join('、'), `${monthDay(from)}—${monthDay(to)}`)}
        />
      ))}
      <div className="row row-between">
        <Checkbox checked={isOnlyWeek} onChange={({ target }) => setIsOnlyWeek(target.checked)}>
          {absenceText.onlyWeek}
        </Checkbox>
        {mayDo('directory.addEntries') && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {absenceText.add}
          </Button>
        )}
      </div>
      {absences.length === 0 ? (
        <EmptyHint title={absenceText.empty} hint={absenceText.emptyHint} />
      ) : (
        <Table<AbsenceView>
          size="small"
          aria-label={absenceText.table}
          rowKey="id"
          dataSource={absences}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          columns={[
            { title: columns.leader, render: (_, { values }) => names.leaderName(values.leaderId) },
            { title: columns.range, render: (_, { values }) => rangeWords(values) },
            { title: columns.place, render: (_, { values }) => values.place },
            { title: columns.reason, render: (_, { values }) => values.reason },
            { title: columns.deputy, render: (_, { values }) => values.deputy ?? '' },
            { title: columns.phone, render: (_, { values }) => values.phone ?? '' },
            {
              width: 130,
              render: (_, view) => (
                <div className="row">
                  {mayDo('directory.editEntry') && (
                    <Button
                      size="small"
                      aria-label={absenceText.editOf(names.leaderName(view.values.leaderId))}
                      onClick={() => setEditing(view)}
                    >
                      {absenceText.edit}
                    </Button>
                  )}
                  {mayDo('directory.removeEntry') && (
                    <Button
                      size="small"
                      aria-label={absenceText.removeOf(names.leaderName(view.values.leaderId))}
                      onClick={() => remove(view)}
                    >
                      {absenceText.remove}
                    </Button>
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
      {editing && <AbsenceDialog view={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
    </div>
  );
}
