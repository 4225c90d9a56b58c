import { lineEms, sizeToFit, wrappedLines } from '../../documents/fit-text.ts';
import { baselineAround, type DrawnBox, type DrawnText, mmPerPoint } from '../../documents/page-drawing.ts';
import { legendWords } from '../captions.ts';
import type { Seat } from '../seat.ts';

const paddingMm = 0.6;
const largestNamePt = 17;
const largestTitlePt = 9;
/** Smaller type is not read on paper. */
const smallestTitlePt = 5;
const largestLabelPt = 6.5;
/** The part of the box's height that the number and the name may take. */
const labelShare = 0.2;
const nameShare = 0.45;
/** Names of two and three characters are of one size. */
const usualNameEms = 3;
/** Below this size a name across the box is set downward, where that makes it larger. */
const acrossPt = 7;
/** From one line of a text to the next, in ems. */
const leading = 1.15;

/** The number, the name and below it the title, or the unit, as they fit into the box. */
export function seatTexts({ person, isKeptEmpty }: Seat, label: string, box: DrawnBox): DrawnText[] {
  if (!person) return isKeptEmpty ? [middleLine(legendWords.keptEmpty, box)] : [];
  const inner = box.widthMm - 2 * paddingMm;
  const labelPt = sizeToFit(label, inner, Math.min(largestLabelPt, (box.heightMm * labelShare) / mmPerPoint));
  const labelHeight = labelPt * mmPerPoint;
  const labelText = lineOf(label, box, box.topMm + paddingMm + labelHeight / 2, labelPt, 'head');
  const below: DrawnBox = {
    ...box,
    topMm: box.topMm + paddingMm + labelHeight,
    heightMm: box.heightMm - 2 * paddingMm - labelHeight,
  };
  const name = nameAcross(person.name, inner, box.heightMm * nameShare);
  const signs = Array.from(person.name);
  const downward = Math.min(largestNamePt, inner / mmPerPoint, below.heightMm / (signs.length * leading * mmPerPoint));
  if (name.sizePt < acrossPt && downward > name.sizePt)
    return [labelText, ...linesFrom(signs, below, downward, 'head')];
  return [labelText, ...nameAndTitle(name, person.title || person.unit, below)];
}

interface Lines {
  readonly lines: readonly string[];
  readonly sizePt: number;
}

/** On one line; or a long name on two, parted at its dot, where that makes it larger. */
function nameAcross(name: string, widthMm: number, heightMm: number): Lines {
  const dot = name.indexOf('·') + 1;
  const choices = [[name], ...(dot > 0 ? [[name.slice(0, dot), name.slice(dot)]] : [])].map((lines): Lines => {
    const ems = Math.max(usualNameEms, ...lines.map(lineEms));
    const most = Math.min(largestNamePt, heightMm / (lines.length * mmPerPoint));
    return { lines, sizePt: Math.min(most, widthMm / (ems * mmPerPoint)) };
  });
  return choices.reduce((best, choice) => (choice.sizePt > best.sizePt ? choice : best));
}

function nameAndTitle(name: Lines, title: string, box: DrawnBox): DrawnText[] {
  const nameHeight = heightOf(name);
  const titles = titleLines(title, box.widthMm - 2 * paddingMm, box.heightMm - nameHeight, name.sizePt);
  const top = box.topMm + Math.max(0, (box.heightMm - nameHeight - heightOf(titles)) / 2);
  const part = (topMm: number, heightMm: number): DrawnBox => ({ ...box, topMm, heightMm });
  return [
    ...linesFrom(name.lines, part(top, nameHeight), name.sizePt, 'head'),
    ...linesFrom(titles.lines, part(top + nameHeight, heightOf(titles)), titles.sizePt, 'body'),
  ];
}

const heightOf = ({ lines, sizePt }: Lines): number => lines.length * sizePt * leading * mmPerPoint;

/** The largest size at which the whole title fits; where none does, as much of it as the smallest one holds. */
function titleLines(title: string, widthMm: number, heightMm: number, namePt: number): Lines {
  if (title === '') return { lines: [], sizePt: smallestTitlePt };
  const fitAt = (sizePt: number, mostLines: number): string[] =>
    wrappedLines(title, widthMm / (sizePt * mmPerPoint), mostLines);
  const roomAt = (sizePt: number): number => Math.floor(heightMm / (sizePt * leading * mmPerPoint));
  for (let sizePt = Math.min(largestTitlePt, namePt * 0.8); sizePt >= smallestTitlePt; sizePt -= 0.5) {
    const lines = fitAt(sizePt, Number.POSITIVE_INFINITY);
    if (lines.length <= roomAt(sizePt)) return { lines, sizePt };
  }
  return { lines: fitAt(smallestTitlePt, roomAt(smallestTitlePt)), sizePt: smallestTitlePt };
}

/** Lines around the middle of the box. */
function linesFrom(lines: readonly string[], box: DrawnBox, sizePt: number, font: 'head' | 'body'): DrawnText[] {
  const step = sizePt * leading * mmPerPoint;
  const top = box.topMm + (box.heightMm - lines.length * step) / 2;
  return lines.map((text, index) => lineOf(text, box, top + (index + 0.5) * step, sizePt, font));
}

function middleLine(text: string, box: DrawnBox): DrawnText {
  const most = Math.min(largestTitlePt, (box.heightMm * 0.6) / mmPerPoint);
  return lineOf(text, box, box.topMm + box.heightMm / 2, sizeToFit(text, box.widthMm - 2 * paddingMm, most), 'body');
}

const lineOf = (text: string, box: DrawnBox, middleMm: number, sizePt: number, font: 'head' | 'body'): DrawnText => ({
  text,
  xMm: box.leftMm + box.widthMm / 2,
  baselineMm: baselineAround(middleMm, sizePt),
  sizePt,
  font,
});
