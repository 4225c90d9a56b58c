import type { Matter } from '../../domain/supervision/matter.ts';

type Parts = Pick<Matter, 'officeId'> & Partial<Pick<Matter, 'leadUnit' | 'assistUnits'>>;

/** The units of a matter, the lead unit first. */
export const unitsOf = ({ leadUnit, assistUnits = [] }: Parts) => [...(leadUnit ? [leadUnit] : []), ...assistUnits];

/** Whether an office answers for a matter, as its lead unit or beside it. */
export const answersFor = (matter: Parts, officeId: string): boolean =>
  unitsOf(matter).some((unit) => unit.officeId === officeId);

/** Whether a matter is an office's: it gave it out, or answers for it. */
export const takesPart = (matter: Parts, officeId: string): boolean =>
  matter.officeId === officeId || answersFor(matter, officeId);

/** The unit in whose name an office speaks about a matter. */
export const ownUnitName = (matter: Parts, officeId: string): string | undefined =>
  unitsOf(matter).find((unit) => unit.officeId === officeId)?.name;
