import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { historyFieldName, historyValueWords } from '../../../renderer/text/history-values.ts';
import { type RecordKind, recordSchemas } from '../../../shared/domain/record.ts';

const kinds = [
  'reception',
  'receptionGuest',
  'itineraryStop',
  'receptionTask',
  'receptionMeal',
  'receptionRoom',
  'receptionVehicle',
  'seatPlan',
  'expenseSheet',
] as const satisfies readonly RecordKind[];

const names = {
  leaderName: () => '李明华',
  venueName: () => '第一会议室',
  officeName: () => '区委办',
  personName: () => '魏长青',
  anyName: () => '郭启明',
};

/** The values that a field may have, where they are a closed list. */
function optionsOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return optionsOf(schema.unwrap() as z.ZodType);
  return [];
}

const fieldsOf = (kind: RecordKind): [string, z.ZodType][] => Object.entries(recordSchemas[kind].shape);
/** Whose record it is, which no history shows as a change. */
const fixed = new Set(['officeId', 'receptionId', 'stopId']);

describe('a visit in histories and conflicts', () => {
  it.each(kinds)('%s: every field has a name of its own', (kind) => {
    for (const [field] of fieldsOf(kind)) {
      if (!fixed.has(field)) expect(historyFieldName(field, kind), field).not.toBe('其他内容');
    }
  });

  it.each(kinds)('%s: every value of a closed list is said in Chinese', (kind) => {
    for (const [field, schema] of fieldsOf(kind)) {
      for (const value of optionsOf(schema))
        expect(historyValueWords(field, value, names), `${field} ${value}`).toMatch(/^[^a-zA-Z]+$/);
    }
  });

  it('people, leaders and layouts are named, lists are counted', () => {
    const words = (field: string, value: unknown) => historyValueWords(field, value, names);
    expect(words('people', [{ key: 'a', name: '郭启明', side: 'guest' }])).toBe('郭启明');
    expect(words('layout', { kind: 'talks', isAligned: true })).toContain('会谈');
    expect(words('hosts', [{ leaderId: 'leader.all.a', role: 'host' }])).toBe('李明华（主持）');
    expect(words('guestIds', ['receptionGuest.2026-M11.a'])).toBe('郭启明');
    expect(words('swaps', [{ person: 'a', withPerson: 'b' }])).toBe('共 1 项');
    expect(words('arriveOn', '2026-11-25')).toBe('11月25日 周三');
  });
});
