import { type BulletinVersion, type VersionItem, versionNumber } from '../../../../shared/domain/plan-cycle.ts';
import { diffVersions, type ItemChange } from '../../../../shared/rules/documents/version-diff.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import type { RecordNames } from '../../../state/names.ts';
import { dayWords } from '../../../text/date-words.ts';
import { attendanceWords, contentWords, timeWords, valueWords } from '../../../text/item-words.ts';
import { fieldName } from '../../../text/names.ts';
import { versionText } from '../../../text/versions.ts';

export interface ComparisonRow {
  readonly key: string;
  readonly kind: ItemChange['kind'];
  readonly item: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** Who decided the item's changes and which offices were told, a line for each change order. */
  readonly orders: readonly string[];
  /** Rows that the item's cell covers; 0 for the rows below its first. */
  readonly span: number;
}

/** A version between the compared ones, with the change order that made it. */
export interface ChangeStep {
  readonly sequence: number;
  readonly order: TypedRecordView<'changeOrder'>['values'];
}

/** Shown by another field's words already, or by the change's own name. */
const isDoubled = (field: string, kind: ItemChange['kind']): boolean =>
  field === 'venueId' || field === 'placeText' || (field === 'isCancelled' && kind === 'cancelled');

/** What `next` says differently from `previous`, item by item in the order of the week and field by field. */
export function comparisonRows(
  previous: BulletinVersion,
  next: BulletinVersion,
  steps: readonly ChangeStep[],
  names: RecordNames,
): ComparisonRow[] {
  const items = new Map([...previous.items, ...next.items].map((item) => [item.id, item]));
  const leaders = new Map([...previous.leaders, ...next.leaders].map(({ id, name }) => [id, name]));
  const versionNames = { ...names, leaderName: (id: string) => leaders.get(id) ?? names.leaderName(id) };
  const changes = diffVersions(previous, next).flatMap((change) => {
    const item = items.get(change.itemId);
    return item ? [{ ...change, item }] : [];
  });
  return changes
    .sort((left, right) => compareByTime(left.item, right.item))
    .flatMap(({ itemId, kind, fields, item }) => {
      const orders = steps.filter(({ order }) => order.itemId === itemId).map((step) => orderWords(step, names));
      const shared = { kind, item: itemWords(item), orders };
      const shown = fields.filter(({ field }) => !isDoubled(field, kind));
      if (shown.length === 0) {
        const whole = [item.placeName, attendanceWords(item.attendance, versionNames.leaderName)]
          .filter(Boolean)
          .join(' · ');
        const sides = kind === 'added' ? { before: '', after: whole } : { before: whole, after: '' };
        return [{ key: itemId, ...shared, field: '', ...sides, span: 1 }];
      }
      return shown.map(({ field, before, after }, index) => ({
        key: `${itemId} ${field}`,
        ...shared,
        field: fieldName(field),
        before: valueWords(field, before, versionNames),
        after: valueWords(field, after, versionNames),
        span: index === 0 ? shown.length : 0,
      }));
    });
}

/** By day, then by clock time; what has none stands first in its day, as in the documents' 全天. */
function compareByTime(left: VersionItem, right: VersionItem): number {
  const key = ({ date, time }: VersionItem): string => `${date} ${time.kind === 'exact' ? time.start : ''}`;
  return key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0;
}

const itemWords = (item: VersionItem): string =>
  `${dayWords(item.date)} ${timeWords(item.time)} ${contentWords(item, false)}`;

const orderWords = ({ sequence, order }: ChangeStep, names: RecordNames): string =>
  versionText.orderAndTold(
    versionNumber(sequence),
    versionText.order(order.orderedBy, order.reason),
    toldWords(order.toldOfficeIds, names),
  );

/** `已告知：区政府办、区政协办` */
export const toldWords = (officeIds: readonly string[], names: RecordNames): string =>
  officeIds.length === 0
    ? versionText.toldNobody
    : versionText.told(officeIds.map((id) => names.officeName(id) || versionText.formerOffice).join('、'));
