import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { historyFieldName, historyValueWords } from '../../../renderer/text/history-values.ts';
import { type RecordKind, recordSchemas } from '../../../shared/domain/record.ts';

const kinds = [
  'matter',
  'matterFeedback',
  'matterExtension',
  'matterUrge',
  'matterReceipt',
  'matterStep',
  'jointMeeting',
  'meetingTopic',
  'meetingAttendee',
  'meetingDecision',
  'supervisionRules',
] as const satisfies readonly RecordKind[];

const names = {
  leaderName: () => '李明华',
  venueName: () => '第一会议室',
  officeName: () => '区人大办',
  personName: () => '魏长青',
  anyName: () => '东湖路改造',
};

/** The values that a field may have, where they are a closed list. */
function optionsOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return optionsOf(schema.unwrap() as z.ZodType);
  return [];
}

const fieldsOf = (kind: RecordKind): [string, z.ZodType][] => Object.entries(recordSchemas[kind].shape);

describe('a matter and a meeting in histories and conflicts', () => {
  it.each(kinds)('%s: every field has a name of its own', (kind) => {
    // Whose record it is is never changed.
    for (const [field] of fieldsOf(kind).filter(([name]) => name !== 'officeId'))
      expect(historyFieldName(field, kind), field).not.toBe('其他内容');
  });

  it.each(kinds)('%s: every value of a closed list is said in Chinese', (kind) => {
    for (const [field, schema] of fieldsOf(kind))
      for (const value of optionsOf(schema))
        expect(historyValueWords(field, value, names, kind), `${field} ${value}`).toMatch(/^[^a-zA-Z]+$/);
  });

  it.each(kinds)('%s: another record is called by its name, never by its id', (kind) => {
    for (const [field] of fieldsOf(kind).filter(([name]) => /Ids?$/.test(name))) {
      const value = field.endsWith('Ids') ? ['office.all.a'] : 'office.all.a';
      expect(historyValueWords(field, value, names, kind), field).toMatch(/^[^a-zA-Z]+$/);
    }
  });

  it('units, papers and offices that were passed over are listed by name', () => {
    const words = (kind: RecordKind, field: string, value: unknown) => historyValueWords(field, value, names, kind);
    expect(words('matter', 'leadUnit', { name: '区住建局' })).toBe('区住建局');
    expect(words('matter', 'assistUnits', [{ name: '区财政局' }, { name: '东湖街道' }])).toBe('区财政局、东湖街道');
    expect(words('matterFeedback', 'evidence', [{ title: '竣工照片', place: '' }])).toBe('竣工照片');
    expect(words('jointMeeting', 'passedOfficeIds', [])).toBe('无');
    expect(words('jointMeeting', 'passedOfficeIds', ['a', 'b'])).toBe('区人大办、区人大办');
    expect(words('meetingAttendee', 'substitute', { name: '马丽' })).toBe('马丽');
  });
});
