import { readPlanFile } from '../../electron/imports/read-plan-file.ts';
import type { PlanImport } from '../../shared/rules/imports/plan-import.ts';
import { readPlanTables } from '../../shared/rules/imports/read-plan-tables.ts';
import type { SourceTable } from '../../shared/rules/imports/source-table.ts';
import { buildFile } from './build-file.ts';
import { districtContext } from './district.ts';
import type { CorpusBlock, CorpusCase } from './read-corpus.ts';

function tableOf(block: CorpusBlock, index: number): SourceTable {
  if (block.kind === 'paragraph')
    return { name: '正文', rows: [], notes: [{ text: block.cell.text, address: `第${index + 1}段` }] };
  const rows = block.rows.map((row, at) =>
    row.map(({ text }, column) => ({ text, address: `第${at + 1}行第${column + 1}列` })),
  );
  return { name: block.name, notes: [], rows };
}

/** Paragraphs that stand one below the other are one text. */
function tablesOf(blocks: readonly CorpusBlock[]): SourceTable[] {
  const tables = blocks.map(tableOf);
  const notes = tables.flatMap((table) => table.notes);
  return notes.length > 0 ? [{ name: '正文', rows: [], notes }] : tables;
}

/** Reads a case the way the application does: files and pastes as bytes, pieces as the table that they stand in. */
export async function readCase(corpusCase: CorpusCase): Promise<PlanImport> {
  const context = districtContext(corpusCase.weekStart);
  if (corpusCase.kind === 'piece') return readPlanTables(tablesOf(corpusCase.blocks), context);
  const { fileName, bytes } = await buildFile(corpusCase);
  const tables = await readPlanFile(fileName, bytes);
  if (!tables.ok) throw new Error(`${corpusCase.name}: ${tables.error.code}`);
  return readPlanTables(tables.value, context);
}
