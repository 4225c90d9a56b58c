import type { Attendance, AttendanceRole } from '../../domain/plan-item.ts';
import { type LeaderNames, matchLeader } from './leader-names.ts';
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

const ROLE_WORDS: Readonly<Record<string, AttendanceRole>> = {
  主持: 'host',
  讲话: 'speak',
  陪同: 'accompany',
  列席: 'observe',
  出席: 'attend',
  参加: 'attend',
};
const ROLE_IN_BRACKETS = /\(([^()]{2,12})\)/;
const ROLE_AT_END = /(主持|讲话|陪同|列席|出席|参加)(?:并讲话)?$/;
const ROLE_LABEL = /^(?:主持人?|讲话|陪同|列席|出席|参加)(?:领导|人员)?$/;
const TOKEN = /[^、,;/\s|:]+:?/g;
const ONE_CHARACTER = /^[一-龥]$/;
/** A field of thousands of names is an attachment, not a list of leaders. */
const MOST_NAMES = 300;
const LONGEST_NAME = 40;

interface Token {
  readonly name: string;
  readonly role: AttendanceRole;
}

const roleIn = (word: string): AttendanceRole | undefined =>
  Object.entries(ROLE_WORDS).find(([key]) => word.includes(key))?.[1];

function tokenOf(word: string, role: AttendanceRole): Token {
  const bracketed = ROLE_IN_BRACKETS.exec(word);
  const inBrackets = bracketed ? roleIn(bracketed[1] ?? '') : undefined;
  const bare = inBrackets && bracketed ? word.replace(bracketed[0], '') : word;
  const atEnd = ROLE_AT_END.exec(bare);
  const own = atEnd && bare.length > atEnd[0].length ? ROLE_WORDS[atEnd[1] ?? ''] : undefined;
  return { name: own && atEnd ? bare.slice(0, atEnd.index) : bare, role: inBrackets ?? own ?? role };
}

/** Names in order; 李　明 written with a space inside is one name. */
function tokensOf(text: string, role: AttendanceRole): Token[] {
  const words = [
    ...plainForm(text)
      .slice(0, MOST_NAMES * LONGEST_NAME)
      .matchAll(TOKEN),
  ].map((match) => match[0]);
  const tokens: Token[] = [];
  let current = role;
  for (let index = 0; index < words.length && tokens.length < MOST_NAMES; index += 1) {
    let word = words[index] ?? '';
    if (word.endsWith(':')) {
      const label = word.slice(0, -1);
      if (ROLE_LABEL.test(label)) current = roleIn(label) ?? role;
      else if (label !== '') tokens.push(tokenOf(label, current));
      continue;
    }
    const next = words[index + 1] ?? '';
    if (ONE_CHARACTER.test(word) && ONE_CHARACTER.test(next)) {
      word += next;
      index += 1;
    }
    tokens.push(tokenOf(word, current));
  }
  return tokens;
}

/** Splits 王建国和李明华 only when the whole is not itself a name (李和平). */
function withoutAnd(token: Token, names: LeaderNames): Token[] {
  if (matchLeader(token.name, names).kind === 'one') return [token];
  const pieces = token.name.split(/[和与及]/).filter((piece) => piece !== '');
  const isSplit = pieces.length > 1 && pieces.some((piece) => matchLeader(piece, names).kind === 'one');
  return isSplit ? pieces.map((name) => ({ name, role: token.role })) : [token];
}

/** “王建国 书记”: a name followed by a title is one person. */
function joinTitles(tokens: readonly Token[], names: LeaderNames): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const both = before ? before.name + token.name : '';
    if (before && matchLeader(both, names).kind === 'one' && matchLeader(before.name, names).kind !== 'several') {
      joined[joined.length - 1] = { name: both, role: token.role === 'attend' ? before.role : token.role };
    } else joined.push(token);
  }
  return joined;
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
  const tokens = joinTitles(
    tokensOf(people.text, people.role).flatMap((token) => withoutAnd(token, names)),
    names,
  ).filter((token) => token.name !== '' && token.name !== '等');
  let isAllKnown = tokens.length > 0;
  for (const token of tokens) {
    const match = matchLeader(token.name, names);
    if (match.kind === 'one') noteRole(into.attendance, match.leaderId, token.role);
    else isAllKnown = false;
    if (match.kind === 'one' || people.place === 'leaderField') into.leaderNames.push(token.name);
    if (match.kind !== 'one' && people.place === 'leaderField') {
      const code = match.kind === 'several' ? 'AMBIGUOUS_LEADER' : 'UNRESOLVED_LEADER';
      into.doubts.push({ field: 'leaders', code, details: { name: token.name.slice(0, LONGEST_NAME) } });
    }
  }
  const words = people.text.trim();
  if (people.place !== 'mixedField' || isAllKnown || words === '') return;
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
  for (const each of people) {
    if (each.place !== 'content') readField(each, names, into);
    else if (into.attendance.size === 0) readContent(each, names, into);
  }
  return {
    leaderNames: [...new Set(into.leaderNames)],
    attendance: [...into.attendance].slice(0, 200).map(([leaderId, role]) => ({ leaderId, role })),
    others: into.others,
    doubts: into.doubts,
  };
}
