import {
  type DrawnFont,
  type DrawnShape,
  type DrawnText,
  mmPerPoint,
  type PageDrawing,
} from '../../shared/rules/documents/page-drawing.ts';
import type { DrawnFile } from '../../shared/rules/documents/reception/seating-file.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { escapeMarkup, withFixedPdfDates } from './fixed-stamps.ts';
import { cssFonts } from './print-css.ts';
import type { HtmlPrinter } from './render-documents.ts';

/** 楷体 and 新魏 by the names they have on Windows and on domestic Linux; nothing else uses them. */
const wei = ['华文新魏', 'STXinwei', '楷体', 'KaiTi', 'Noto Serif CJK SC'];

/** The bytes of drawn pages; null where a pdf needs a printer and there is none. Rejects when the printer fails. */
export async function writeDrawnPages(
  { name, format, pages, at }: DrawnFile,
  fonts: DocumentFonts,
  printer: HtmlPrinter | null,
): Promise<Uint8Array | null> {
  const html = drawnHtml(name, pages, fonts);
  if (format === 'html') return new TextEncoder().encode(html);
  return printer ? withFixedPdfDates(await printer.print(html), at) : null;
}

/**
 * Pages of exact millimetres: the sheet has their size and no margin, and nothing is scaled. Like every page that is printed it loads nothing
 * and runs nothing.
 */
export function drawnHtml(title: string, pages: readonly PageDrawing[], fonts: DocumentFonts): string {
  const [{ widthMm, heightMm } = { widthMm: 297, heightMm: 210 }] = pages;
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeMarkup(title)}</title><style>`,
    `@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`,
    '* { print-color-adjust: exact; }',
    'html, body { margin: 0; background: #fff; }',
    // A page that is a hair higher than the sheet would bring an empty one with it.
    `section { width: ${widthMm}mm; height: ${heightMm - 0.2}mm; overflow: hidden; break-after: page; }`,
    'section:last-child { break-after: auto; }',
    `svg { display: block; width: ${widthMm}mm; height: ${heightMm}mm; }`,
    'text { text-anchor: middle; white-space: pre; }',
    ...Object.entries(fontsByUse(fonts)).map(([use, names]) => `.${use} { font-family: ${cssFonts(names)}; }`),
    '</style></head><body>',
    ...pages.map(pageSvg),
    '</body></html>',
  ].join('\n');
}

const fontsByUse = (fonts: DocumentFonts): Readonly<Record<DrawnFont, readonly string[]>> => ({ ...fonts, wei });

const pageSvg = ({ widthMm, heightMm, shapes, texts }: PageDrawing): string =>
  [
    `<section><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthMm} ${heightMm}">`,
    ...shapes.map(shapeSvg),
    ...texts.map(textSvg),
    '</svg></section>',
  ].join('\n');

const stroke = 'stroke="#000" stroke-width="0.25"';

function shapeSvg(shape: DrawnShape): string {
  if (shape.kind === 'circle')
    return `<circle cx="${mm(shape.xMm)}" cy="${mm(shape.yMm)}" r="${mm(shape.radiusMm)}" fill="none" ${stroke}/>`;
  if (shape.kind === 'line')
    return `<line x1="${mm(shape.fromXMm)}" y1="${mm(shape.fromYMm)}" x2="${mm(shape.toXMm)}" y2="${mm(shape.toYMm)}" ${stroke}/>`;
  const { leftMm, topMm, widthMm, heightMm, isFilled, isDashed } = shape;
  return (
    `<rect x="${mm(leftMm)}" y="${mm(topMm)}" width="${mm(widthMm)}" height="${mm(heightMm)}"` +
    ` fill="${isFilled ? '#ececec' : 'none'}" ${stroke}${isDashed ? ' stroke-dasharray="1.2 1"' : ''}/>`
  );
}

function textSvg({ text, xMm, baselineMm, sizePt, font, colour = '000000', isUpsideDown = false }: DrawnText): string {
  const [x, y] = [mm(xMm), mm(baselineMm)];
  const turn = isUpsideDown ? ` transform="rotate(180 ${x} ${y})"` : '';
  return `<text class="${font}" x="${x}" y="${y}" font-size="${mm(sizePt * mmPerPoint)}" fill="#${colour}"${turn}>${escapeMarkup(text)}</text>`;
}

/** Thousandths of a millimetre are finer than any printer. */
const mm = (value: number): string => `${Math.round(value * 1000) / 1000}`;
