import type { Attendance, AttendanceRole } from '../../domain/plan-item.ts';
import { type LeaderNames, matchLeader } from './leader-names.ts';
import { LONGEST_NAME, peopleTokens, roleIn } from './people-tokens.ts';
import { plainForm } from './plain-text.ts';
import type { Doubt } from './plan-import.ts';

/**
 * Where a name was written decides what one that nobody answers to becomes: a doubt, one of the other attendees, or
 * nothing, because the words are kept elsewhere.
 */
type NamePlace = 'leaderField' | 'mixedField' | 'ifKnown' | 'content';

export interface NamedPeople {
  readonly text: string;
  readonly role: AttendanceRole;
  readonly place: NamePlace;
  /** Taken out of the words of the item: what else they say is still to be read. */
  readonly isFromWords?: true;
  /** Kept before the words when they become other attendees: 列席 is not 参加. */
  readonly label?: string;
}

interface ResolvedLeaders {
  readonly leaderNames: readonly string[];
  readonly attendance: readonly Attendance[];
  /** Mixed fields that hold more than known leaders, as written. */
  readonly others: readonly string[];
  readonly doubts: readonly Doubt[];
}

interface Collected {
  readonly leaderNames: string[];
  readonly attendance: Map<string, AttendanceRole>;
  readonly others: string[];
  readonly doubts: Doubt[];
}

const noteRole = (attendance: Map<string, AttendanceRole>, leaderId: string, role: AttendanceRole): void => {
  const known = attendance.get(leaderId);
  if (known === undefined || known === 'attend') attendance.set(leaderId, role);
};

function readField(people: NamedPeople, names: LeaderNames, into: Collected): void {
  const others: string[] = [];
  let isAnyKnown = false;
  for (const { name, written, role, joint } of peopleTokens(people.text, people.role, names)) {
    const match = matchLeader(name, names);
    if (match.kind === 'one') {
      noteRole(into.attendance, match.leaderId, role);
      isAnyKnown = true;
    } else others.push(others.length === 0 ? written : (/[;,、]/.exec(joint)?.[0] ?? '、') + written);
    if (match.kind === 'one' || people.place === 'leaderField') into.leaderNames.push(name);
    if (match.kind !== 'one' && people.place === 'leaderField') {
      const code = match.kind === 'several' ? 'AMBIGUOUS_LEADER' : 'UNRESOLVED_LEADER';
      into.doubts.push({
        field: 'leaders',
        code,
        details: { name: (code === 'AMBIGUOUS_LEADER' ? name : written).slice(0, LONGEST_NAME) },
      });
    }
  }
  // Who is listed with the leaders is not said again with the others; without leaders the words stand as written.
  const words = isAnyKnown ? others.join('') : people.text.trim();
  if (people.place !== 'mixedField' || words === '') return;
  into.others.push(people.label === undefined ? words : `${people.label}：${words}`);
}

/** Leaders named inside running words, with the role that the next word gives them. */
function readContent(people: NamedPeople, names: LeaderNames, into: Collected): void {
  if (!names.finder) return;
  const plain = plainForm(people.text).slice(0, 2000);
  for (const match of plain.matchAll(names.finder)) {
    const leader = matchLeader(match[0], names);
    if (leader.kind !== 'one') continue;
    const behind = plain.slice(match.index + match[0].length, match.index + match[0].length + 3);
    into.leaderNames.push(match[0]);
    noteRole(into.attendance, leader.leaderId, roleIn(behind) ?? people.role);
    into.doubts.push({ field: 'leaders', code: 'LEADER_FROM_CONTENT', details: { name: match[0] } });
  }
}

/** Who attends, from every field that names people; the first role other than 出席 stands. */
export function resolveLeaders(people: readonly NamedPeople[], names: LeaderNames): ResolvedLeaders {
  const into: Collected = { leaderNames: [], attendance: new Map(), others: [], doubts: [] };
  let isNamed = false;
  for (const each of people) {
    if (each.place === 'content') {
      if (!isNamed) readContent(each, names, into);
      continue;
    }
    readField(each, names, into);
    isNamed ||= !each.isFromWords && into.attendance.size > 0;
  }
  return {
    leaderNames: [...new Set(into.leaderNames)],
    attendance: [...into.attendance].slice(0, 200).map(([leaderId, role]) => ({ leaderId, role })),
    others: into.others,
    doubts: into.doubts,
  };
}
