import type { BulletinVersion, ChangeOrder } from '../domain/plan-cycle.ts';

interface Issued {
  readonly id: string;
  readonly values: Pick<BulletinVersion, 'sequence' | 'changeOrderId'>;
}

type Orders = ReadonlyMap<string, Pick<ChangeOrder, 'toldOfficeIds'>>;

/**
 * Whether a version has to do with an office: V1 with all, a change with those whose item changed
 * (modules/weekly-plan.md, the job). A change whose order is not here yet has to do with everybody.
 */
export function concernsOffice(officeId: string, { sequence, changeOrderId = '' }: Issued['values'], orders: Orders) {
  return sequence === 0 || (orders.get(changeOrderId)?.toldOfficeIds.includes(officeId) ?? true);
}

/**
 * The version that an office is asked to sign: the newest, while one that concerns it was issued after the last one it
 * signed. A version that it signed without being asked settles those before it.
 */
export function versionToSign(
  officeId: string,
  versions: readonly Issued[],
  orders: Orders,
  signedIds: ReadonlySet<string>,
): string | undefined {
  const inOrder = [...versions].sort((left, right) => left.values.sequence - right.values.sequence);
  const unsigned = inOrder.slice(inOrder.findLastIndex(({ id }) => signedIds.has(id)) + 1);
  return unsigned.some(({ values }) => concernsOffice(officeId, values, orders)) ? inOrder.at(-1)?.id : undefined;
}
