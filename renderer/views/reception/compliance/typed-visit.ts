import { recordSchemas } from '../../../../shared/domain/record.ts';
import type { Kept } from '../../../../shared/rules/kept.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';

const listNames = {
  itineraryStop: 'stops',
  receptionMeal: 'meals',
  receptionRoom: 'rooms',
  receptionVehicle: 'vehicles',
} as const satisfies Record<string, keyof VisitFile>;

/** Kinds of lines that the rules look at while they are typed. */
export type TypedKind = keyof typeof listNames;

/** A visit with a line as it is being typed; undefined while that is no whole line yet. */
export function withTypedLine(file: VisitFile, kind: TypedKind, lineId: string, typed: object): VisitFile | undefined {
  const list: readonly Kept<{ readonly order: number }>[] = file[listNames[kind]];
  const old = list.find(({ id }) => id === lineId);
  const order = old?.values.order ?? (list.at(-1)?.values.order ?? 0) + 1;
  const given = Object.entries(typed).filter(([, value]) => value !== undefined && value !== null);
  const place = { officeId: file.reception.officeId, receptionId: file.id, order };
  const values = recordSchemas[kind].safeParse({ ...Object.fromEntries(given), ...place }).data;
  if (!values) return undefined;
  const line = { id: lineId, values };
  return {
    ...file,
    [listNames[kind]]: old ? list.map((each) => (each === old ? line : each)) : [...list, line],
  };
}
