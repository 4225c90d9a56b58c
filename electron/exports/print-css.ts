import { innerHeightMm, type PageShape } from '../../shared/rules/documents/page-shape.ts';
import type { Orientation, PrintDocument } from '../../shared/rules/documents/print-document.ts';
import { toneFills } from './cell-tones.ts';
import { type DocumentFonts, fontSizes, textSizes } from './document-fonts.ts';
import { escapeMarkup } from './fixed-stamps.ts';
import { coverCss } from './html-cover.ts';
import { letterCss } from './html-letter.ts';
import type { MastheadSizes } from './letter-look.ts';

/** The sheet and what the margin of every printed page says. */
interface PageMargins extends Pick<PrintDocument, 'paper' | 'orientation' | 'setting'> {
  readonly shape: PageShape;
  readonly mark: string;
  readonly pageFoot: string;
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
  readonly hasCover: boolean;
  readonly masthead: MastheadSizes;
  /** The sheets that lie otherwise than the first, where there are any. */
  readonly turned?: { readonly orientation: Orientation; readonly shape: PageShape } | undefined;
}

/** The same page as the Word file: mark at the head, page number and version at the foot. */
export const printCss = (fonts: DocumentFonts, margins: PageMargins): string => `
@page {
  size: ${margins.paper} ${margins.orientation};
  margin: ${marginText(margins.shape)};
  @top-left { content: ${cssString(margins.mark)}; ${marginFont(fonts.head)} }
  @bottom-center {
    content: ${cssString(margins.page.before)} counter(page) ${cssString(margins.page.between)} counter(pages) ${cssString(margins.page.after)};
    ${marginFont(fonts.body)}
  }
  @bottom-right { content: ${cssString(margins.pageFoot)}; ${marginFont(fonts.body)} }
}
* { box-sizing: border-box; print-color-adjust: exact; }
body { margin: 0; color: #000; background: #fff; font: ${fontSizes.body}pt/14pt ${cssFonts(fonts.body)}; }
h1 { margin: 0; text-align: center; text-wrap: balance; font: normal ${fontSizes.title}pt/32pt ${cssFonts(fonts.title)}; }
.range { display: grid; grid-template-columns: 1fr auto 1fr; align-items: baseline; line-height: 20pt; margin-bottom: 3pt; }
.range b { grid-column: 2; font-weight: normal; font-size: ${fontSizes.range}pt; }
.range span { text-align: right; }
table { width: calc(100% - 1pt); margin: 0 0.5pt; border-collapse: collapse; table-layout: fixed; border: 1pt solid #000; }
thead { display: table-header-group; }
table + table { margin-top: 10pt; }
.heading + table { margin-top: 4pt; }
tbody.together { break-inside: avoid; }
tr { break-inside: avoid; height: 19pt; }
th, td { border: 0.5pt solid #000; padding: 1.5pt 1.2mm; vertical-align: middle; overflow-wrap: anywhere; }
th { font: normal ${fontSizes.head}pt/18pt ${cssFonts(fonts.head)}; padding-inline: 0; white-space: pre-line; }
th.broken { line-height: 14pt; }
th.long { font-size: ${fontSizes.longHead}pt; }
td.center { text-align: center; }
td.marked { background: #${toneFills.marked}; }
td.void { background: #${toneFills.void}; }
p { margin: 0; white-space: pre-line; }
.strong { font-family: ${cssFonts(fonts.head)}; }
.small { font-size: ${fontSizes.small}pt; }
.below { text-align: center; font-size: ${fontSizes.range}pt; line-height: 20pt; margin-bottom: ${margins.setting === 'letter' ? textSizes.letter.linePt : 3}pt; }
.gap { height: ${margins.setting === 'letter' ? textSizes.letter.linePt : 3}pt; }
.issued { text-align: right; line-height: 20pt; margin-bottom: 3pt; }
.line { display: flex; justify-content: space-between; gap: 2em; line-height: 20pt; break-after: avoid; }
.line span:last-child { text-align: right; }
.page { break-before: page; }
${turnedCss(margins)}${textCss(fonts, textSizes[margins.setting])}${letterCss({ title: cssFonts(fonts.title), head: cssFonts(fonts.head) }, margins.masthead)}${margins.hasCover ? coverCss(innerHeightMm(margins.shape), { title: cssFonts(fonts.title) }) : ''}tr.notes td { border: hidden; border-top: 1pt solid #000; padding: 4pt 0 0; line-height: 15pt; }
`;

const textCss = (
  fonts: DocumentFonts,
  { sizePt, linePt, titlePt, titleLinePt }: (typeof textSizes)['letter' | 'tables'],
): string => `
.text p { font-size: ${sizePt}pt; line-height: ${linePt}pt; }
.text.body p, .text.heading p { text-indent: 2em; }
.text.heading p { font-family: ${cssFonts(fonts.head)}; break-after: avoid; }
.text.title { text-align: center; margin-block: ${titleLinePt / 3}pt; break-after: avoid; }
.text.title p { font: normal ${titlePt}pt/${titleLinePt}pt ${cssFonts(fonts.title)}; }
.text.names p { padding-left: 5em; text-indent: -3em; }
.text.signed { margin-top: ${linePt}pt; text-align: right; break-inside: avoid; break-before: avoid; }
.text.signed p { padding-right: 4em; }
`;

/** Sheets on their side among upright ones: what stands in the margins stays as it is. */
const turnedCss = ({ paper, turned }: PageMargins): string =>
  turned === undefined
    ? ''
    : `@page turned { size: ${paper} ${turned.orientation}; margin: ${marginText(turned.shape)}; }
.turned { page: turned; }
`;

const marginText = ({ topMm, rightMm, bottomMm, leftMm }: PageShape): string =>
  `${topMm}mm ${rightMm}mm ${bottomMm}mm ${leftMm}mm`;

const marginFont = (fonts: readonly string[]): string =>
  `font: ${fontSizes.body}pt ${cssFonts(fonts)}; vertical-align: middle;`;

/** Font names come from settings: everything that could end the declaration or the style element is dropped. */
export const cssFonts = (fonts: readonly string[]): string =>
  [...fonts.map((name) => `"${name.replace(/["'\\<>{};\p{Cc}]/gu, '')}"`), 'serif'].join(', ');

const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;

/** A class attribute, or nothing. */
export const classAttribute = (name: string | undefined): string =>
  name === undefined ? '' : ` class="${escapeMarkup(name)}"`;
