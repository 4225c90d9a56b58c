import { DatePicker, Radio, Spin } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import type { Month } from '../../../../shared/domain/month.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { type FairnessGroup, fairnessLedger } from '../../../../shared/rules/duty/fairness.ts';
import { useDutyBook, useDutyMonths } from '../../../state/duty.ts';
import { useToday } from '../../../state/hooks.ts';
import { dutyText } from '../../../text/duty.ts';
import { fairnessText } from '../../../text/duty-fairness.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import type { DutyTabProps } from '../duty-tab.ts';
import { NothingYet } from '../NothingYet.tsx';
import { FairnessTable } from './FairnessTable.tsx';
import { type LedgerRange, ledgerRange, type RangeChoice, type RangeKind } from './ledger-range.ts';
import { RestLedger } from './RestLedger.tsx';
import './fairness.css';

const kinds = ['year', 'twelve', 'chosen'] as const;

/** 公平台账: who has served how much, and what rest is left, of one office. */
export function FairnessTab({ month, officeId }: DutyTabProps) {
  const today = useToday();
  const { members } = useDutyBook(officeId);
  const [choice, setChoice] = useState<RangeChoice>({ kind: 'year', from: month, to: month });
  const range = ledgerRange(choice, today);
  if (members.size === 0) return <NothingYet officeId={officeId} />;
  return (
    <div className="tab-body stack">
      <RangeBar choice={choice} onChange={setChoice} />
      {range ? (
        <Ledger key={`${range.from} ${range.to}`} officeId={officeId} range={range} />
      ) : (
        <p className="late">{fairnessText.tooLong}</p>
      )}
    </div>
  );
}

interface RangeBarProps {
  readonly choice: RangeChoice;
  readonly onChange: (choice: RangeChoice) => void;
}

function RangeBar({ choice, onChange }: RangeBarProps) {
  const picker = (name: 'from' | 'to', label: string) => (
    <DatePicker
      picker="month"
      aria-label={label}
      value={dayjs(`${choice[name]}-01`)}
      allowClear={false}
      format="YYYY-MM"
      needConfirm={false}
      onChange={(date) => date && onChange({ ...choice, [name]: date.format('YYYY-MM') as Month })}
    />
  );
  return (
    <div className="row">
      <Radio.Group
        optionType="button"
        aria-label={fairnessText.range}
        value={choice.kind}
        options={kinds.map((value) => ({ value, label: fairnessText.ranges[value] }))}
        onChange={({ target }) => onChange({ ...choice, kind: target.value as RangeKind })}
      />
      {choice.kind === 'chosen' && (
        <>
          {picker('from', fairnessText.fromMonth)}
          {picker('to', fairnessText.toMonth)}
        </>
      )}
    </div>
  );
}

/** Groups as the posts that they fill follow each other. */
function inOrder(groups: readonly FairnessGroup[], { posts }: DutyBook): FairnessGroup[] {
  const rankOf = ({ groupId }: FairnessGroup): number =>
    Math.min(
      Number.MAX_SAFE_INTEGER,
      ...[...posts.values()]
        .filter((post) => groupId !== undefined && post.groupId === groupId)
        .map(({ rankOrder }) => rankOrder),
    );
  return [...groups].sort((left, right) => rankOf(left) - rankOf(right));
}

function Ledger({ officeId, range }: { readonly officeId: string; readonly range: LedgerRange }) {
  const isLoaded = useDutyMonths(range.months);
  const book = useDutyBook(officeId);
  const { from, to } = range;
  const groups = useMemo(
    () => (isLoaded ? inOrder(fairnessLedger(book, { officeId, from, to }), book) : []),
    [isLoaded, book, officeId, from, to],
  );
  if (!isLoaded) return <Spin className="content-spin" description={dutyText.loading} />;
  const hasDuties = groups.some(({ rows }) => rows.some(({ duties }) => duties > 0));
  return (
    <>
      <p className="soft">{fairnessText.between(from, to)}</p>
      {hasDuties ? (
        groups.map((group) => <FairnessTable key={group.groupId ?? ''} group={group} book={book} on={to} />)
      ) : (
        <EmptyHint title={fairnessText.empty} hint={fairnessText.emptyHint} />
      )}
      <RestLedger officeId={officeId} range={range} />
    </>
  );
}
