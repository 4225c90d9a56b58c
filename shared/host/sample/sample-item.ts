import type { PlanCategory, PlanItem } from '../../domain/plan-item.ts';
import type { PlanTime } from '../../domain/plan-time.ts';
import type { SampleOfficeKey } from './sample-people.ts';

export interface SampleItem {
  /** 1 Monday … 7 Sunday. */
  readonly day: number;
  readonly time: PlanTime;
  readonly content: string;
  readonly office: SampleOfficeKey;
  readonly leaders: readonly string[];
  readonly venue?: string;
  readonly place?: string;
  readonly organiser: string;
  readonly category?: PlanCategory;
  readonly others?: string;
  readonly flags?: Partial<Pick<PlanItem, 'isTentative' | 'isParallel' | 'isCoordinated'>>;
  readonly untilDay?: number;
}

export const at = (start: string, end?: string): PlanTime => ({
  kind: 'exact',
  start,
  ...(end !== undefined && { end }),
});
export const part = (name: 'morning' | 'afternoon' | 'evening' | 'allDay'): PlanTime => ({
  kind: 'dayPart',
  part: name,
});
