import type { Attendance } from '../../domain/plan-item.ts';
import type { Reception } from '../../domain/reception/reception.ts';
import type { VisitFile } from './visit-book.ts';

/** Whether a visit is an office's work: it registered it, leads it or carries it out. */
export const worksOn = (
  { officeId, leadOfficeId, executingOfficeId }: Pick<Reception, 'officeId' | 'leadOfficeId' | 'executingOfficeId'>,
  office: string,
): boolean => office === officeId || office === leadOfficeId || office === executingOfficeId;

export type ServingOffice = (leaderId: string) => string | undefined;

/** The offices that serve some leaders. */
export const servingOffices = (hosts: readonly Attendance[], servingOf: ServingOffice): string[] =>
  hosts.flatMap(({ leaderId }) => servingOf(leaderId) ?? []);

type Parts = Pick<VisitFile, 'reception'> & {
  readonly stops: readonly { readonly values: VisitFile['stops'][number]['values'] }[];
  readonly tasks: readonly { readonly values: VisitFile['tasks'][number]['values'] }[];
};

/** Every office that a visit has to do with: those that work on it, serve a leader who takes part, or answer for a stop or a task. */
export function officesTakingPart({ reception, stops, tasks }: Parts, servingOf: ServingOffice): string[] {
  const { officeId, leadOfficeId, executingOfficeId, hosts } = reception;
  const offices = [
    officeId,
    leadOfficeId,
    executingOfficeId,
    ...servingOffices(hosts, servingOf),
    ...stops.flatMap(({ values }) => [values.responsibleOfficeId, ...servingOffices(values.hosts, servingOf)]),
    ...tasks.map(({ values }) => values.responsibleOfficeId),
  ];
  return [...new Set(offices.filter((office) => office !== undefined))].sort();
}
