import { plainForm, squeezed } from './plain-text.ts';
import type { ImportVenue } from './plan-import.ts';

const PLACE_END =
  /(?:室|厅|楼|楼层|中心|会馆|馆|礼堂|讲堂|堂|宾馆|酒店|饭店|广场|公园|基地|园区|现场|工地|社区|村|镇|街道|大厦|大楼|校区|学校|剧院|影院|剧场|场|站|所|机场|高速出口|层|号|地铁口|[省市县])$/;
/** What a place in a bracket may end in besides; outside a bracket such a word is as often the organiser. */
const SITE_END =
  /(?:院|校|门|局|园|区|会场|市场|公司|厂|街|路|桥|河|库|苑|城|港|岛|山|湖|食堂|工程|点位|企业|银行|部|处|队|家|沿线)$/;
const ROOM_END =
  /(?:[会议办公报告演播指挥值班接待活动调度培训\d]室|厅|礼堂|讲堂|会堂|会议中心|会展中心|指挥中心|宾馆|酒店|饭店|剧院|剧场|影院|广场|楼|楼层|食堂)$/;
const ACTS =
  /^(?:召开|开会|举行|参加|出席|赴|到|去|走访|调研|接待|会见|陪同|主持|列席|观看|参观|察看|视察|督导|检查|学习|开展|组织|慰问|研究|听取|约谈|接访|看望|前往|考察|讨论|审议|部署|巡查|巡视|推进|建设|改造)/;
const NOT_A_PLACE = /^全.$|(?:扩大|待定|暂定|视频|电视电话|主持|讲话|陪同|列席|出席|参加|全程|第.次|届|人)\)?$/;
const LONGEST_PLACE = 40;
const AT = /[在到于]/g;
const ACT = /(?:主持|召开|开(?![发展])|碰头|座谈|举行|举办|开展|进行|集合|组织|出席|参加|会见|接待|陪同)/y;

/** Text that ends as the name of a room, building or site does. */
export function looksLikePlace(text: string): boolean {
  const plain = squeezed(text);
  // “路线：…公园” says more than a place.
  return (
    plain.length >= 2 &&
    plain.length <= LONGEST_PLACE &&
    !plain.includes(':') &&
    PLACE_END.test(plain) &&
    !NOT_A_PLACE.test(plain)
  );
}

/** Text that ends as the name of a room or of a building where people meet does: a place wherever it is written. */
export const isRoom = (text: string): boolean => looksLikePlace(text) && ROOM_END.test(squeezed(text));

/** A place by what a bracket or list of places may end in: 区第二幼儿园、红星幼儿园. */
export function looksLikeSite(text: string): boolean {
  const parts = squeezed(text).split('、');
  return parts.every(
    (part) =>
      part.length >= 3 &&
      !part.includes(':') &&
      part.length <= LONGEST_PLACE &&
      !NOT_A_PLACE.test(part) &&
      !/^全/.test(part) &&
      (SITE_END.test(part) || PLACE_END.test(part)),
  );
}

/** 赴双桥镇, 走访社区: work that happens to end in a place. */
export const beginsWithAct = (text: string): boolean => ACTS.test(squeezed(text));

/** Position of the bracket that the last character closes. */
function openingOfLast(plain: string): number {
  let depth = 0;
  for (let at = plain.length - 1; at >= 0 && plain.length - at <= LONGEST_PLACE + 2; at -= 1) {
    if (plain.charAt(at) === ')') depth += 1;
    if (plain.charAt(at) === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** “…在区委常委会议室召开…”: the place stays in the words, which would not read without it. */
function placeBeforeAct(plain: string, content: string): string | undefined {
  for (const match of plain.matchAll(AT)) {
    const from = match.index + 1;
    const until = Math.min(plain.length, from + LONGEST_PLACE);
    for (let at = from + 2; at < until; at += 1) {
      if (',;。()在'.includes(plain.charAt(at))) break;
      ACT.lastIndex = at;
      if (ACT.test(plain)) {
        const place = content.slice(from, at).trim();
        if (looksLikePlace(place)) return place;
        break;
      }
    }
  }
  return undefined;
}

/** “第一组（一楼会议室）、第二组（二楼会议室）”: neither is the place of the whole. */
export const namesPlaceInBracket = (text: string): boolean =>
  [...plainForm(text).matchAll(/\(([^()]{2,40})\)/g)].some((match) => looksLikePlace(match[1] ?? ''));

/** The place that the words of an item name, and the words without it when it stood in brackets at their end. */
export function placeInContent(content: string): { readonly content: string; readonly place?: string } {
  const plain = plainForm(content)
    .replace(/[。.]$/, ' ')
    .trimEnd();
  const lastLine = plain.lastIndexOf('\n') + 1;
  if (lastLine > 0 && looksLikePlace(plain.slice(lastLine))) {
    return { content: content.slice(0, lastLine).trim(), place: content.slice(lastLine).trim() };
  }
  if (plain.endsWith(')')) {
    const from = openingOfLast(plain);
    const inside = from > 0 ? content.slice(from + 1, plain.length - 1).trim() : '';
    if (looksLikePlace(inside) && !namesPlaceInBracket(content.slice(0, from)))
      return { content: content.slice(0, from).trim(), place: inside };
  }
  const place = placeBeforeAct(plain, content);
  return place === undefined ? { content } : { content, place };
}

/** 三楼会议室 may be that of any building. */
const FLOOR = /^[一二三四五六七八九十\d]{1,3}(?:楼|层|号)/;

/** The venue meant by the words: the same name, or the only venue whose name they hold or that holds them. */
export function venueOf(placeText: string, venues: readonly ImportVenue[]): ImportVenue | undefined {
  const written = squeezed(placeText);
  const same = venues.find((venue) => squeezed(venue.name) === written);
  if (same || written.length < 3) return same;
  const inside = venues.filter((venue) => {
    const name = squeezed(venue.name);
    return name.length >= 3 && (written.includes(name) || (!FLOOR.test(written) && name.endsWith(written)));
  });
  return inside.length === 1 ? inside[0] : undefined;
}
