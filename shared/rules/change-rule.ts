import type { Json } from '../base/canonical-json.ts';
import type { RecordKind } from '../domain/record.ts';
import type { Actor } from './permissions.ts';

/** What a device wrote to one record, as another device reads it. */
export interface WrittenChange {
  readonly recordId: string;
  readonly personId: string;
  readonly fields: Readonly<Record<string, Json>>;
  readonly replaces: Readonly<Record<string, readonly string[]>>;
}

export interface RightsContext {
  readonly leadOfficeId: string | undefined;
  /** Field that marks a deletion; its value lists the operations it deletes. */
  readonly deletedField: string;
  /** How the operation ids of devices begin whose place the writer's took: what it carried over replaces theirs [D15]. */
  readonly predecessors: readonly string[];
  /** Offices that a record was entered for, as far as that has arrived. */
  officesOf(recordId: string): readonly string[];
}

/** `wait`: it is allowed once the record turns out to be of the member's office, which nothing here says. */
export type RightsVerdict = 'may' | 'mayNot' | 'wait';

export type Rule = (change: WrittenChange, member: Actor, context: RightsContext) => RightsVerdict;

export const verdict = (isAllowed: boolean): RightsVerdict => (isAllowed ? 'may' : 'mayNot');

export const isOfOffice = (officeId: Json | undefined, member: Actor): boolean =>
  officeId === undefined || officeId === member.officeId;

/** A line of a log is written once: it replaces nothing and is never deleted. */
export const once =
  (rule: Rule): Rule =>
  (change, member, context) => {
    const isAltering = Object.values(change.replaces)
      .flat()
      .some((id) => !context.predecessors.some((writer) => id.startsWith(`${writer}.`)));
    if (isAltering || context.deletedField in change.fields) return 'mayNot';
    return rule(change, member, context);
  };

/** What is never deleted. */
export const lasting =
  (rule: Rule): Rule =>
  (change, member, context) =>
    context.deletedField in change.fields ? 'mayNot' : rule(change, member, context);

export const onlyFields =
  (...names: readonly string[]) =>
  ({ fields }: WrittenChange): boolean =>
    Object.keys(fields).every((field) => names.includes(field));

export const each = (rule: Rule, ...kinds: readonly RecordKind[]): Record<string, Rule> =>
  Object.fromEntries(kinds.map((kind) => [kind, rule]));
