import type { PostDuty } from '../../../../shared/domain/duty/duty-staff.ts';
import type { DutyDayType, DutyTemplate } from '../../../../shared/domain/duty/duty-template.ts';
import type { ClockTime, PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { DutyBook } from '../../../../shared/rules/duty/duty-book.ts';

type UsualDuty = Exclude<PostDuty, 'other'>;

export const usualDuties = ['chief', 'lead', 'main', 'second'] as const satisfies readonly UsualDuty[];

/** 双带班 on days of holidays (duty-and-emergency.md §1.2): the chief leads beside the leader in post. */
const usualTemplates: Readonly<Record<DutyDayType, readonly UsualDuty[]>> = {
  workday: ['lead', 'main', 'second'],
  weekend: ['lead', 'main', 'second'],
  adjustedRest: ['chief', 'lead', 'main', 'second'],
  statutory: ['chief', 'lead', 'main', 'second'],
};

export const leadDuties: ReadonlySet<PostDuty> = new Set(['chief', 'lead']);

/** Members by who would lead: those with the tag, and the others who may serve. */
export function splitByTag(
  { members }: Pick<DutyBook, 'members'>,
  tag: string,
  barredTags: readonly string[],
): { readonly leaders: string[]; readonly staff: string[] } {
  const able = [...members].filter(([, { tags }]) => !tags.some((own) => barredTags.includes(own)));
  const [leaders, staff] = [true, false].map((isLeader) =>
    able.filter(([, { tags }]) => tags.includes(tag) === isLeader).map(([id]) => id),
  );
  return { leaders: leaders ?? [], staff: staff ?? [] };
}

interface UsualPlan {
  readonly officeId: string;
  readonly postIds: Readonly<Record<UsualDuty, string>>;
  /** When one duty of 24 hours begins and the one before ends. */
  readonly changeover: ClockTime;
  readonly effectiveFrom: PlainDate;
  readonly source: string;
}

/** The four templates of an office that keeps duty as most do: 24 hours at a time. */
export const usualDutyTemplates = ({
  officeId,
  postIds,
  changeover,
  effectiveFrom,
  source,
}: UsualPlan): DutyTemplate[] =>
  (Object.entries(usualTemplates) as [DutyDayType, readonly UsualDuty[]][]).map(([dayType, duties]) => ({
    officeId,
    dayType,
    posts: duties.map((duty) => ({ postId: postIds[duty], start: changeover, end: changeover })),
    effectiveFrom,
    source,
  }));
