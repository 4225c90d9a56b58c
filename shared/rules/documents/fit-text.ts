import { mmPerPoint } from './page-drawing.ts';

const latinEm = 0.55;
/** Between the parts of a name such as 买买提·阿不都: as wide as a character. */
const middleDot = '·';

/** The width of a line in ems, in any of the typefaces that Chinese documents use. */
export function lineEms(text: string): number {
  let ems = 0;
  for (const sign of text) ems += sign !== middleDot && (sign.codePointAt(0) ?? 0) < 0x0300 ? latinEm : 1;
  return ems;
}

/** The size in points at which a line is as wide as this, or `mostPt` where that is less. */
export const sizeToFit = (text: string, widthMm: number, mostPt: number): number =>
  Math.min(mostPt, widthMm / (Math.max(1, lineEms(text)) * mmPerPoint));

/**
 * Lines of at most so many ems, about equally long, none of which begins with a closing sign; where there are more than `mostLines`, the last
 * one ends in ….
 */
export function wrappedLines(text: string, ems: number, mostLines: number): string[] {
  const widest = brokenAt(text, ems);
  if (widest.length > mostLines) return cutLines(widest, ems, mostLines);
  for (let even = lineEms(text) / Math.max(1, widest.length); even < ems; even += 0.5) {
    const lines = brokenAt(text, even);
    if (lines.length <= widest.length && lines.every((line) => lineEms(line) <= ems)) return lines;
  }
  return widest;
}

const closingSigns = '、，。；：）》”！？';

function brokenAt(text: string, ems: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const sign of text.trim()) {
    if (line.length > 0 && lineEms(line.join('') + sign) > ems) {
      const carried = closingSigns.includes(sign) && line.length > 1 ? line.splice(-1) : [];
      lines.push(line.join(''));
      line = carried;
    }
    line.push(sign);
  }
  return line.length === 0 ? lines : [...lines, line.join('')];
}

function cutLines(lines: readonly string[], ems: number, mostLines: number): string[] {
  if (mostLines < 1) return [];
  const last = Array.from(lines[mostLines - 1] ?? '');
  while (last.length > 0 && lineEms(`${last.join('')}…`) > ems) last.pop();
  return [...lines.slice(0, mostLines - 1), `${last.join('')}…`];
}
