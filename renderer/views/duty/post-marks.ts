import type { DutyPost, PostDuty } from '../../../shared/domain/duty/duty-staff.ts';
import { postMarkNames } from '../../text/duty-editor.ts';

/** A post in one or two characters, for a cell: by what it is for where that says enough, else by its name. */
export function postMarks(posts: ReadonlyMap<string, DutyPost>): ReadonlyMap<string, string> {
  const counts = new Map<PostDuty, number>();
  for (const { duty } of posts.values()) counts.set(duty, (counts.get(duty) ?? 0) + 1);
  return new Map(
    [...posts].map(([id, { duty, name }]) => [
      id,
      duty === 'other' || (counts.get(duty) ?? 0) > 1 ? name.slice(0, 2) : postMarkNames[duty],
    ]),
  );
}
