import { isPlainDate } from '../../shared/domain/plain-date.ts';
import type { Attendance } from '../../shared/domain/plan-item.ts';
import {
  genderNames,
  guestKindNames,
  mealKindNames,
  mealStyleNames,
  mealTimeNames,
  rankNames,
  roomTypeNames,
  stopKindNames,
  taskStateNames,
  travelNames,
  vehicleUseNames,
} from '../../shared/rules/documents/reception/visit-names.ts';
import { dayWords } from './date-words.ts';
import { attendanceWords } from './item-words.ts';
import { letterStateNames, replyNames, stageNames } from './reception-names.ts';
import { seatingRuleNames, seatKindNames } from './reception-seating.ts';

type Names = Readonly<Record<string, string>>;

/** What the values of fields that only visits have are called. */
const namesOfField: Readonly<Record<string, Names>> = {
  guestKind: guestKindNames,
  letterState: letterStateNames,
  highestRank: rankNames,
  rank: rankNames,
  gender: genderNames,
  arriveBy: travelNames,
  departBy: travelNames,
  replyKind: replyNames,
  stage: stageNames,
  stageBefore: stageNames,
  state: taskStateNames,
  mealTime: mealTimeNames,
  style: mealStyleNames,
  roomType: roomTypeNames,
  use: vehicleUseNames,
  rule: seatingRuleNames,
  kind: { ...stopKindNames, ...mealKindNames },
};

const officeFields = new Set(['leadOfficeId', 'executingOfficeId', 'responsibleOfficeId']);
const dayFields = new Set(['arriveOn', 'departOn', 'letterDate', 'dueOn']);
const peopleFields = new Set(['people', 'guests', 'escorts', 'support']);
const countedFields = new Set(['lines', 'activities', 'swaps', 'locks', 'emptySeats', 'printedCards', 'passedSteps']);

interface NameSource {
  readonly leaderName: (id: string) => string;
  readonly officeName: (id: string) => string;
  readonly anyName: (id: string) => string;
}

/** A value of a visit's records in words; undefined where the field says nothing of visits alone. */
export function receptionValueWords(field: string, value: unknown, names: NameSource): string | undefined {
  if (typeof value === 'string') {
    const named = namesOfField[field]?.[value];
    if (named !== undefined) return named;
    if (officeFields.has(field)) return names.officeName(value);
    if (dayFields.has(field) && isPlainDate(value)) return dayWords(value);
    return field === 'planItemId' ? '周计划事项' : undefined;
  }
  // Sound: these fields were parsed by the schemas of their records.
  if (field === 'hosts' && Array.isArray(value)) return attendanceWords(value as Attendance[], names.leaderName);
  if (field === 'guestIds' && Array.isArray(value)) return value.map((id) => names.anyName(String(id))).join('、');
  if (peopleFields.has(field) && Array.isArray(value))
    return value.map(({ name }: { name: string }) => name).join('、');
  if (field === 'layout') return seatKindNames[(value as { kind: keyof typeof seatKindNames }).kind];
  if (countedFields.has(field) && Array.isArray(value)) return `共 ${value.length} 项`;
  return undefined;
}
