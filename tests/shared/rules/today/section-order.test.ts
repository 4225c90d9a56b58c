import { expect, test } from 'vitest';
import { roleSchema } from '../../../../shared/domain/office.ts';
import { sectionColumns, todaySections } from '../../../../shared/rules/today/section-order.ts';

test.each(roleSchema.options)('%s sees every section once, but for visits that 查看 may not read', (role) => {
  const hidden = role === 'viewer' ? ['visits'] : [];
  expect(sectionColumns[role].flat().sort()).toEqual(todaySections.filter((name) => !hidden.includes(name)).sort());
});

test.each([
  ['director', ['waiting', 'activities']],
  ['dutyOfficer', ['duty', 'emergencies']],
  ['reception', ['visits']],
] as const)('%s sees first what the work is about', (role, first) => {
  expect(sectionColumns[role].flat().slice(0, first.length)).toEqual(first);
});
