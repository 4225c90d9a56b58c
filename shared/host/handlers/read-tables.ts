import { ContractError } from '../../contract/error-codes.ts';
import { classifiedMarkIn } from '../../rules/emergency/classified-marks.ts';
import type { SourceCell, SourceTable } from '../../rules/imports/source-table.ts';
import type { HostPorts } from '../ports.ts';

/**
 * The tables of a file that a person gave. Throws FILE_REFUSED with the reason: also for a file that carries the mark of a classified
 * document, which this system must not hold (duty-and-emergency.md §8.3).
 */
export async function readTables(
  { readPlanFile }: Pick<HostPorts, 'readPlanFile'>,
  fileName: string,
  contentBase64: string,
): Promise<SourceTable[]> {
  const tables = await readPlanFile(fileName, contentBase64);
  if (!tables.ok) throw new ContractError('FILE_REFUSED', tables.error, tables.error.code);
  for (const cell of tables.value.flatMap(cellsOf)) {
    const mark = classifiedMarkIn(cell.text);
    if (mark === undefined) continue;
    const details = { fileName, mark, address: cell.address };
    throw new ContractError('FILE_REFUSED', { code: 'CLASSIFIED', details }, 'CLASSIFIED');
  }
  return tables.value;
}

const cellsOf = ({ notes, rows }: SourceTable): readonly SourceCell[] => [...notes, ...rows.flat()];
