import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../shared/base/canonical-json.ts';
import { monthOf } from '../../shared/domain/month.ts';
import { addDays, datesFrom, minutesOf } from '../../shared/domain/plain-date.ts';
import { shiftsAfter } from '../../shared/rules/duty/apply-proposal.ts';
import { memberObstacles } from '../../shared/rules/duty/availability.ts';
import type { DutyBook } from '../../shared/rules/duty/duty-book.ts';
import { shiftSpan, templateOn } from '../../shared/rules/duty/duty-days.ts';
import { servedBy } from '../../shared/rules/duty/final-roster.ts';
import { proposeRoster } from '../../shared/rules/duty/generate-roster.ts';
import { replayAdjustments } from '../../shared/rules/duty/replay-adjustments.ts';
import { rosterFindings } from '../../shared/rules/duty/roster-findings.ts';
import type { RosterProposal } from '../../shared/rules/duty/roster-proposal.ts';
import { drawnMonths, drawnOffice } from '../support/duty-arbitraries.ts';
import { bookAfter, dutyOffice } from '../support/duty-builders.ts';

/** `RUNS=1000` plays more; a failing run prints its seed and path (tests/README.md). */
const runs = (usual: number) => ({ numRuns: Number(process.env.RUNS ?? usual) });
const propose = (book: DutyBook, now: number): RosterProposal =>
  proposeRoster(book, { officeId: dutyOffice, months: drawnMonths, now });
const first = `${drawnMonths[0]}-01`;
const last = `${drawnMonths[2]}-30`;

/** Ids of the shifts that a proposal puts somebody on, in the book after it. */
const filledBy = ({ changes }: RosterProposal): string[] =>
  changes.flatMap((change) => {
    const due = change.kind === 'add' ? change.shift.due : change.kind === 'assign' ? change.due : undefined;
    return due ? [change.shiftId] : [];
  });

test('nobody is put on a shift against the law, their absences or another post', () => {
  let filled = 0;
  fc.assert(
    fc.property(drawnOffice('withDrafts'), ({ book, now }) => {
      const proposal = propose(book, now);
      const after = bookAfter(book, proposal);
      const wrong = filledBy(proposal).flatMap((id) => {
        const shift = after.shifts.get(id);
        filled += 1;
        const obstacles = shift?.due ? memberObstacles(shift.due.memberId, { ...shift, id }, after) : [];
        return obstacles.map(({ code }) => `${id} ${code}`);
      });
      expect(wrong).toEqual([]);
    }),
    runs(40),
  );
  expect(filled, 'the offices drawn do have duties').toBeGreaterThan(1000);
});

test('the legal bar of night duty is never broken, hour by hour', () => {
  let bars = 0;
  fc.assert(
    fc.property(drawnOffice('withDrafts'), ({ book, now }) => {
      const proposal = propose(book, now);
      const after = bookAfter(book, proposal);
      const broken: string[] = [];
      for (const id of filledBy(proposal)) {
        const { due, date, start, end } = after.shifts.get(id) ?? {};
        const member = book.members.get(due?.memberId ?? '');
        if (!member || date === undefined || (!member.nightBarFrom && !member.nightBarUntil)) continue;
        bars += 1;
        const begins = minutesOf(start ?? '');
        const ends = minutesOf(end ?? '') > begins ? minutesOf(end ?? '') : minutesOf(end ?? '') + 1440;
        for (let minute = begins; minute < ends; minute += 30) {
          const isNight = minute % 1440 >= 22 * 60 || minute % 1440 < 6 * 60;
          const day = minute < 1440 ? date : addDays(date, 1);
          const isBarred = (member.nightBarFrom ?? '') <= day && day <= (member.nightBarUntil ?? '9');
          if (isNight && isBarred) broken.push(`${member.name} ${date} ${start}–${end}`);
        }
      }
      expect(broken).toEqual([]);
    }),
    runs(40),
  );
  expect(bars, 'barred members do serve by day').toBeGreaterThan(100);
});

test('固定, 已发布 and past shifts are in no proposal, and nothing is added to an issued month or to the past', () => {
  let held = 0;
  fc.assert(
    fc.property(drawnOffice('withDrafts'), ({ book, now }) => {
      const issued = new Set(book.rosters.map(({ month }) => month));
      for (const change of propose(book, now).changes) {
        const shift = change.kind === 'add' ? change.shift : book.shifts.get(change.shiftId);
        if (!shift) throw new Error(`${change.shiftId} is not there`);
        expect(issued.has(monthOf(shift.date)) || shift.isPinned).toBe(false);
        expect(shiftSpan(shift).from).toBeGreaterThan(now);
        if (change.kind === 'add') expect(book.shifts.has(change.shiftId)).toBe(false);
      }
      held += [...book.shifts.values()].filter(({ isPinned, date }) => isPinned || issued.has(monthOf(date))).length;
    }),
    runs(40),
  );
  expect(held, 'the offices drawn do have shifts that stay').toBeGreaterThan(40);
});

test('every place that a template asks for has a shift, and no gap and no double post is left unsaid', () => {
  fc.assert(
    fc.property(drawnOffice('withDrafts'), ({ book, now }) => {
      const after = bookAfter(book, propose(book, now));
      const found = rosterFindings(after, { officeId: dutyOffice, from: first, to: last, today: first });
      const named = (code: string, id: string) => found.some((each) => each.code === code && each.shiftId === id);
      const issued = new Set(book.rosters.map(({ month }) => month));
      const shifts = [...after.shifts];
      for (const date of datesFrom(first, last)) {
        const onDay = shifts.filter(([, shift]) => shift.date === date);
        const asked = new Map<string, number>();
        for (const { postId } of templateOn(date, dutyOffice, after)?.posts ?? [])
          asked.set(postId, (asked.get(postId) ?? 0) + 1);
        for (const [postId, count] of asked) {
          const there = onDay.filter(([, shift]) => shift.postId === postId).length;
          const isOpen = !issued.has(monthOf(date)) && shiftSpan({ date, start: '00:00', end: '24:00' }).from > now;
          if (isOpen) expect(there).toBeGreaterThanOrEqual(count);
          const gaps = found.filter(
            (each) => each.code === 'GAP' && each.date === date && each.postId === postId && !each.shiftId,
          );
          expect(gaps).toHaveLength(Math.max(0, count - there));
        }
        for (const [id] of onDay) {
          const { actual } = servedBy(id, after);
          if (!actual) expect(named('GAP', id)).toBe(true);
          const twin = onDay.find(
            ([other]) => other !== id && servedBy(other, after).actual?.memberId === actual?.memberId,
          );
          if (!actual || !twin) continue;
          const ids = [id, twin[0]];
          expect(ids.some((each) => named('OVERLAP', each) || named('MAIN_IS_SECOND', each))).toBe(true);
        }
      }
    }),
    runs(40),
  );
});

const reversed = <K, V>(map: ReadonlyMap<K, V>): ReadonlyMap<K, V> => new Map([...map].reverse());

test('the same book gives the same roster, whatever order its records come in', () => {
  fc.assert(
    fc.property(drawnOffice('withDrafts'), ({ book, now }) => {
      const turned: DutyBook = {
        ...book,
        members: reversed(book.members),
        posts: reversed(book.posts),
        groups: reversed(book.groups),
        periods: reversed(book.periods),
        shifts: reversed(book.shifts),
        adjustments: reversed(book.adjustments),
        leaves: [...book.leaves].reverse(),
        leadersAway: [...book.leadersAway].reverse(),
        templates: [...book.templates].reverse(),
        rotations: [...book.rotations].reverse(),
        rosters: [...book.rosters].reverse(),
      };
      // JSON leaves out what is undefined, as records do.
      expect(JSON.stringify(propose(turned, now))).toBe(JSON.stringify(propose(book, now)));
    }),
    runs(40),
  );
});

test('a proposal that was carried out leaves nothing to propose', () => {
  fc.assert(
    fc.property(drawnOffice('withDrafts'), ({ book, now }) => {
      const after = bookAfter(book, propose(book, now));
      expect(propose(after, now)).toEqual({ changes: [], rotations: [] });
    }),
    runs(30),
  );
});

test('months made at once are the same as months made one by one with their rotations stored', () => {
  fc.assert(
    fc.property(drawnOffice('withoutDrafts'), ({ book, now }) => {
      const atOnce = bookAfter(book, propose(book, now));
      let oneByOne = book;
      for (const month of drawnMonths)
        oneByOne = bookAfter(oneByOne, proposeRoster(oneByOne, { officeId: dutyOffice, months: [month], now }));
      const roster = ({ shifts }: DutyBook): string[] =>
        [...shifts.values()]
          .map(({ date, postId, start, due }) => `${date} ${postId} ${start} ${due?.memberId}`)
          .sort();
      expect(roster(oneByOne)).toEqual(roster(atOnce));
      const rotations = (made: DutyBook): string[] => made.rotations.map((each) => canonicalJson(each)).sort();
      expect(rotations(oneByOne)).toEqual(rotations(atOnce));
    }),
    runs(30),
  );
});

test('every adjustment is replayed with its step; it holds only where its shift is as agreed and the taker may serve it', () => {
  const seen = { holds: 0, lapsed: 0, apart: 0 };
  fc.assert(
    fc.property(drawnOffice('withDrafts'), ({ book, now }) => {
      const shifts = shiftsAfter(book.shifts, propose(book, now).changes);
      const replayed = replayAdjustments(book, shifts, now);
      expect(replayed.map(({ adjustmentId }) => adjustmentId).sort()).toEqual([...book.adjustments.keys()].sort());
      for (const { adjustmentId, step, standing } of replayed) {
        seen[standing] += 1;
        const adjustment = book.adjustments.get(adjustmentId);
        expect(step).toBe(adjustment?.step);
        const shift = shifts.get(adjustment?.shiftId ?? '');
        const isAgreed = shift?.adjustmentId === adjustmentId && shift.due?.memberId === adjustment?.from.memberId;
        if (standing === 'holds') expect(isAgreed).toBe(true);
        if (isAgreed && shift && shiftSpan(shift).from <= now && standing !== 'apart') expect(standing).toBe('holds');
      }
    }),
    runs(60),
  );
  expect(Math.min(...Object.values(seen)), 'every standing was met').toBeGreaterThan(10);
});
