import { Alert, Button, Spin } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { firstOfMonth, type Month, monthOf } from '../../../../shared/domain/month.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';
import { useDutyBook, useDutyMonths } from '../../../state/duty.ts';
import { useMay, useMe, useRecords, useToday } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { officesInOrder } from '../../../state/records.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { dutyText } from '../../../text/duty.ts';
import { dutyMonthText } from '../../../text/duty-month.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import type { DutyTabProps } from '../duty-tab.ts';
import { membersInOrder } from '../member-order.ts';
import { DayDrawer } from './DayDrawer.tsx';
import { allShown, everybody, type MonthChoice, MonthFilterBar, myself } from './MonthFilterBar.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { filteredDay, type MonthDay, monthDays } from './month-model.ts';
import { RosterLine } from './RosterLine.tsx';
import './month.css';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

/** 值班月历: the final roster of all offices for a month. What is chosen to be shown stays while months go by. */
export function MonthTab({ month, date }: DutyTabProps) {
  const isLoaded = useDutyMonths([month]);
  const book = useDutyBook();
  const offices = useOfficesOnDuty(book);
  const mine = useMyMemberIds(book);
  const [isExporting, setIsExporting] = useState(false);
  const [choice, setChoice] = useState<MonthChoice>(allShown);
  const days = useMemo(() => monthDays(month, book, offices), [month, book, offices]);
  const shown = useMemo(() => {
    const memberIds =
      choice.person === everybody ? undefined : choice.person === myself ? mine : new Set([choice.person]);
    return days.map((day) => filteredDay(day, { hiddenOffices: choice.hiddenOffices, memberIds }));
  }, [days, choice, mine]);
  const names = useNames();
  const members = membersInOrder(book).map(({ id, values: { name, title, officeId } }) => ({
    id,
    label: [name, title, names.officeName(officeId)].join('　'),
  }));
  return (
    <div className="duty-month-tab">
      <MonthFilterBar offices={offices} members={members} isLinked={mine.size > 0} choice={choice} onChange={setChoice}>
        <Button onClick={() => setIsExporting(true)}>{dutyMonthText.export}</Button>
      </MonthFilterBar>
      {isExporting && <FocusKeeper />}
      <Suspense>
        {isExporting && <ExportDialog month={month} officeId="all" onClose={() => setIsExporting(false)} />}
      </Suspense>
      {isLoaded && <RosterLine offices={offices} month={month} days={days} />}
      <CalendarNotice days={days} />
      {isLoaded ? (
        <Calendar key={month} month={month} date={date} days={shown} isEmpty={days.every(isUnstaffed)} />
      ) : (
        <Spin className="content-spin" description={dutyText.loading} />
      )}
    </div>
  );
}

const isUnstaffed = ({ offices }: MonthDay): boolean => offices.length === 0;

interface CalendarProps {
  readonly month: Month;
  readonly date: PlainDate | undefined;
  readonly days: readonly MonthDay[];
  readonly isEmpty: boolean;
}

function Calendar({ month, date, days, isEmpty }: CalendarProps) {
  const { navigate } = useActions();
  const today = useToday();
  const mayEdit = useMay()('duty.applyRoster');
  const [openDate, setOpenDate] = useState<PlainDate | null>(null);
  const open = days.find((day) => day.date === openDate);
  const asked = date?.startsWith(month) ? date : undefined;
  const startDate = asked ?? (today.startsWith(month) ? today : firstOfMonth(month));
  return (
    <>
      {isEmpty && (
        <EmptyHint title={dutyMonthText.emptyMonth(month)} hint={dutyMonthText.emptyMonthHint}>
          {mayEdit && (
            <Button type="primary" onClick={() => navigate({ screen: 'duty', tab: 'editor', month })}>
              {dutyMonthText.toEditorTab}
            </Button>
          )}
        </EmptyHint>
      )}
      <MonthGrid
        month={month}
        days={days}
        startDate={startDate}
        takesFocus={asked !== undefined}
        onOpen={setOpenDate}
        onLeave={(next) => navigate({ screen: 'duty', tab: 'month', month: monthOf(next), date: next })}
      />
      {open && <FocusKeeper />}
      {open && <DayDrawer day={open} onClose={() => setOpenDate(null)} />}
    </>
  );
}

/** A year whose days off are not known yet says so; its 调休 is never guessed. */
function CalendarNotice({ days }: { readonly days: readonly MonthDay[] }) {
  const unknown = days.find(({ day }) => !day.isPublished);
  if (!unknown) return null;
  return (
    <Alert
      type="warning"
      showIcon
      banner
      title={dutyMonthText.unpublished(unknown.date.slice(0, 4))}
      description={dutyMonthText.unpublishedHint}
    />
  );
}

/** The four offices, and of the other units those that keep duty. */
function useOfficesOnDuty(book: DutyBook) {
  const offices = officesInOrder(useRecords(), '');
  return useMemo(() => {
    const withMembers = new Set([...book.members.values()].map(({ officeId }) => officeId));
    return offices.filter(({ id, values }) => isFourOffices(values.body) || withMembers.has(id));
  }, [offices, book]);
}

const isFourOffices = (body: string): boolean => body !== 'other' && body !== 'reception';

/** The members of rosters whom the person at this workstation is. */
function useMyMemberIds({ members }: DutyBook): ReadonlySet<string> {
  const { personId } = useMe();
  return useMemo(
    () => new Set([...members].filter(([, member]) => member.personId === personId).map(([id]) => id)),
    [members, personId],
  );
}
