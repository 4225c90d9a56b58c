import { plainForm, squeezed } from './plain-text.ts';
import type { ImportVenue } from './plan-import.ts';

const PLACE_END =
  /(?:室|厅|楼|楼层|中心|会馆|馆|礼堂|讲堂|堂|宾馆|酒店|饭店|广场|公园|基地|园区|现场|工地|社区|村|镇|街道|大厦|大楼|校区|学校|剧院|影院|剧场|场|站|所|机场|高速出口|层|号|地铁口|[省市县])$/;
const NOT_A_PLACE = /^全.$|(?:扩大|待定|暂定|视频|电视电话|主持|讲话|陪同|列席|出席|参加|全程|第.次|届|人)\)?$/;
const LONGEST_PLACE = 40;
const AT = /[在到于]/g;
const ACT = /(?:召开|举行|举办|开展|进行|集合|组织|出席|参加|会见|接待|陪同)/y;

/** Text that ends as the name of a room, building or site does. */
export function looksLikePlace(text: string): boolean {
  const plain = squeezed(text);
  return plain.length >= 2 && plain.length <= LONGEST_PLACE && PLACE_END.test(plain) && !NOT_A_PLACE.test(plain);
}

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
    if (looksLikePlace(inside)) return { content: content.slice(0, from).trim(), place: inside };
  }
  const place = placeBeforeAct(plain, content);
  return place === undefined ? { content } : { content, place };
}

/** The venue meant by the words: the same name, or the only venue whose name they hold or that holds them. */
export function venueOf(placeText: string, venues: readonly ImportVenue[]): ImportVenue | undefined {
  const written = squeezed(placeText);
  const same = venues.find((venue) => squeezed(venue.name) === written);
  if (same || written.length < 3) return same;
  const inside = venues.filter((venue) => {
    const name = squeezed(venue.name);
    return name.length >= 3 && (written.includes(name) || name.endsWith(written));
  });
  return inside.length === 1 ? inside[0] : undefined;
}
