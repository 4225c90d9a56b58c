import type { DutyMember } from '../../../domain/duty/duty-staff.ts';
import { plainForm, squeezed } from '../plain-text.ts';

/** Words that a title ends with: after a name such a word is no other person. */
const titleEnd =
  /(?:副主任|主任|科长|股长|科员|干部|副书记|书记|副主席|主席|部长|局长|处长|区长|县长|镇长|乡长|院长|校长|所长|站长|队长|组长|班长|秘书长|秘书|委员|常委|调研员|巡视员|专员|办事员|负责人|同志|职员|工作人员)$/;
const phoneLike = /^[\d()+*\-转]{3,}$/;
/** 副主任 is a title, 赵主任 somebody. */
const noSurname = '副正总代原新老前各科处办局室';

interface NamedMember {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly titles: ReadonlySet<string>;
  /** Without separators, as facts hold it. */
  readonly bareTitle: string;
  readonly phones: readonly string[];
  readonly shown: string;
}

/** What a word of a cell means. */
export type WordMeaning =
  | { readonly kind: 'members'; readonly memberIds: readonly string[] }
  /** A title or telephone of somebody who is named beside it. */
  | { readonly kind: 'attribute' }
  | { readonly kind: 'ambiguous' | 'unknown'; readonly suggestions: readonly string[] };

/** Telephones and titles in a stretch of words, which tell namesakes apart. */
export interface NameFacts {
  readonly digits: readonly string[];
  readonly words: string;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const bare = (text: string): string => squeezed(text).replace(/[、,;/|()]/g, '');

export const factsOf = (text: string): NameFacts => ({
  digits: (plainForm(text).match(/\d[\d -]{4,}\d/g) ?? []).map(digitsOf),
  words: bare(text),
});

/** The members of an office by every way in which a table may name them. */
export class MemberNames {
  readonly #members: readonly NamedMember[];
  readonly #byName: ReadonlyMap<string, readonly NamedMember[]>;
  /** The longest first. */
  readonly #names: readonly string[];
  readonly #titles: ReadonlySet<string>;

  constructor(members: ReadonlyMap<string, DutyMember>) {
    this.#members = [...members].map(([id, { name, title, phones }]) => ({
      id,
      name: squeezed(name),
      title: squeezed(title),
      titles: new Set(
        squeezed(title)
          .split(/[、,;/]/)
          .filter(Boolean),
      ),
      bareTitle: bare(title),
      phones: phones.map(digitsOf),
      shown: [name, title, phones[0] ?? ''].filter(Boolean).join(' '),
    }));
    this.#byName = Map.groupBy(this.#members, ({ name }) => name);
    this.#names = [...this.#byName.keys()].sort((left, right) => right.length - left.length);
    this.#titles = new Set(this.#members.flatMap(({ title, titles }) => [title, ...titles]).filter(Boolean));
  }

  /** Whether the word by itself is somebody's name, or begins or ends with one. */
  isNaming(word: string): boolean {
    return this.#byName.has(word) || this.#parts(word) !== undefined || this.#withTitle(word).length > 0;
  }

  /**
   * `besideName`: the cell names a member somewhere, whose titles and telephones the other words may be. Of `facts` the nearest
   * come first.
   */
  meaningOf(word: string, facts: readonly NameFacts[], besideName: boolean): WordMeaning {
    const named = this.#byName.get(word);
    if (named) return oneOf(named, facts);
    const parts = this.#parts(word);
    if (parts) return joined(parts.map((name) => oneOf(this.#byName.get(name) ?? [], facts)));
    const withTitle = this.#withTitle(word);
    if (withTitle.length > 0) return oneOf(withTitle, facts);
    if (besideName && (phoneLike.test(word) || this.#titles.has(word))) return { kind: 'attribute' };
    const titled = this.#titled(word);
    if (titled.length > 0) return oneOf(titled, facts);
    const title = titleEnd.exec(word)?.[0];
    if (besideName && title !== undefined && !isSurname(word.slice(0, -title.length))) return { kind: 'attribute' };
    return { kind: 'unknown', suggestions: this.#nearest(word) };
  }

  /** 王三李四 without anything between: only where nothing is left over. */
  #parts(word: string): string[] | undefined {
    const parts: string[] = [];
    for (let rest = word; rest !== ''; ) {
      const next = this.#names.find((name) => name.length > 1 && rest.startsWith(name));
      if (next === undefined) return undefined;
      parts.push(next);
      rest = rest.slice(next.length);
    }
    return parts.length > 1 ? parts : undefined;
  }

  /** 王三副主任, 副主任王三, 王三13800001234. */
  #withTitle(word: string): NamedMember[] {
    return this.#members.filter(({ name, title }) => {
      const isBefore = word.startsWith(name);
      if (name.length < 2 || word.length === name.length || !(isBefore || word.endsWith(name))) return false;
      const rest = isBefore ? word.slice(name.length) : word.slice(0, -name.length);
      return rest === title || titleEnd.test(rest) || phoneLike.test(rest);
    });
  }

  /** 王主任: the surname with what the title ends with. */
  #titled(word: string): NamedMember[] {
    const title = titleEnd.exec(word)?.[0] ?? '';
    const surname = word.slice(0, word.length - title.length);
    if (title === '' || surname === '' || surname.length > 2) return [];
    return this.#members.filter((member) => member.name.startsWith(surname) && member.title.endsWith(title));
  }

  /** Names that differ by little: one sign of a short name, two of a longer one. */
  #nearest(word: string): string[] {
    return [...this.#byName.keys()]
      .map((name) => ({ name, distance: editDistance(name, word.slice(0, longestCompared)) }))
      .filter(({ name, distance }) => distance <= (name.length > 2 ? 2 : 1) && distance < name.length)
      .sort((left, right) => left.distance - right.distance || left.name.localeCompare(right.name, 'zh'))
      .slice(0, mostSuggestions)
      .map(({ name }) => name);
  }
}

const mostSuggestions = 3;
const longestCompared = 20;

const isSurname = (text: string): boolean => text.length === 1 && !noSurname.includes(text);

/** The one who is meant; of namesakes the one whose telephone or title stands beside the name, or else anywhere in the cell. */
function oneOf(members: readonly NamedMember[], facts: readonly NameFacts[]): WordMeaning {
  const narrowed = [
    members,
    ...facts.flatMap(({ digits, words }) => [
      members.filter(({ phones }) => phones.some((phone) => digits.includes(phone))),
      members.filter(({ bareTitle }) => bareTitle !== '' && words.includes(bareTitle)),
    ]),
  ].find(({ length }) => length === 1);
  const [only] = narrowed ?? [];
  return only
    ? { kind: 'members', memberIds: [only.id] }
    : { kind: 'ambiguous', suggestions: members.map(({ shown }) => shown) };
}

/** Names that were written in one; where one of them is unclear, all are. */
function joined(meanings: readonly WordMeaning[]): WordMeaning {
  const unclear = meanings.find(({ kind }) => kind !== 'members');
  if (unclear) return unclear;
  return { kind: 'members', memberIds: meanings.flatMap((each) => (each.kind === 'members' ? each.memberIds : [])) };
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let at = 1; at <= left.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= right.length; to += 1) {
      const replaced = (row[to - 1] ?? 0) + (left[at - 1] === right[to - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
