import fc from 'fast-check';
import { expect, test } from 'vitest';
import { versionItemSchema } from '../../../shared/domain/plan-cycle.ts';
import { listTable } from '../../../shared/rules/documents/plan-list.ts';
import { flatTable } from '../../../shared/rules/documents/plan-table.ts';
import { versionAsSeenBy } from '../../../shared/rules/withheld-items.ts';
import { attending, aVersion, documentOptions, item, offices, standingCommittee } from './documents/sample-version.ts';
import { rowsAsText } from './documents/table-text.ts';

const lead = 'office.all.party';
const secret = item('secret', {
  officeId: 'office.all.government',
  officeName: '区政府办',
  date: '2026-11-24',
  endDate: '2026-11-25',
  time: { kind: 'exact', start: '09:00', end: '10:30' },
  content: '约谈某企业负责人',
  venueId: 'venue.all.small',
  placeName: '小会议室',
  placeText: '小会议室',
  attendance: [{ leaderId: 'leader.all.qian', role: 'host' }],
  otherAttendees: '审计组',
  organiserUnit: '区审计局',
  remarks: '材料密送',
  exemptionReason: '急',
  sourceLink: { recordId: 'reception.all.r' },
  sourceText: '原文',
  category: 'reception',
  isDistrictWide: true,
  isCoordinated: true,
  visibility: 'withheld',
});
const version = aVersion({ items: [standingCommittee, secret], digest: 'ab'.repeat(32) });
const secretSeenBy = (officeId: string | undefined) => versionAsSeenBy(version, officeId, lead).items[1];

test('the lead office, the own office and the office that serves an attending leader read a withheld item whole', () => {
  for (const officeId of [lead, 'office.all.government', 'office.all.cppcc'])
    expect(secretSeenBy(officeId)).toEqual(secret);
});

test('another office learns leader, days and time, and nothing else of it', () => {
  expect(secretSeenBy('office.all.congress')).toEqual({
    id: secret.id,
    officeId: secret.officeId,
    weekStart: secret.weekStart,
    date: '2026-11-24',
    endDate: '2026-11-25',
    time: { kind: 'exact', start: '09:00', end: '10:30' },
    content: '内部安排',
    placeName: '',
    officeName: '',
    attendance: [{ leaderId: 'leader.all.qian', role: 'attend' }],
    category: 'other',
    isTentative: false,
    isParallel: false,
    isCoordinated: false,
    isCancelled: false,
    isUnconfirmed: false,
    visibility: 'withheld',
  });
});

test('documents show the place of what is withheld as left out, not as 待定, and its sentence without a unit', () => {
  const seen = versionAsSeenBy({ ...version, items: [secret] }, 'office.all.congress', lead);
  const [row] = rowsAsText(flatTable(seen, undefined, documentOptions));
  expect(row?.slice(3)).toEqual(['9:00—10:30', '—', '内部安排', '钱学文', '', '', '持续至11月25日']);
  expect(rowsAsText(listTable(seen, undefined, documentOptions))[0]?.[2]).toBe('内部安排');
  const whole = rowsAsText(
    flatTable({ ...version, items: [{ ...secret, placeName: '' }] }, undefined, documentOptions),
  );
  expect(whole[0]?.[4]).toBe('小会议室');
});

test('an office that is not known reads no withheld item, also where there is no lead office', () => {
  expect(secretSeenBy(undefined)?.content).toBe('内部安排');
  expect(versionAsSeenBy(version, undefined, undefined).items[1]?.content).toBe('内部安排');
});

test('the words of a relative time are withheld with the item, its part of the day stays', () => {
  const after = { ...secret, time: { kind: 'after', text: '常委会后', itemId: 'x', part: 'afternoon' } as const };
  const [seen] = versionAsSeenBy({ ...version, items: [after] }, 'office.all.congress', lead).items;
  expect(seen?.time).toEqual({ kind: 'undetermined', part: 'afternoon' });
});

test('other items, leaders and digest are the same, and a version with nothing to withhold is itself', () => {
  const seen = versionAsSeenBy(version, 'office.all.congress', lead);
  expect({ ...seen, items: [] }).toEqual({ ...version, items: [] });
  expect(seen.items[0]).toBe(standingCommittee);
  const open = aVersion();
  expect(versionAsSeenBy(open, 'office.all.congress', lead)).toBe(open);
});

test('whatever an item holds, what is seen of it is a valid item, hides all or nothing, and is seen the same again', () => {
  const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'x'), minLength: 5, maxLength: 12 });
  const leaderKeys = fc.subarray(['wang', 'li', 'zhao', 'qian']);
  const anyItem = fc.record({
    content: words,
    place: words,
    remarks: words,
    keys: leaderKeys,
    isWithheld: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 6 }), fc.constantFrom(...offices), (drawn, office) => {
      const items = drawn.map(({ content, place, remarks, keys, isWithheld }, index) =>
        item(`i${index}`, {
          content,
          placeName: place,
          remarks,
          attendance: attending(...keys),
          ...(isWithheld && { visibility: 'withheld' }),
        }),
      );
      const seen = versionAsSeenBy(aVersion({ items }), office.id, lead);
      expect(versionAsSeenBy(seen, office.id, lead)).toEqual(seen);
      seen.items.forEach((each, index) => {
        expect(versionItemSchema.safeParse(each).success).toBe(true);
        const original = items[index];
        if (each.content === original?.content) expect(each).toBe(original);
        else {
          expect(original?.visibility).toBe('withheld');
          expect([each.content, each.placeName, each.remarks]).toEqual(['内部安排', '', undefined]);
        }
      });
    }),
  );
});
