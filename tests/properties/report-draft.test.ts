import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportKindSchema, sectionsSchema } from '../../shared/domain/emergency/incident-report.ts';
import { draftSections } from '../../shared/rules/emergency/report-draft.ts';
import { anEntry, anIncident, aReport, fireFile, moment } from '../support/emergency-builders.ts';

const knownAt = moment('2025-12-31T23:58');
const now = moment('2026-11-22T23:58');

/** Words that fill a field to its limit, or nearly: in clauses, without an end, or in lines. */
const full = (max: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('', '。', '；', '\n'), fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 1))
    .map(([end, clause, short]) =>
      `${'字'.repeat(clause)}${end}`
        .repeat(max)
        .slice(0, max - short)
        .trim(),
    );

const count = fc.option(fc.constantFrom(0, 999_999, 1_000_000));
const casualties = fc.record({
  dead: count,
  missing: count,
  seriouslyInjured: count,
  slightlyInjured: count,
  trapped: count,
  relocated: count,
  sick: count,
  involved: count,
});

const facts = fc.record({
  title: full(120),
  subtype: fc.oneof(fc.constant(''), full(40)),
  occurredAt: fc.constantFrom(
    { precision: 'about', at: moment('2024-12-31T23:57') } as const,
    { precision: 'unknown' } as const,
  ),
  town: full(40),
  address: full(200),
  sourceUnit: full(60),
  nature: full(1000),
  course: full(4000),
  casualties,
  loss: fc.constantFrom(null, 99_999_999.123_456_7, 1e-7),
  scope: full(1000),
  trend: full(1000),
  measures: full(4000),
  plannedMeasures: full(2000),
  advice: full(1000),
  assessment: full(4000),
  endedAt: fc.constantFrom(undefined, now),
  leadersOnSite: fc.array(fc.record({ name: full(30), title: full(60), arrivedAt: fc.constantFrom(now, knownAt) }), {
    minLength: 29,
    maxLength: 30,
  }),
});

const notes = fc
  .array(full(4000), { maxLength: 6 })
  .map((texts) => texts.map((text) => anEntry({ kind: 'note', act: 'noted', at: now, text })));

test('what is proposed fits the sections of a report, however much is known', () => {
  fc.assert(
    fc.property(
      facts,
      notes,
      fc.constantFrom(...reportKindSchema.options),
      fc.boolean(),
      casualties,
      (known, timeline, kind, isFirstSigned, before) => {
        const signed = aReport('firstWritten', { draftedAt: knownAt, signedAt: knownAt, casualties: before });
        const incident = anIncident({ ...known, knownAt, factAt: now });
        const file = fireFile({ incident, timeline, reports: isFirstSigned ? [signed] : [] });
        const sections = draftSections(file, kind, now);
        expect(sectionsSchema.parse(sections)).toEqual(sections);
      },
    ),
    { numRuns: 60 },
  );
});
