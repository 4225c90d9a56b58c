import type { CellTone } from '../../shared/rules/documents/document-table.ts';

/** Greys by use, as RGB: light enough for words on them and for a copying machine. */
export const toneFills: Readonly<Record<CellTone, string>> = { marked: 'EBEBEB', void: 'D0D0D0' };
