import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlanFile } from '../../../electron/imports/read-plan-file.ts';
import type { PlanImport } from '../../../shared/rules/imports/plan-import.ts';
import { readPlanTables } from '../../../shared/rules/imports/read-plan-tables.ts';
import type { SourceTable } from '../../../shared/rules/imports/source-table.ts';
import { contextOf } from '../../shared/rules/imports/import-samples.ts';

export async function tablesOf(fileName: string): Promise<SourceTable[]> {
  const bytes = await readFile(join(import.meta.dirname, '../../fixtures', fileName));
  const tables = await readPlanFile(fileName, bytes);
  if (!tables.ok) throw new Error(`${fileName}: ${tables.error.code}`);
  return tables.value;
}

export const readFixture = async (fileName: string, weekStart: string): Promise<PlanImport> =>
  readPlanTables(await tablesOf(fileName), contextOf(weekStart));
