import type { DutyMember } from '../../../shared/domain/duty/duty-staff.ts';
import type { DutyBook, Kept } from '../../../shared/rules/duty/duty-book.ts';

type Staff = Pick<DutyBook, 'members' | 'groups' | 'posts'>;

/**
 * The members of an office as the office itself lists them: group by group in the order of the posts that the groups fill, in
 * each by turns; who is in no group comes last, by name. Never by how much somebody has served.
 */
export function membersInOrder({ members, groups, posts }: Staff): Kept<DutyMember>[] {
  const rankOf = (groupId: string): number =>
    Math.min(
      Number.MAX_SAFE_INTEGER,
      ...[...posts.values()].filter((post) => post.groupId === groupId).map(({ rankOrder }) => rankOrder),
    );
  const byGroups = [...groups]
    .sort(
      ([leftId, left], [rightId, right]) =>
        rankOf(leftId) - rankOf(rightId) || left.name.localeCompare(right.name, 'zh-CN'),
    )
    .flatMap(([, { memberIds }]) => memberIds);
  const byName = [...members]
    .sort(([, left], [, right]) => left.name.localeCompare(right.name, 'zh-CN'))
    .map(([id]) => id);
  return [...new Set([...byGroups, ...byName])].flatMap((id) => {
    const values = members.get(id);
    return values ? [{ id, values }] : [];
  });
}
