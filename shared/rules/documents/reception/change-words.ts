import type { Attendance } from '../../../domain/plan-item.ts';
import type { PlanTime } from '../../../domain/plan-time.ts';
import type { PlanDifference, PlanListName, PlanLists } from '../../reception/plan-difference.ts';
import type { NameOf } from '../../reception/plan-snapshot.ts';
import { cleanText, clockText, dateText, timeText } from '../plan-texts.ts';
import { fixedWords } from '../wording.ts';
import { namesOfGuests, type PlannedVisit } from './planned-lines.ts';
import { changeWords, fieldNames, receptionFieldNames, visitWords } from './reception-wording.ts';
import {
  genderNames,
  guestKindNames,
  mealKindNames,
  mealStyleNames,
  mealTimeNames,
  rankNames,
  roomTypeNames,
  stopKindNames,
  travelNames,
  vehicleUseNames,
} from './visit-names.ts';
import { hostWords, placeOf, sentence, stopMoment, unitOf, vehicleName } from './visit-texts.ts';

/** 变更说明: a sentence for each difference, such as `11月26日15:00座谈会，改为16:00；地点由第一会议室改为第二会议室。` */
export const changeSentences = (visit: PlannedVisit): string[] =>
  visit.differences.map((difference) => sentence(changeText(difference, visit)));

function changeText(difference: PlanDifference, visit: PlannedVisit): string {
  if (difference.list === 'reception') {
    const { before, after, fields } = difference;
    return clauses(before, after, fields, receptionFieldNames, visit).join(changeWords.clause);
  }
  const values = difference.kind === 'added' ? difference.after : difference.before;
  const label = labelOf(difference.list, values);
  if (difference.kind === 'added') return changeWords.added(label);
  if (difference.kind === 'removed')
    return difference.list === 'guests' ? changeWords.left(label) : changeWords.removed(label);
  const { before, after, fields } = difference;
  const said = difference.list === 'stops' ? stopClauses(difference.before, difference.after, fields, visit) : [];
  const others = difference.list === 'stops' ? fields.filter((field) => !stopFields.has(field)) : fields;
  const texts = clauses(before, after, others, fieldNames[difference.list], visit);
  return changeWords.changed(label, [...said, ...texts].join(changeWords.clause));
}

type Line = PlanLists[PlanListName];

/** What a line of the plan is called where it changed: as the other party knows it, from before. */
function labelOf(list: PlanListName, line: Line): string {
  if (list === 'stops' && 'content' in line) return stopMoment(line) + cleanText(line.content);
  if (list === 'guests' && 'name' in line) return changeWords.guest(cleanText(line.name));
  if (list === 'tasks' && 'task' in line) return changeWords.task(cleanText(line.task));
  if (list === 'meals' && 'mealTime' in line) return dateText(line.date) + mealTimeNames[line.mealTime];
  if (list === 'rooms' && 'hotel' in line) return changeWords.room(cleanText(line.hotel), cleanText(line.number));
  return 'plate' in line ? changeWords.vehicle(vehicleName(line)) : '';
}

/** Two fields say together when, where, or who answers for it. */
const stopFields = new Set(['date', 'time', 'venueId', 'placeText', 'responsibleOfficeId', 'responsibleUnit']);

/** `改为16:00`, with the day where that is another; `地点由第一会议室改为第二会议室`. */
function stopClauses(
  before: PlanLists['stops'],
  after: PlanLists['stops'],
  fields: readonly string[],
  { nameOf }: PlannedVisit,
): string[] {
  const has = (...names: readonly string[]): boolean => names.some((name) => fields.includes(name));
  const when = stopMoment(after);
  const moved = after.date === before.date ? when.slice(dateText(after.date).length) : when;
  const { venueId, responsibleUnit } = fieldNames.stops;
  return [
    ...(has('date', 'time') ? [changeWords.movedTo(moved)] : []),
    ...(has('venueId', 'placeText') ? clause(venueId, placeOf(before, nameOf), placeOf(after, nameOf)) : []),
    ...(has('responsibleOfficeId', 'responsibleUnit')
      ? clause(responsibleUnit, unitOf(before, nameOf), unitOf(after, nameOf))
      : []),
  ];
}

/** Above it words are not set beside each other. */
const MOST_QUOTED = 40;

/** In the order in which forms name the fields. */
function clauses(
  before: object,
  after: object,
  fields: readonly string[],
  names: Readonly<Record<string, string>>,
  visit: PlannedVisit,
): string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return Object.entries(names)
    .filter(([field]) => fields.includes(field))
    .flatMap(([field, name]) =>
      clause(name, valueText(field, old.get(field), visit), valueText(field, now.get(field), visit)),
    );
}

/** What a field was and is; nothing where both read alike. */
function clause(name: string, from: string, to: string): string[] {
  if (from === to) return [];
  if (from.length > MOST_QUOTED || to.length > MOST_QUOTED) return [changeWords.rewritten(name)];
  if (from === '') return [changeWords.set(name, to)];
  return [to === '' ? changeWords.dropped(name, from) : changeWords.from(name, from, to)];
}

const valueNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  guestKind: guestKindNames,
  highestRank: rankNames,
  rank: rankNames,
  gender: genderNames,
  arriveBy: travelNames,
  departBy: travelNames,
  kind: { ...stopKindNames, ...mealKindNames },
  mealTime: mealTimeNames,
  style: mealStyleNames,
  roomType: roomTypeNames,
  use: vehicleUseNames,
};

const dateFields = new Set(['date', 'arriveOn', 'departOn', 'fromDate', 'toDate', 'dueOn']);
const clockFields = new Set(['arriveAt', 'departAt', 'fromTime', 'toTime', 'dueAt']);
const idFields = new Set(['venueId', 'leadOfficeId', 'executingOfficeId', 'responsibleOfficeId']);
const headFields = new Set(['headcount', 'guestCount', 'staffCount']);
const yuanFields = new Set(['standard', 'price']);

/** A field's value in the words of the documents; empty where it has none. */
function valueText(field: string, value: unknown, visit: PlannedVisit): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? visitWords.yes : visitWords.no;
  if (typeof value === 'number') return countText(field, value);
  if (typeof value === 'string') return textValue(field, value, visit.nameOf);
  if (Array.isArray(value)) return listText(field, value, visit);
  return isPlanTime(value) ? timeText(value) : '';
}

function countText(field: string, value: number): string {
  if (headFields.has(field)) return visitWords.people(value);
  return yuanFields.has(field) ? visitWords.yuan(String(value)) : String(value);
}

function textValue(field: string, value: string, nameOf: NameOf): string {
  if (dateFields.has(field)) return dateText(value);
  if (clockFields.has(field)) return clockText(value);
  if (idFields.has(field)) return cleanText(nameOf(value) ?? '');
  return valueNames[field]?.[value] ?? cleanText(value);
}

function listText(field: string, values: readonly unknown[], visit: PlannedVisit): string {
  if (field === 'hosts') return hostWords(values.filter(isAttendance), visit.nameOf);
  const texts = values.filter((value) => typeof value === 'string');
  const named = field === 'guestIds' ? namesOfGuests(texts, visit.guests) : texts.map(cleanText);
  return named.join(fixedWords.nameJoin);
}

const isAttendance = (value: unknown): value is Attendance =>
  typeof value === 'object' && value !== null && 'leaderId' in value && 'role' in value;

const isPlanTime = (value: unknown): value is PlanTime =>
  typeof value === 'object' && value !== null && 'kind' in value;
