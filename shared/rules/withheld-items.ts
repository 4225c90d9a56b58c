import type { BulletinVersion, VersionItem } from '../domain/plan-cycle.ts';
import type { PlanTime } from '../domain/plan-time.ts';
import { fixedWords } from './documents/wording.ts';

/**
 * The version as one office reads it. 内部掌握 items stand whole for the lead office, their own office and the offices that
 * serve an attending leader (by the version's own list of leaders); everybody else learns which leaders are taken on
 * which days at what time and the words 内部安排 (plans-and-reception.md §1.9). All other items, the leaders and the digest
 * are unchanged, and a version without anything to withhold is returned itself, so that offices that see the same share
 * one object. Applied to its own result it changes nothing.
 *
 * @param officeId who reads; undefined is an office that nothing is known of.
 */
export function versionAsSeenBy(
  version: BulletinVersion,
  officeId: string | undefined,
  leadOfficeId: string | undefined,
): BulletinVersion {
  if (officeId !== undefined && officeId === leadOfficeId) return version;
  const served = new Set(
    version.leaders.flatMap(({ id, servingOfficeId }) => (servingOfficeId === officeId ? id : [])),
  );
  const isHidden = (item: VersionItem): boolean =>
    item.visibility === 'withheld' &&
    item.officeId !== officeId &&
    !item.attendance.some(({ leaderId }) => served.has(leaderId));
  if (!version.items.some(isHidden)) return version;
  return { ...version, items: version.items.map((item) => (isHidden(item) ? withheldItem(item) : item)) };
}

/**
 * Only what is named here is handed on, so that a field added to items later is withheld by itself. Whether it is
 * tentative, cancelled or 可并行 belongs to the time: without it a free leader would look taken.
 */
function withheldItem(item: VersionItem): VersionItem {
  const { id, officeId, weekStart, date, endDate, time, attendance, isTentative, isParallel, isCancelled } = item;
  return {
    id,
    officeId,
    weekStart,
    date,
    ...(endDate !== undefined && { endDate }),
    time: withoutWords(time),
    content: fixedWords.withheldContent,
    placeName: '',
    officeName: '',
    attendance: [...new Set(attendance.map(({ leaderId }) => leaderId))].map((leaderId) => ({
      leaderId,
      role: 'attend',
    })),
    category: 'other',
    isTentative,
    isParallel,
    isCoordinated: false,
    isCancelled,
    isUnconfirmed: false,
    visibility: 'withheld',
  };
}

/** Whether this is what another office sees of an item, and not the item: what it does not say is withheld, not 待定. */
export const isWithheldHere = ({ visibility, content, officeName }: VersionItem): boolean =>
  visibility === 'withheld' && content === fixedWords.withheldContent && officeName === '';

/** “常委会后” would tell what the item follows; its part of the day is all that is left of it. */
const withoutWords = (time: PlanTime): PlanTime =>
  time.kind === 'after' ? { kind: 'undetermined', ...(time.part && { part: time.part }) } : time;
