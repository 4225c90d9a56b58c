import { describe, expect, test } from 'vitest';
import { receptionRulesSchema } from '../../../../shared/domain/reception/reception-rules.ts';
import { readyReceptionRules } from '../../../../shared/rules/reception/ready-rules.ts';
import { receptionRulesOn } from '../../../../shared/rules/reception/reception-rules.ts';

describe('随附的接待规定', () => {
  test('are sets like any other, each rule with its article', () => {
    for (const rules of readyReceptionRules) {
      expect(receptionRulesSchema.safeParse(rules).error?.issues ?? []).toEqual([]);
      expect(new Set(rules.rules.map(({ rule }) => rule)).size).toBe(rules.rules.length);
      expect(rules.rules.every(({ source }) => source.length > 5)).toBe(true);
    }
  });

  test('hold from their days on; before the first one it holds all the same', () => {
    const sourceOn = (date: string) => receptionRulesOn(date, []).effectiveFrom;
    expect(sourceOn('2025-05-17')).toBe('2013-12-01');
    expect(sourceOn('2025-05-18')).toBe('2025-05-18');
    expect(sourceOn('2010-01-01')).toBe('2013-12-01');
  });

  test('a district’s own set goes before them from its day on', () => {
    const [rules] = readyReceptionRules;
    if (!rules) throw new Error('rules are shipped');
    const own = {
      id: 'receptionRules.all.2026-01-01',
      values: { ...rules, effectiveFrom: '2026-01-01', mostAtTables: 0 },
    };
    expect(receptionRulesOn('2026-02-01', [own]).mostAtTables).toBe(0);
    expect(receptionRulesOn('2025-12-31', [own]).effectiveFrom).toBe('2025-05-18');
  });
});
