import { highestOf, isAtLeast } from '../../domain/reception/rank.ts';
import type { ComplianceView, RawFinding } from './compliance-view.ts';
import { highestRank } from './head-count.ts';

/** 标准间; 普通套间 for 省部级 and above; nothing put into rooms beyond the standard. */
export function lodgingFindings({ file, rules }: ComplianceView): RawFinding[] {
  const rankOf = new Map(file.guests.map(({ id, values }) => [id, values.rank]));
  return file.rooms.flatMap(({ id, values }): RawFinding[] => {
    const rank =
      values.guestIds.length > 0
        ? highestOf(values.guestIds.map((guest) => rankOf.get(guest) ?? 'none'))
        : highestRank(file);
    const isAllowed =
      values.roomType === 'standard' ||
      values.roomType === 'single' ||
      (values.roomType === 'suite' && isAtLeast(rank, rules.suiteFrom));
    return [
      ...(isAllowed
        ? []
        : [{ rule: 'suite' as const, recordId: id, field: 'roomType', facts: { roomType: values.roomType, rank } }]),
      ...(values.extras === ''
        ? []
        : [{ rule: 'roomExtras' as const, recordId: id, field: 'extras', facts: { word: values.extras } }]),
    ];
  });
}

/** 集中乘车: the visit's own facts are about all of its cars together. */
export function transportFindings({ file, rules }: ComplianceView): RawFinding[] {
  const ofUse = (...uses: readonly string[]) => file.vehicles.filter(({ values }) => uses.includes(values.use));
  const local = ofUse('local', 'lead');
  const police = ofUse('police');
  const firstTooMany = <T>(all: readonly T[], most: number): T | undefined => all[most];
  const tooManyLocal = firstTooMany(local, rules.mostLocalCars);
  const tooManyPolice = firstTooMany(police, rules.mostPoliceCars);
  return [
    ...(tooManyLocal
      ? [
          {
            rule: 'localVehicles' as const,
            recordId: tooManyLocal.id,
            field: 'use',
            facts: { count: local.length, most: rules.mostLocalCars },
          },
        ]
      : []),
    ...(tooManyPolice
      ? [
          {
            rule: 'policeVehicles' as const,
            recordId: tooManyPolice.id,
            field: 'use',
            facts: { count: police.length, most: rules.mostPoliceCars },
          },
        ]
      : []),
  ];
}
