import { z } from 'zod';
import type { AppContract } from '../../shared/contract/contract.ts';
import type { InputOf } from '../../shared/contract/define.ts';
import { type RecordKind, recordSchemas } from '../../shared/domain/record.ts';
import { exportCodeNames, exportFieldNames, exportKindCodeNames } from './export-field-words.ts';
import { historyFieldName, historyValueWords, kindName } from './history-values.ts';
import { fieldName } from './names.ts';

type ExportWords = InputOf<AppContract, 'data.exportAll'>['words'];
type Schema = Readonly<Record<string, unknown>>;

const noName = (): string => '';
const noNames = { leaderName: noName, venueName: noName, officeName: noName, personName: noName, anyName: noName };

/** What the screen calls every kind, field and code: documents are written where there are no words of the screen. */
export function exportWords(): ExportWords {
  const words: ExportWords = { kinds: {}, fields: {}, codes: {} };
  for (const [kind, schema] of Object.entries(recordSchemas) as [RecordKind, z.ZodType][]) {
    words.kinds[kind] = kindName(kind);
    const shape = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Schema;
    for (const field of Object.keys((shape.properties ?? {}) as Schema))
      words.fields[`${kind}.${field}`] = headOf(field, kind);
    for (const [field, code] of codesIn(shape, '')) {
      const said = codeWord(kind, field, code);
      if (said !== undefined) words.codes[`${kind}.${field}.${code}`] = said;
    }
  }
  return words;
}

function headOf(field: string, kind: string): string {
  const said = historyFieldName(field, kind);
  return said === fieldName('') ? (exportFieldNames[field] ?? said) : said;
}

function codeWord(kind: string, field: string, code: string): string | undefined {
  const said = historyValueWords(field, code, noNames, kind);
  const named = exportKindCodeNames[`${kind}.${field}`]?.[code] ?? exportCodeNames[field]?.[code];
  return said !== code && said !== '' ? said : named;
}

/** Every code that a schema names, with the field that it stands in. */
function codesIn(schema: Schema, field: string): [field: string, code: string][] {
  const own = [schema.const, ...((schema.enum ?? []) as unknown[])].filter((code) => typeof code === 'string');
  const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Schema>>);
  const variants = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => (schema[key] ?? []) as Schema[]);
  const items = schema.items === undefined ? [] : [schema.items as Schema];
  return [
    ...own.map((code): [string, string] => [field, code]),
    ...properties.flatMap(([name, property]) => codesIn(property, name)),
    ...[...variants, ...items].flatMap((each) => codesIn(each, field)),
  ];
}
