import { squeezed } from './plain-text.ts';
import type { ImportLeader } from './plan-import.ts';

/** Words that end a leader's title; 副 may stand before each. */
const OFFICES =
  '书记|区长|县长|市长|镇长|乡长|主任|主席|部长|常委|院长|检察长|秘书长|局长|组长|委员|政委|司令员|调研员|巡视员';
const CORE_WORDS = `副?(?:${OFFICES})`;
const CORE = new RegExp(`(${CORE_WORDS})$`);
const DOUBLE_SURNAMES = '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 端木 夏侯 司徒 申屠 轩辕 长孙 宇文 呼延';

/** 区委书记 is 书记; 政法委书记 is it only where no other is. */
const OF_BODY = new RegExp(`^(?:[区县市旗]委?|.{0,3}(?:政协|人大常委会|人大|政府))(?:${OFFICES})$`);

/** Which leaders a way of naming may mean. `strong` names say it outright, `weak` ones leave the 副 out. */
export interface LeaderNames {
  readonly strong: ReadonlyMap<string, ReadonlySet<string>>;
  readonly weak: ReadonlyMap<string, ReadonlySet<string>>;
  /** Finds any name or surname with title inside running words; nothing when there are no leaders. */
  readonly finder?: RegExp;
}

function add(names: Map<string, Set<string>>, name: string, id: string): void {
  const known = names.get(name);
  if (known) known.add(id);
  else names.set(name, new Set([id]));
}

const surnameOf = (name: string): string =>
  name.length > 2 && DOUBLE_SURNAMES.includes(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every way a plan may name each leader: name, name with title, surname with title, title alone. */
export function leaderNames(leaders: readonly ImportLeader[]): LeaderNames {
  const strong = new Map<string, Set<string>>();
  const weak = new Map<string, Set<string>>();
  const inText = new Set<string>();
  for (const { id, name: written, title } of leaders) {
    const name = squeezed(written);
    if (name === '') continue;
    const surname = surnameOf(name);
    add(strong, name, id);
    if (name.length > 1) inText.add(name);
    for (const piece of squeezed(title).split(/[、,;/]/)) {
      if (piece === '') continue;
      add(strong, name + piece, id);
      add(strong, piece + name, id);
      add(strong, piece, id);
      if (piece.includes('常务')) add(strong, `${surname}常务`, id);
      const core = CORE.exec(piece)?.[1];
      if (core === undefined) continue;
      for (const [names, word] of [
        [strong, core],
        [weak, core.replace(/^副/, '')],
      ] as const) {
        add(names, surname + word, id);
        add(names, name + word, id);
        add(names, word + name, id);
        inText.add(surname + word);
      }
      // 区长 alone means the one who is it; 副区长 alone means nobody in particular unless there is only one.
      if (core !== piece) add(OF_BODY.test(piece) ? strong : weak, core, id);
    }
  }
  const words = [...inText].sort((left, right) => right.length - left.length || (left < right ? -1 : 1));
  return words.length === 0
    ? { strong, weak }
    : { strong, weak, finder: new RegExp(words.map(escaped).join('|'), 'g') };
}

type LeaderMatch =
  | { readonly kind: 'one'; readonly leaderId: string }
  | { readonly kind: 'several' }
  | { readonly kind: 'none' };

const TRIMMED = /^(?:(?:拟请|特邀|邀请|请)|(?:区领导|领导)?:?)|(?:同志|等同志|等领导|等)$/g;

/** 王某某书记 and 王××书记 leave the given name out. */
const LEFT_OUT = /^([一-龥]{1,2}?)(?:某某?|[×xX*○〇]{1,2})(?=[一-龥])/;
const TITLE_IN_BRACKETS = new RegExp(`\\((?:[^()]*(?:${OFFICES}))\\)$`);

/** 王主任, 李某某副区长: a surname with a title, whoever is meant. */
const TITLED = new RegExp(`^[一-龥]{1,2}(?:某某?)?(?:${CORE_WORDS})$`);
export const isTitledName = (word: string): boolean =>
  word.length >= 3 && !/^[省市区县镇乡村党支团纪政工社各全总副第老新前原]/.test(word) && TITLED.test(word);

/** The leader a written name means; `several` when more than one answers to it. */
export function matchLeader(written: string, names: LeaderNames): LeaderMatch {
  const whole = squeezed(written);
  const short = whole.replace(TRIMMED, '').replace(LEFT_OUT, '$1');
  for (const name of [whole, short, short.replace(TITLE_IN_BRACKETS, '')]) {
    const ids = names.strong.get(name) ?? names.weak.get(name);
    if (!ids) continue;
    const [leaderId] = ids;
    return ids.size === 1 && leaderId !== undefined ? { kind: 'one', leaderId } : { kind: 'several' };
  }
  return { kind: 'none' };
}
