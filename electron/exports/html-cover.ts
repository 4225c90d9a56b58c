import type { Cover } from '../../shared/rules/documents/print-document.ts';
import { coverLook } from './cover-look.ts';
import { escapeMarkup } from './fixed-stamps.ts';

/** 封面: subject, name and range in the upper half of a page, who issues it and when at its foot. */
export const coverHtml = ({ subject, name, range, issued }: Cover): string =>
  [
    '<header class="cover">',
    `<div class="subject">${escapeMarkup(subject)}</div>`,
    `<h1>${escapeMarkup(name)}</h1>`,
    `<div class="line">${escapeMarkup(range)}</div>`,
    `<div class="issued">${issued.map((text) => `<div class="line">${escapeMarkup(text)}</div>`).join('')}</div>`,
    '</header>',
  ].join('');

/** `heightMm` is the room between the margins; `families` the typefaces as the style sheet writes them. */
export function coverCss(heightMm: number, families: { readonly title: string }): string {
  const { abovePt, belowPt, subject, name, line } = coverLook;
  return `
@page cover { @top-left { content: none; } @bottom-center { content: none; } @bottom-right { content: none; } }
.cover { page: cover; break-after: page; height: ${heightMm - 1}mm; padding-block: ${abovePt}pt ${belowPt}pt; display: flex; flex-direction: column; text-align: center; }
.cover .subject { font: normal ${subject.sizePt}pt/${subject.linePt}pt ${families.title}; }
.cover h1 { margin-block: ${name.beforePt}pt ${name.afterPt}pt; font-size: ${name.sizePt}pt; line-height: ${name.linePt}pt; letter-spacing: ${name.spacingPt}pt; text-indent: ${name.spacingPt}pt; }
.cover .line { display: block; font-size: ${line.sizePt}pt; line-height: ${line.linePt}pt; }
.cover .issued { margin: auto 0 0; text-align: center; }
`;
}
