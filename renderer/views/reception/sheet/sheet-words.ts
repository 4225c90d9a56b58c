import { type Json, sameJson } from '../../../../shared/base/canonical-json.ts';
import type { ExpenseLine, ExpenseSheet, SheetPerson } from '../../../../shared/domain/reception/expense-sheet.ts';
import type { SheetWords } from '../../../../shared/rules/reception/sheet-proposal.ts';

type Loose<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** As the controls of the form leave it: what was emptied is null or missing. */
export interface TypedSheet extends Omit<Loose<SheetWords>, 'guests' | 'activities' | 'lines' | 'escorts' | 'support'> {
  readonly guests?: readonly Loose<SheetPerson>[] | undefined;
  readonly activities?: readonly Loose<ExpenseSheet['activities'][number]>[] | undefined;
  readonly lines?: readonly Loose<ExpenseLine>[] | undefined;
  readonly escorts?: readonly Loose<SheetPerson>[] | undefined;
  readonly support?: readonly Loose<SheetPerson>[] | undefined;
}

const text = (typed: string | null | undefined): string => (typed ?? '').trim();

const personOf = ({ name, unit, title }: Loose<SheetPerson>): SheetPerson => ({
  name: text(name),
  unit: text(unit),
  title: text(title),
});

const lineOf = ({
  kind,
  item,
  date,
  place,
  quantity,
  unitPrice,
  paidBy,
  payment,
}: Loose<ExpenseLine>): ExpenseLine => ({
  kind: kind ?? 'other',
  item: text(item),
  ...(date && { date }),
  place: text(place),
  quantity: quantity ?? 0,
  unitPrice: unitPrice ?? 0,
  paidBy: paidBy ?? 'host',
  ...(payment && { payment }),
});

/** What was typed, as a sheet is kept. */
export const sheetOf = (typed: TypedSheet): SheetWords => ({
  number: text(typed.number),
  letterNumber: text(typed.letterNumber),
  guests: (typed.guests ?? []).map(personOf),
  activities: (typed.activities ?? []).map(({ item, when, place }) => ({
    item: text(item),
    when: text(when),
    place: text(place),
  })),
  lines: (typed.lines ?? []).map(lineOf),
  escorts: (typed.escorts ?? []).map(personOf),
  support: (typed.support ?? []).map(personOf),
  collectedMeals: typed.collectedMeals ?? 0,
  collectedTransport: typed.collectedTransport ?? 0,
  remarks: text(typed.remarks),
});

/** The fields in which a sheet differs from what was shown. */
export const changedWords = (typed: SheetWords, shown: SheetWords): Partial<SheetWords> =>
  Object.fromEntries(
    Object.entries(typed).filter(
      ([field, value]) => !sameJson(value as Json, shown[field as keyof SheetWords] as unknown as Json),
    ),
  );
