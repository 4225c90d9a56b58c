import type { AttendanceRole } from '../../domain/plan-item.ts';
import { type LeaderNames, matchLeader } from './leader-names.ts';
import { plainForm } from './plain-text.ts';

/** A name as written with the part that its own words give it. */
export interface PeopleToken {
  readonly name: string;
  readonly role: AttendanceRole;
  /** The words name the part themselves: （主持）, 列席 behind the name, a label before it. */
  readonly isRoleNamed: boolean;
  /** With the words that name the part: all of them are the name of somebody who is no leader. */
  readonly written: string;
  /** What stands between it and the name before. */
  readonly joint: string;
}

const ROLE_WORDS: Readonly<Record<string, AttendanceRole>> = {
  主持: 'host',
  讲话: 'speak',
  陪同: 'accompany',
  列席: 'observe',
  出席: 'attend',
  参加: 'attend',
  带队: 'attend',
};
const ROLE_IN_BRACKETS = /\(([^()]{2,12})\)/;
const ROLE_AT_END =
  /(?:分别|分组|轮流|共同|全程)?(主持|讲话|陪同|列席|出席|参加|带队)(?:并讲话|会议|活动|接待|调研|察看|部分)?[。.]?$/;
const ROLE_LABEL = /^(?:主持人?|讲话|陪同|列席|出席|参加)(?:领导|人员)?$/;
const TOKEN = /([、,;/\s|。]*)([^、,;/\s|:。]+:?)/g;
const ONE_CHARACTER = /^[一-龥]$/;
const WHOLE_BRACKET = /^\(([^()]+)\)$/;
/** A field of thousands of names is an attachment, not a list of leaders. */
const MOST_NAMES = 300;
export const LONGEST_NAME = 40;

/** The part that a word speaks of; nothing when it speaks of none. */
export const roleIn = (word: string): AttendanceRole | undefined =>
  Object.entries(ROLE_WORDS).find(([key]) => word.includes(key))?.[1];

function tokenOf(word: string, role: AttendanceRole, joint: string, isLabelled: boolean): PeopleToken[] {
  const bracketed = ROLE_IN_BRACKETS.exec(word);
  const inside = bracketed?.[1] ?? '';
  const inBrackets = roleIn(inside);
  // 马骏（李军列席）: the bracket names somebody else.
  const other = inBrackets ? ROLE_AT_END.exec(inside) : null;
  if (bracketed && other && other.index >= 2 && other.index < inside.length) {
    const rest = word.replace(bracketed[0], '');
    return [...(rest === '' ? [] : tokenOf(rest, role, joint, isLabelled)), ...tokenOf(inside, role, ';', false)];
  }
  const bare = inBrackets && bracketed ? word.replace(bracketed[0], '') : word;
  const atEnd = ROLE_AT_END.exec(bare);
  const own = atEnd ? ROLE_WORDS[atEnd[1] ?? ''] : undefined;
  const name = own && atEnd ? bare.slice(0, atEnd.index) : bare;
  const isRoleNamed = isLabelled || inBrackets !== undefined || own !== undefined;
  const bareName = WHOLE_BRACKET.exec(name)?.[1] ?? name;
  return [{ name: bareName, written: word, role: inBrackets ?? own ?? role, isRoleNamed, joint }];
}

/** Names in order; 李　明 written with a space inside is one name. */
function wordsOf(text: string, role: AttendanceRole): PeopleToken[] {
  const words = [
    ...plainForm(text)
      .slice(0, MOST_NAMES * LONGEST_NAME)
      .matchAll(TOKEN),
  ];
  const tokens: PeopleToken[] = [];
  let current = role;
  let isLabelled = false;
  for (let index = 0; index < words.length && tokens.length < MOST_NAMES; index += 1) {
    const [, joint = '', first = ''] = words[index] ?? [];
    let word = first;
    if (word.endsWith(':')) {
      const label = word.slice(0, -1);
      isLabelled = ROLE_LABEL.test(label);
      if (isLabelled) current = roleIn(label) ?? role;
      else if (label !== '') tokens.push(...tokenOf(label, current, joint, isLabelled));
      continue;
    }
    const next = words[index + 1]?.[2] ?? '';
    if (ONE_CHARACTER.test(word) && ONE_CHARACTER.test(next)) {
      word += next;
      index += 1;
    }
    tokens.push(...tokenOf(word, current, joint, isLabelled));
  }
  return tokens;
}

const isClauseStart = ({ joint }: PeopleToken): boolean => /[;\n,。]/.test(joint);

/**
 * “王建国、李明华陪同”, “李明华、周敏 参加”: the part behind the last name is that of all names before it in the clause; a host
 * or speaker is the last one only.
 */
function shareRoles(tokens: readonly PeopleToken[]): PeopleToken[] {
  const shared: PeopleToken[] = [];
  for (const token of tokens) {
    const isAlone = token.name === '';
    if (isAlone || (token.isRoleNamed && token.role !== 'host' && token.role !== 'speak')) {
      for (let at = shared.length - 1; at >= 0; at -= 1) {
        const before = shared[at];
        if (!before || before.isRoleNamed || isClauseStart(shared[at + 1] ?? token)) break;
        shared[at] = { ...before, role: token.role, isRoleNamed: true };
        if (token.role === 'host' || token.role === 'speak') break;
      }
    }
    if (!isAlone) shared.push(token);
  }
  return shared;
}

/** Splits 王建国和李明华 only when the whole is not itself a name (李和平). */
function withoutAnd(token: PeopleToken, names: LeaderNames): PeopleToken[] {
  if (matchLeader(token.name, names).kind === 'one') return [token];
  const pieces = token.name.split(/[和与及]|以及/).filter((piece) => piece !== '');
  const isSplit = pieces.length > 1 && pieces.some((piece) => matchLeader(piece, names).kind === 'one');
  return isSplit
    ? pieces.map((name, index) => ({ ...token, name, written: name, joint: index === 0 ? token.joint : '、' }))
    : [token];
}

/** “王建国 书记”: a name followed by a title is one person. */
function joinTitles(tokens: readonly PeopleToken[], names: LeaderNames): PeopleToken[] {
  const joined: PeopleToken[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const both = before ? before.name + token.name : '';
    if (before && matchLeader(both, names).kind === 'one' && matchLeader(before.name, names).kind !== 'several') {
      joined[joined.length - 1] = { ...before, name: both, role: token.role === 'attend' ? before.role : token.role };
    } else joined.push(token);
  }
  return joined;
}

/** The people of a field in order, each with a part; `role` is that of the field. */
export function peopleTokens(text: string, role: AttendanceRole, names: LeaderNames): PeopleToken[] {
  const tokens = shareRoles(wordsOf(text, role)).flatMap((token) => withoutAnd(token, names));
  return joinTitles(tokens, names).filter((token) => token.name !== '等');
}
