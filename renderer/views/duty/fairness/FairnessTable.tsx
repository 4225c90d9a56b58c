import { Table, type TableColumnsType } from 'antd';
import { type DutyDayType, dutyDayTypeSchema } from '../../../../shared/domain/duty/duty-template.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import type { FairnessGroup, FairnessRow } from '../../../../shared/rules/duty/fairness.ts';
import { dayTypeNames } from '../../../text/duty.ts';
import { decimal, fairnessText } from '../../../text/duty-fairness.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { StackedBar } from './StackedBar.tsx';

interface FairnessTableProps {
  readonly group: FairnessGroup;
  readonly book: DutyBook;
  /** The day whose weights are named. */
  readonly on: PlainDate;
}

const dayTypes = dutyDayTypeSchema.options;

/** One group's duties by kind of day, in the order of its turns; sorted otherwise only when somebody asks for it. */
export function FairnessTable({ group, book, on }: FairnessTableProps) {
  const { rows, mean, groupId } = group;
  const name = book.groups.get(groupId ?? '')?.name ?? fairnessText.ungrouped;
  const { weights } = book.rulesOn(on);
  const most = Math.max(1, ...rows.flatMap(({ score, expected }) => [score, expected]));
  const nameOf = (memberId: string): string => book.members.get(memberId)?.name ?? staffText.goneMember;
  return (
    <section className="stack">
      <div className="row">
        <h2 className="ledger-title">{name}</h2>
        <span className="soft">{fairnessText.mean(mean, rows.length)}</span>
        <Legend />
      </div>
      <Table<FairnessRow>
        size="small"
        aria-label={fairnessText.table(name)}
        rowKey="memberId"
        dataSource={[...rows]}
        pagination={false}
        showSorterTooltip={false}
        columns={columnsOf({ nameOf, weights, most })}
      />
      <p className="faint">
        {fairnessText.weights(
          dayTypes.map((type) => fairnessText.weight(dayTypeNames[type], weights[type])).join('，'),
        )}
        {fairnessText.order}
      </p>
    </section>
  );
}

interface ColumnsInput {
  readonly nameOf: (memberId: string) => string;
  readonly weights: Readonly<Record<DutyDayType, number>>;
  readonly most: number;
}

function columnsOf({ nameOf, weights, most }: ColumnsInput): TableColumnsType<FairnessRow> {
  const { columns: heads } = fairnessText;
  const number = (title: string, of: (row: FairnessRow) => number, width: number) => ({
    title,
    width,
    align: 'right' as const,
    sorter: (left: FairnessRow, right: FairnessRow) => of(left) - of(right),
    render: (_: unknown, row: FairnessRow) => decimal(of(row)),
  });
  return [
    { title: heads.name, width: 84, render: (_, row) => <strong>{nameOf(row.memberId)}</strong> },
    ...dayTypes.map((type) =>
      number(dayTypeNames[type], ({ counts }) => counts[type], type === 'statutory' ? 112 : 84),
    ),
    number(heads.duties, ({ duties }) => duties, 70),
    number(heads.hours, ({ hours }) => hours, 74),
    number(heads.score, ({ score }) => score, 82),
    {
      title: heads.balance,
      sorter: (left, right) => left.percent - right.percent,
      render: (_, { counts, score, expected, difference, percent }) => (
        <div className="ledger-balance">
          <StackedBar
            parts={dayTypes.map((type) => ({ kind: type, value: counts[type] * weights[type] }))}
            total={score}
            expected={expected}
            most={most}
          />
          <span title={fairnessText.expected(expected)}>{fairnessText.difference(difference, percent)}</span>
        </div>
      ),
    },
    {
      title: heads.lastHoliday,
      width: 124,
      sorter: (left, right) => (left.lastHoliday ?? '').localeCompare(right.lastHoliday ?? ''),
      render: (_, { lastHoliday }) =>
        lastHoliday === undefined ? (
          <span className="faint">{fairnessText.none}</span>
        ) : (
          fairnessText.holidayDay(lastHoliday)
        ),
    },
  ];
}

function Legend() {
  return (
    <span className="ledger-legend faint">
      {dayTypes.map((type) => (
        <span key={type}>
          <i className="ledger-part" data-kind={type} aria-hidden="true" />
          {dayTypeNames[type]}
        </span>
      ))}
    </span>
  );
}
