import { describe, expect, it } from 'vitest';
import { intakeAnswers } from '../../../../shared/rules/reception/intake-questions.ts';
import { aVisit, someGuests, type VisitWords } from '../../../support/visits.ts';

const unknown = (words: VisitWords) =>
  intakeAnswers(aVisit(words)).flatMap(({ item, isKnown, missing }) =>
    isKnown ? [] : [missing === undefined ? item : `${item} ${missing}`],
  );

describe('三问', () => {
  it('asks everything of a visit of which nothing is known', () => {
    expect(unknown({})).toEqual([
      'rank',
      'grade',
      'places',
      'contact',
      'headcount',
      'names',
      'tables',
      'seats',
      'hosts',
      'decider',
      'ourContact',
    ]);
  });

  it('counts stops without a place, guests without a name and tables that are not set', () => {
    const words: VisitWords = {
      reception: { headcount: 9, highestRank: 'departmentDeputy' },
      guests: someGuests(4),
      stops: [{ placeText: '第一会议室' }, {}, { venueId: 'venue.all.hall' }],
      meals: [{ tables: '1号桌8人' }, {}, { style: 'buffet' }],
    };
    expect(unknown(words)).toEqual([
      'grade',
      'places 1',
      'contact',
      'names 5',
      'tables 1',
      'seats',
      'hosts',
      'decider',
      'ourContact',
    ]);
  });

  it('asks no more of a contact who can be called, and of a number that follows from the names', () => {
    const words: VisitWords = {
      reception: { theirContact: '欧阳俊', theirPhone: '13800001234', ourContact: '苏雨桐', grade: '对等' },
      guests: someGuests(2, 'divisionHead'),
    };
    expect(unknown(words)).toEqual(['places', 'tables', 'seats', 'hosts', 'decider']);
    expect(unknown({ reception: { theirContact: '欧阳俊' } })).toContain('contact');
  });

  it('keeps each answer with its question', () => {
    const questions = intakeAnswers(aVisit({})).map(({ question, item }) => `${question} ${item}`);
    expect(questions).toEqual([
      'level rank',
      'level grade',
      'level places',
      'contact contact',
      'contact headcount',
      'contact names',
      'contact tables',
      'contact seats',
      'lead hosts',
      'lead decider',
      'lead ourContact',
    ]);
  });
});
