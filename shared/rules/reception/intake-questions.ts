import type { Reception } from '../../domain/reception/reception.ts';
import { guestCount, highestRank } from './head-count.ts';
import type { VisitFile } from './visit-book.ts';

/** 三问: 级别规格定地点 · 联系人问清人数姓名桌次座次 · 我方领导由谁定 (modules/reception.md, "Rules"). */
export const intakeQuestions = ['level', 'contact', 'lead'] as const;
export type IntakeQuestion = (typeof intakeQuestions)[number];

/** Where an answer is written down. */
type AnswerPlace = keyof Reception | 'guests' | 'stops' | 'meals' | 'seatPlans';

export interface IntakeAnswer {
  readonly question: IntakeQuestion;
  readonly item:
    | 'rank'
    | 'grade'
    | 'places'
    | 'contact'
    | 'headcount'
    | 'names'
    | 'tables'
    | 'seats'
    | 'hosts'
    | 'decider'
    | 'ourContact';
  readonly isKnown: boolean;
  readonly place: AnswerPlace;
  /** How many are still unknown, where they can be counted. */
  readonly missing?: number;
}

/** What is known of a visit and what has still to be asked, question by question. Derived, never stored. */
export function intakeAnswers(
  file: Pick<VisitFile, 'reception' | 'guests' | 'stops' | 'meals' | 'seatPlans'>,
): IntakeAnswer[] {
  const { reception, guests, stops, meals, seatPlans } = file;
  const placeless = stops.filter(({ values }) => values.venueId === undefined && values.placeText === '').length;
  const nameless = guestCount(file) - guests.length;
  const tables = meals.filter(({ values }) => values.style === 'table');
  const tableless = tables.filter(({ values }) => values.tables === '').length;
  const answer = (
    question: IntakeQuestion,
    item: IntakeAnswer['item'],
    place: AnswerPlace,
    isKnown: boolean,
    missing = 0,
  ): IntakeAnswer => ({ question, item, place, isKnown, ...(missing > 0 && { missing }) });
  return [
    answer('level', 'rank', 'highestRank', highestRank(file) !== 'none'),
    answer('level', 'grade', 'grade', reception.grade !== ''),
    answer('level', 'places', 'stops', stops.length > 0 && placeless === 0, placeless),
    answer('contact', 'contact', 'theirContact', reception.theirContact !== '' && reception.theirPhone !== ''),
    answer('contact', 'headcount', 'headcount', guestCount(file) > 0),
    answer('contact', 'names', 'guests', guests.length > 0 && nameless === 0, nameless),
    answer('contact', 'tables', 'meals', meals.length > 0 && tableless === 0, tableless),
    answer('contact', 'seats', 'seatPlans', seatPlans.length > 0),
    answer('lead', 'hosts', 'hosts', reception.hosts.length > 0),
    answer('lead', 'decider', 'gradeDecidedBy', reception.gradeDecidedBy !== ''),
    answer('lead', 'ourContact', 'ourContact', reception.ourContact !== ''),
  ];
}
