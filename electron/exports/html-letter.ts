import type { Masthead } from '../../shared/rules/documents/document-table.ts';
import type { PrintDocument } from '../../shared/rules/documents/print-document.ts';
import { escapeMarkup } from './fixed-stamps.ts';
import { colophonLook, mastheadLook, mastheadSizes, officialRed } from './letter-look.ts';

/** 版头: urgency and signer, the red name, its number, who issues it and when, the red rule. */
export function mastheadHtml(masthead: Masthead, document: PrintDocument): string {
  const { urgency, signer, name, number, issuer, date } = masthead;
  const { namePt, upperLinePt } = mastheadSizes(masthead, document);
  return [
    '<header class="masthead">',
    spread([urgency, signer], `min-height:${upperLinePt}pt`),
    `<div class="name" style="font-size:${namePt}pt">${escapeMarkup(name)}</div>`,
    `<div class="number">${escapeMarkup(number)}</div>`,
    spread([issuer, date]),
    '</header>',
  ].join('');
}

/** 版记: lines between black rules. */
export const colophonHtml = (lines: readonly (readonly string[])[] = []): string[] =>
  lines.length === 0 ? [] : [`<footer class="colophon">${lines.map((texts) => spread(texts)).join('')}</footer>`];

const spread = (texts: readonly string[], style?: string): string =>
  `<div class="spread"${style === undefined ? '' : ` style="${style}"`}>${texts.map((text) => `<span>${escapeMarkup(text)}</span>`).join('')}</div>`;

/** `families` are the typefaces of title, heads and text as the style sheet writes them. */
export function letterCss(families: { readonly title: string; readonly head: string }): string {
  const { name, line, rulePt, belowPt } = mastheadLook;
  const { sizePt, linePt, outerRulePt, innerRulePt, abovePt } = colophonLook;
  return `
.spread { display: flex; justify-content: space-between; gap: 2em; }
.spread span:last-child:not(:first-child) { text-align: right; white-space: nowrap; }
.masthead { font-size: ${line.sizePt}pt; line-height: ${line.linePt}pt; border-bottom: ${rulePt}pt solid #${officialRed}; padding-bottom: 4pt; margin-bottom: ${belowPt}pt; }
.masthead .spread:first-child span:first-child { font-family: ${families.head}; }
.masthead .name { text-align: center; color: #${officialRed}; font: normal ${name.sizePt}pt/${name.linePt}pt ${families.title}; }
.masthead .number { text-align: center; }
.colophon { margin-top: ${abovePt}pt; font-size: ${sizePt}pt; line-height: ${linePt}pt; break-inside: avoid; break-before: avoid; border-block: ${outerRulePt}pt solid #000; }
.colophon .spread { padding-block: 2pt; }
.colophon .spread + .spread { border-top: ${innerRulePt}pt solid #000; }
`;
}
