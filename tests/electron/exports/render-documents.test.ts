import { describe, expect, test } from 'vitest';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { type HtmlPrinter, renderDocuments } from '../../../electron/exports/render-documents.ts';
import { planDocuments } from '../../../shared/rules/documents/document-plan.ts';
import { aVersion, documentOptions, offices, standingCommittee } from '../../shared/rules/documents/sample-version.ts';

const version = aVersion({ sequence: 1 });
const plan = planDocuments(version, offices, 'A4');
const issue = { version, offices };
const options = { ...documentOptions, fonts: defaultDocumentFonts };

/** Prints the page's length, with a date of its own as Chromium does. */
const countingPrinter = (): HtmlPrinter & { readonly pages: string[] } => {
  const pages: string[] = [];
  return {
    pages,
    print: (html) => {
      pages.push(html);
      const clock = `2030010100000${pages.length}`;
      return Promise.resolve(new TextEncoder().encode(`%PDF ${html.length} /CreationDate (D:${clock}+00'00')`));
    },
  };
};

test('every planned file is made, in the order of the plan', async () => {
  const { files, notRendered } = await renderDocuments(plan, issue, options, countingPrinter());
  expect(files.map(({ path }) => path)).toEqual(plan.map(({ path }) => path));
  expect(notRendered).toEqual([]);
  for (const { bytes } of files) expect(bytes.length).toBeGreaterThan(20);
});

test('a document for several offices is made once and its bytes are shared', async () => {
  const printer = countingPrinter();
  const { files } = await renderDocuments(plan, issue, options, printer);
  const matrices = files.filter(({ path }) => path.endsWith('领导工作安排表（V1.1）.docx'));
  expect(matrices).toHaveLength(4);
  expect(new Set(matrices.map(({ bytes }) => bytes)).size).toBe(1);
  expect(printer.pages).toHaveLength(3);
});

test('without a printer the pdf files are named as not made and all others are there', async () => {
  const { files, notRendered } = await renderDocuments(plan, issue, options, null);
  expect(notRendered).toEqual(plan.map(({ path }) => path).filter((path) => path.endsWith('.pdf')));
  expect(files).toHaveLength(plan.length - notRendered.length);
});

test('making everything again gives the same bytes, whatever the printer dates', async () => {
  const printer = countingPrinter();
  const first = await renderDocuments(plan, issue, options, printer);
  expect(await renderDocuments(plan, issue, options, printer)).toEqual(first);
  const pdf = first.files.find(({ path }) => path.endsWith('.pdf'));
  expect(new TextDecoder().decode(pdf?.bytes)).toContain("/CreationDate (D:20261120083000+00'00')");
});

test('a printer that fails is reported, not skipped', async () => {
  const printer = { print: () => Promise.reject(new Error('no paper')) };
  await expect(renderDocuments(plan, issue, options, printer)).rejects.toThrow('no paper');
});

describe('a version with an item that is 内部掌握', () => {
  const secret = {
    ...standingCommittee,
    visibility: 'withheld' as const,
    officeId: 'office.all.government',
    attendance: [],
  };
  const withheld = {
    version: aVersion({ sequence: 1, items: [secret] }),
    previous: aVersion({ items: [secret] }),
    offices,
  };

  test('is written once for the offices that read it whole and once for the others', async () => {
    const printer = countingPrinter();
    const { files } = await renderDocuments(plan, withheld, options, printer);
    const matrices = files.filter(({ path }) => path.endsWith('领导工作安排表（V1.1）.docx')).map(({ bytes }) => bytes);
    const [party, congress, government, cppcc] = matrices;
    expect(party).toBe(government);
    expect(congress).toBe(cppcc);
    expect(party).not.toEqual(congress);
    expect(printer.pages).toHaveLength(2 * 3);
    expect(printer.pages.filter((page) => page.includes(secret.content))).toHaveLength(3);
  });

  test('does not tell the others by a mark that it was changed', async () => {
    const before = { ...secret, content: '原来的内容' };
    const printer = countingPrinter();
    await renderDocuments(plan, { ...withheld, previous: aVersion({ items: [before] }) }, options, printer);
    const [whole, others] = [secret.content, '内部安排'].map((words) =>
      printer.pages.filter((page) => page.includes(words)),
    );
    for (const page of whole ?? []) expect(page).toContain('【变更】');
    for (const page of others ?? []) expect(page).not.toContain('【变更】');
    expect(others).toHaveLength(3);
  });
});
