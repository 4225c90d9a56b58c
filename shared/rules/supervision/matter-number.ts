import { chinaTimeOf } from '../../domain/china-time.ts';
import type { Matter } from '../../domain/supervision/matter.ts';

/** `DB-2026-012`; empty before 立项. */
export const matterNumber = ({ sequence, filedAt }: Pick<Matter, 'sequence' | 'filedAt'>): string =>
  sequence === undefined || filedAt === undefined
    ? ''
    : `DB-${filedYear({ filedAt })}-${String(sequence).padStart(3, '0')}`;

/** The year in which a matter was numbered; empty before 立项. */
export const filedYear = ({ filedAt }: Pick<Matter, 'filedAt'>): string =>
  filedAt === undefined ? '' : chinaTimeOf(filedAt).date.slice(0, 4);

interface Numbered {
  readonly id: string;
  readonly values: Pick<Matter, 'sequence' | 'filedAt'>;
}

/** Matters whose number another one has: two workstations numbered without knowing of each other. */
export function duplicateMatterNumbers(matters: Iterable<Numbered>): ReadonlySet<string> {
  const byNumber = Map.groupBy(matters, ({ values }) => matterNumber(values));
  byNumber.delete('');
  return new Set([...byNumber.values()].filter(({ length }) => length > 1).flatMap((same) => same.map(({ id }) => id)));
}
