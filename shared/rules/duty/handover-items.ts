import type { HandoverItem } from '../../domain/duty/handover.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import type { PlanItem } from '../../domain/plan-item.ts';
import { isDistrictWide } from '../crowded-plans.ts';
import type { Kept } from './duty-book.ts';
import type { OpenMatter } from './open-matters.ts';

interface Sources {
  readonly matters: readonly OpenMatter[];
  /** Of the weeks around the day, as the person at the desk may read them. */
  readonly planItems: readonly Kept<PlanItem>[];
}

/** Words for the times of activities and deadlines; the screen has them. */
export interface HandoverWords {
  readonly activity: (item: PlanItem) => string;
  readonly deadline: (instant: number) => string;
}

/**
 * What comes into a handover by itself: everything unfinished, emergencies first, and the office's activities of the
 * incoming shift's day and the next, with those of the whole district (duty-and-emergency.md §1.7: 在办突发事件, 未办结事项, 明日活动). What the outgoing side wrote about an item
 * stays with it.
 */
export function handoverItems(
  { officeId, date }: { readonly officeId: string; readonly date: PlainDate },
  { matters, planItems }: Sources,
  written: readonly HandoverItem[],
  words: HandoverWords,
): HandoverItem[] {
  const filled = [
    ...[...matters]
      .sort((left, right) => Number(right.isEmergency) - Number(left.isEmergency) || left.at - right.at)
      .map((matter) => matterItem(matter, words)),
    ...planItems
      .filter(({ values }) => isNear(values, date) && (values.officeId === officeId || isDistrictWide(values)))
      .sort(byTime)
      .map((item) => activityItem(item, words)),
  ];
  const byKey = new Map(written.map((item) => [item.key, item]));
  const ofHand = written.filter(({ sourceId }) => sourceId === undefined);
  return [...filled.map((item) => ({ ...item, ...keptWords(byKey.get(item.key)) })), ...ofHand];
}

const keptWords = (item: HandoverItem | undefined): Partial<HandoverItem> => ({
  ...(item?.owner && { owner: item.owner }),
  ...(item?.due && { due: item.due }),
  ...(item?.nextStep && { nextStep: item.nextStep }),
});

const MOST_WORDS = 1000;

const matterItem = ({ id, content, isEmergency, owner, dueAt }: OpenMatter, words: HandoverWords): HandoverItem => ({
  key: id,
  kind: isEmergency ? 'emergency' : 'entry',
  sourceId: id,
  text: content.slice(0, MOST_WORDS),
  ...(owner && { owner }),
  ...(dueAt !== undefined && { due: words.deadline(dueAt) }),
});

const activityItem = ({ id, values }: Kept<PlanItem>, words: HandoverWords): HandoverItem => ({
  key: id,
  kind: 'activity',
  sourceId: id,
  text: words.activity(values).slice(0, MOST_WORDS),
});

const isNear = ({ date, endDate, isCancelled, content }: PlanItem, day: PlainDate): boolean =>
  !isCancelled && content !== '' && date <= addDays(day, 1) && (endDate ?? date) >= day;

const byTime = (left: Kept<PlanItem>, right: Kept<PlanItem>): number =>
  left.values.date.localeCompare(right.values.date) ||
  startOf(left.values).localeCompare(startOf(right.values)) ||
  left.id.localeCompare(right.id);

const startOf = ({ time }: PlanItem): string => (time.kind === 'exact' ? time.start : '');
