import type { LeaderBody } from '../../../../shared/domain/leader.ts';
import { isInOffice } from '../../../../shared/domain/leader.ts';
import { minutesOf, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import type { PlanRules } from '../../../../shared/domain/plan-rules.ts';
import { weekEndOf } from '../../../../shared/domain/week.ts';
import { daysOf, exactInterval, overlaps, partInterval, partsOf } from '../../../../shared/rules/plan-intervals.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
import { absenceWordsByCell } from './leader-absences.ts';
import { cellKey, type MatrixPart } from './matrix-parts.ts';

export interface MatrixFilters {
  readonly officeId?: string;
  readonly body?: LeaderBody;
  readonly leaderId?: string;
  readonly venueId?: string;
  readonly text: string;
  readonly isOnlyBusy: boolean;
}

export const noFilters: MatrixFilters = { text: '', isOnlyBusy: false };

export interface MatrixRow {
  /** Empty for the row of items that no leader attends. */
  readonly leaderId: string;
  readonly name: string;
  readonly title: string;
  readonly isBusy: boolean;
}

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  itemsAt(leaderId: string, date: PlainDate, part: MatrixPart): readonly PlanItemView[];
  /** `外出 上海` where the leader is away, else empty. */
  awayAt(leaderId: string, date: PlainDate, part: MatrixPart): string;
}

const noItems: readonly PlanItemView[] = [];

/** A reach into the next part that is no more than an overrun (to 12:30) is not shown there again. */
const overrunMinutes = 60;

/** The parts of the day in whose cells an item stands; one whose time says nothing is read first, in the morning. */
export function cellPartsOf(item: PlanItem, rules: PlanRules): readonly MatrixPart[] {
  const parts = partsOf(item.time, rules);
  const interval = exactInterval(item.time);
  if (!interval) return parts.length === 0 ? ['morning'] : parts;
  return parts.filter((part, index) => {
    const bounds = partInterval(part, rules);
    return index === 0 || (overlaps(interval, bounds) && interval.end - bounds.start > overrunMinutes);
  });
}

const startOf = (item: PlanItem): number => (item.time.kind === 'exact' ? minutesOf(item.time.start) : 24 * 60);

interface MatrixSource {
  readonly weekStart: PlainDate;
  readonly items: readonly PlanItemView[];
  readonly leaders: readonly TypedRecordView<'leader'>[];
  readonly absences: readonly TypedRecordView<'absence'>[];
  readonly rules: PlanRules;
  readonly filters: MatrixFilters;
}

export function buildMatrix({ weekStart, items, leaders, absences, rules, filters }: MatrixSource): Matrix {
  const shown = items.filter((item) => isShown(item, filters));
  const cells = new Map<string, PlanItemView[]>();
  const busy = new Set<string>();
  const known = new Set(leaders.map(({ id }) => id));
  for (const item of shown) {
    const attending = [...new Set(item.values.attendance.map(({ leaderId }) => leaderId))].filter((id) =>
      known.has(id),
    );
    for (const leaderId of attending.length > 0 ? attending : ['']) {
      busy.add(leaderId);
      for (const date of daysOf(item.values)) {
        for (const part of cellPartsOf(item.values, rules)) {
          const key = cellKey(leaderId, date, part);
          const cell = cells.get(key);
          if (cell) cell.push(item);
          else cells.set(key, [item]);
        }
      }
    }
  }
  for (const list of cells.values()) list.sort((left, right) => startOf(left.values) - startOf(right.values));
  const away = absenceWordsByCell(absences, weekStart, rules);
  return {
    rows: rowsOf(leaders, busy, weekStart, filters),
    itemsAt: (leaderId, date, part) => cells.get(cellKey(leaderId, date, part)) ?? noItems,
    awayAt: (leaderId, date, part) => away.get(cellKey(leaderId, date, part)) ?? '',
  };
}

function rowsOf(
  leaders: readonly TypedRecordView<'leader'>[],
  busy: ReadonlySet<string>,
  weekStart: PlainDate,
  { body, leaderId, isOnlyBusy }: MatrixFilters,
): MatrixRow[] {
  const rows = leaders
    .filter(({ id, values }) => {
      const isServing = isInOffice(values, weekStart) || isInOffice(values, weekEndOf(weekStart));
      if (!isServing && !busy.has(id)) return false;
      return (!body || values.body === body) && (!leaderId || id === leaderId) && (!isOnlyBusy || busy.has(id));
    })
    .map(({ id, values: { name, title } }) => ({ leaderId: id, name, title, isBusy: busy.has(id) }));
  const hasOthers = busy.has('') && !body && !leaderId;
  return hasOthers ? [...rows, { leaderId: '', name: '', title: '', isBusy: true }] : rows;
}

function isShown({ values }: PlanItemView, { officeId, venueId, text }: MatrixFilters): boolean {
  if (officeId && values.officeId !== officeId) return false;
  if (venueId && values.venueId !== venueId) return false;
  const needle = text.trim().toLowerCase();
  if (needle === '') return true;
  const words = [values.content, values.placeText, values.organiserUnit, values.otherAttendees, values.remarks];
  return words.some((word) => word?.toLowerCase().includes(needle));
}
