import type { Masthead } from '../../shared/rules/documents/document-table.ts';
import { escapeMarkup } from './fixed-stamps.ts';
import { colophonLook, type MastheadSizes, mastheadLook, officialRed } from './letter-look.ts';

/** 版头: urgency and signer, the red name, its number, who issues it and when, the red rule. */
export const mastheadHtml = ({ urgency, signer, name, number, issuer, date }: Masthead): string =>
  [
    '<header class="masthead">',
    spread([urgency, signer]),
    `<div class="name">${escapeMarkup(name)}</div>`,
    `<div class="number">${escapeMarkup(number)}</div>`,
    spread([issuer, date]),
    '</header>',
  ].join('');

/** 版记: lines between black rules. */
export const colophonHtml = (lines: readonly (readonly string[])[] = []): string[] =>
  lines.length === 0 ? [] : [`<footer class="colophon">${lines.map((texts) => spread(texts)).join('')}</footer>`];

const spread = (texts: readonly string[]): string =>
  `<div class="spread">${texts.map((text) => `<span>${escapeMarkup(text)}</span>`).join('')}</div>`;

/** `families` are the typefaces of title, heads and text as the style sheet writes them. */
export function letterCss(
  families: { readonly title: string; readonly head: string },
  { namePt, upperLinePt }: MastheadSizes,
): string {
  const { name, line, rulePt, belowPt } = mastheadLook;
  const { sizePt, linePt, outerRulePt, innerRulePt, abovePt } = colophonLook;
  return `
.spread { display: flex; justify-content: space-between; gap: 2em; }
.spread span:last-child:not(:first-child) { text-align: right; white-space: nowrap; }
.masthead { font-size: ${line.sizePt}pt; line-height: ${line.linePt}pt; border-bottom: ${rulePt}pt solid #${officialRed}; padding-bottom: 4pt; margin-bottom: ${belowPt}pt; }
.masthead .spread:first-child { min-height: ${upperLinePt}pt; }
.masthead .spread:first-child span:first-child { font-family: ${families.head}; }
.masthead .name { text-align: center; color: #${officialRed}; font: normal ${namePt}pt/${name.linePt}pt ${families.title}; }
.masthead .number { text-align: center; }
.colophon { margin-top: ${abovePt}pt; font-size: ${sizePt}pt; line-height: ${linePt}pt; break-inside: avoid; break-before: avoid; border-block: ${outerRulePt}pt solid #000; }
.colophon .spread { padding-block: 2pt; }
.colophon .spread + .spread { border-top: ${innerRulePt}pt solid #000; }
`;
}
