import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import { isLive } from '../reception/stages.ts';
import type { VisitFile } from '../reception/visit-book.ts';

/** 今日到访, 正在接待, 近日到访 */
export type VisitStanding = 'today' | 'here' | 'coming';

/** A visit near a day. */
export interface ArrivingVisit {
  readonly file: VisitFile;
  readonly standing: VisitStanding;
}

/** How many days ahead of a day are the next days. */
export const ARRIVAL_DAYS = 14;

const order: Readonly<Record<VisitStanding, number>> = { today: 0, here: 1, coming: 2 };

/** Visits that arrive on `date`, are here, or arrive within the next days, in this order; each group by arrival. */
export function arrivingVisits(files: Iterable<VisitFile>, date: PlainDate): ArrivingVisit[] {
  return [...files]
    .flatMap((file) => {
      const standing = isLive(file.reception.stage) ? standingOf(file, date) : undefined;
      return standing ? [{ file, standing }] : [];
    })
    .sort(
      (left, right) =>
        order[left.standing] - order[right.standing] ||
        arrival(left.file).localeCompare(arrival(right.file)) ||
        left.file.id.localeCompare(right.file.id),
    );
}

const arrival = ({ reception: { arriveOn = '', arriveAt = '24:00' } }: VisitFile): string => `${arriveOn} ${arriveAt}`;

function standingOf({ reception }: VisitFile, date: PlainDate): VisitStanding | undefined {
  const { arriveOn, departOn, stage } = reception;
  if (arriveOn === undefined) return undefined;
  if (arriveOn === date) return 'today';
  if (arriveOn > date) return arriveOn <= addDays(date, ARRIVAL_DAYS) ? 'coming' : undefined;
  // Guests whose departure nobody wrote down are here for as long as the visit is being carried out.
  const isHere = departOn === undefined ? stage === 'underway' : departOn >= date;
  return isHere ? 'here' : undefined;
}
