import type { Paper } from '../../shared/domain/paper.ts';
import { type DocumentFonts, fontSizes } from './document-fonts.ts';
import { escapeMarkup } from './fixed-stamps.ts';

/** What the margin of every printed page says. */
interface PageMargins {
  readonly paper: Paper;
  readonly mark: string;
  readonly pageFoot: string;
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
}

/** The same page as the Word file: landscape, mark at the head, page number and version at the foot. */
export const printCss = (fonts: DocumentFonts, margins: PageMargins): string => `
@page {
  size: ${margins.paper} landscape;
  margin: 19mm 15mm 16mm;
  @top-left { content: ${cssString(margins.mark)}; ${marginText(fonts.head)} }
  @bottom-center {
    content: ${cssString(margins.page.before)} counter(page) ${cssString(margins.page.between)} counter(pages) ${cssString(margins.page.after)};
    ${marginText(fonts.body)}
  }
  @bottom-right { content: ${cssString(margins.pageFoot)}; ${marginText(fonts.body)} }
}
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff; font: ${fontSizes.body}pt/14pt ${cssFonts(fonts.body)}; }
h1 { margin: 0; text-align: center; font: normal ${fontSizes.title}pt/32pt ${cssFonts(fonts.title)}; }
.range { display: grid; grid-template-columns: 1fr auto 1fr; align-items: baseline; line-height: 20pt; margin-bottom: 3pt; }
.range b { grid-column: 2; font-weight: normal; font-size: ${fontSizes.range}pt; }
.range span { text-align: right; }
table { width: calc(100% - 1pt); margin: 0 0.5pt; border-collapse: collapse; table-layout: fixed; border: 1pt solid #000; }
thead { display: table-header-group; }
tbody.together { break-inside: avoid; }
tr { break-inside: avoid; height: 19pt; }
th, td { border: 0.5pt solid #000; padding: 1.5pt 1.2mm; vertical-align: middle; overflow-wrap: anywhere; }
th { font: normal ${fontSizes.head}pt/18pt ${cssFonts(fonts.head)}; padding-inline: 0; }
th.long { font-size: ${fontSizes.longHead}pt; }
td.center { text-align: center; }
p { margin: 0; white-space: pre-line; }
.strong { font-family: ${cssFonts(fonts.head)}; }
.small { font-size: ${fontSizes.small}pt; }
tr.notes td { border: hidden; border-top: 1pt solid #000; padding: 4pt 0 0; line-height: 15pt; }
`;

const marginText = (fonts: readonly string[]): string =>
  `font: ${fontSizes.body}pt ${cssFonts(fonts)}; vertical-align: middle;`;

/** Font names come from settings: everything that could end the declaration or the style element is dropped. */
const cssFonts = (fonts: readonly string[]): string =>
  [...fonts.map((name) => `"${name.replace(/["'\\<>{};\p{Cc}]/gu, '')}"`), 'serif'].join(', ');

const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;

/** A class attribute, or nothing. */
export const classAttribute = (name: string | undefined): string =>
  name === undefined ? '' : ` class="${escapeMarkup(name)}"`;
