import type { IncidentBook } from '../../../../shared/rules/emergency/incident-book.ts';
import { officesInOrder, type Records } from '../../../state/records.ts';

/** Somebody to whom an instruction may be forwarded; with an office, on its own screen. */
export interface ForwardTarget {
  readonly name: string;
  readonly officeId?: string;
}

/** The offices of the workspace, then the departments and units that reports go to. */
export function forwardTargets(records: Records, { recipients }: IncidentBook): ForwardTarget[] {
  const offices = officesInOrder(records, '').map(({ id, values }) => ({ name: values.name, officeId: id }));
  const known = new Set(offices.map(({ name }) => name));
  const others = recipients.flatMap(({ values: { name, leg, officeId } }): ForwardTarget[] =>
    (leg === 'department' || leg === 'units') && !known.has(name)
      ? [{ name, ...(officeId !== undefined && { officeId }) }]
      : [],
  );
  return [...offices, ...others];
}

/** The office of the workspace that is meant by a name that was typed. */
export function officeCalled(
  typed: string,
  targets: readonly ForwardTarget[],
): { readonly name: string; readonly officeId: string } | undefined {
  const target = targets.find(({ name }) => name === typed.trim());
  return target?.officeId === undefined ? undefined : { name: target.name, officeId: target.officeId };
}
