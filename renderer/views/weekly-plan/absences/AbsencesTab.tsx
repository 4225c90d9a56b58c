import { Alert, Button, Checkbox, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { weekEndOf } from '../../../../shared/domain/week.ts';
import { principalAbsencesTogether } from '../../../../shared/rules/principals-away.ts';
import { useMay, usePlanWeek, useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { recordsOfKind } from '../../../state/records.ts';
import { absenceText } from '../../../text/absences.ts';
import { monthDay } from '../../../text/date-words.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import { AbsenceTable } from './AbsenceTable.tsx';
import type { AbsenceView } from './absence-words.ts';

const AbsenceCalendar = lazy(async () => ({ default: (await import('./AbsenceCalendar.tsx')).AbsenceCalendar }));

/** 外出报备: who is away when, approved and back; both 正职 of party and government away at once is said aloud. */
export function AbsencesTab({ weekStart }: { readonly weekStart: PlainDate }) {
  const records = useRecords();
  const mayDo = useMay();
  const [editing, setEditing] = useState<AbsenceView | 'new' | null>(null);
  const [layout, setLayout] = useState<'list' | 'calendar'>('list');
  const [isOnlyWeek, setIsOnlyWeek] = useState(false);
  const all = recordsOfKind(records, 'absence');
  const absences = all
    .filter(({ values }) => !isOnlyWeek || (values.fromDate <= weekEndOf(weekStart) && values.toDate >= weekStart))
    .sort((left, right) => right.values.fromDate.localeCompare(left.values.fromDate));
  const edit = (view: AbsenceView): void => setEditing(view);
  return (
    <div className="tab-page stack absences">
      <PrincipalsAway weekStart={weekStart} absences={all} />
      <div className="row row-between">
        <div className="row">
          <Segmented
            aria-label={absenceText.views}
            value={layout}
            options={(['list', 'calendar'] as const).map((value) => ({ value, label: absenceText[value] }))}
            onChange={setLayout}
          />
          {layout === 'list' && (
            <Checkbox checked={isOnlyWeek} onChange={({ target }) => setIsOnlyWeek(target.checked)}>
              {absenceText.onlyWeek}
            </Checkbox>
          )}
        </div>
        {mayDo('absences.file') && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {absenceText.add}
          </Button>
        )}
      </div>
      {layout === 'calendar' ? (
        <Suspense>
          <AbsenceCalendar weekStart={weekStart} absences={all} onOpen={edit} />
        </Suspense>
      ) : absences.length === 0 ? (
        <EmptyHint title={absenceText.empty} hint={absenceText.emptyHint} />
      ) : (
        <AbsenceTable absences={absences} onEdit={edit} />
      )}
      {editing && <AbsenceDialog view={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

interface PrincipalsAwayProps {
  readonly weekStart: PlainDate;
  readonly absences: readonly AbsenceView[];
}

function PrincipalsAway({ weekStart, absences }: PrincipalsAwayProps) {
  const names = useNames();
  const { leaders, rules } = usePlanWeek(weekStart);
  const together = principalAbsencesTogether(
    absences.map(({ values }) => values),
    leaders,
    rules,
  );
  return together.map(({ leaderIds, from, to }) => (
    <Alert
      key={`${leaderIds.join()}${from}`}
      type="warning"
      showIcon
      title={absenceText.bothAway(
        leaderIds.map(names.leaderName).join('、'),
        from === to ? monthDay(from) : `${monthDay(from)}—${monthDay(to)}`,
      )}
    />
  ));
}
