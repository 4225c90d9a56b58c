import type { ListedMember } from '../../../text/members.ts';

/** A computer in the list, beside the others of the same person that it succeeds or that succeed it. */
export interface MemberRow extends ListedMember {
  /** The device under which the same computer, or a copy of its profile, goes on. */
  readonly succeededBy: string | null;
  /** Devices of the same line that still belong, this one left out. */
  readonly relatives: readonly string[];
}

/** By office in the district's order, then by when they joined; successors stand right behind whom they succeed. */
export function memberRows(members: readonly ListedMember[], officeIds: readonly string[]): MemberRow[] {
  const known = new Set(members.map(({ deviceId }) => deviceId));
  const officeRank = ({ officeId }: ListedMember): number => {
    const rank = officeIds.indexOf(officeId);
    return rank < 0 ? officeIds.length : rank;
  };
  const heads = members
    .filter(({ succeeds }) => succeeds === null || !known.has(succeeds))
    .sort((left, right) => officeRank(left) - officeRank(right) || left.joinedAt - right.joinedAt);
  return heads.flatMap((head) => {
    const line = lineOf(head, members);
    return line.map((member) => ({
      ...member,
      succeededBy: line.find(({ succeeds }) => succeeds === member.deviceId)?.deviceId ?? null,
      relatives: line
        .filter(({ deviceId, state }) => deviceId !== member.deviceId && state === 'active')
        .map(({ deviceId }) => deviceId),
    }));
  });
}

const lineOf = (member: ListedMember, members: readonly ListedMember[]): ListedMember[] => [
  member,
  ...members.filter(({ succeeds }) => succeeds === member.deviceId).flatMap((next) => lineOf(next, members)),
];
