import type { DutyBook } from '../../../shared/rules/duty/duty-book.ts';

/** 人员 → 岗位与模板 → 第一个月. */
export const setUpSteps = ['members', 'plan', 'roster'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** What an office has still to do before it has a roster; undefined once it has one. */
export function nextSetUpStep({ members, posts, templates, shifts, rosters }: DutyBook): SetUpStep | undefined {
  if (members.size === 0) return 'members';
  if (posts.size === 0 || templates.length === 0) return 'plan';
  return shifts.size === 0 && rosters.length === 0 ? 'roster' : undefined;
}
