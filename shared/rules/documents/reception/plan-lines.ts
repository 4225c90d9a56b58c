import { minutesOf } from '../../../domain/plain-date.ts';
import type {
  ItineraryStop,
  ReceptionMeal,
  ReceptionRoom,
  ReceptionVehicle,
  StopKind,
} from '../../../domain/reception/visit-parts.ts';
import { chineseNumber } from '../../chinese-number.ts';
import type { Paragraph } from '../document-table.ts';
import { cleanText, dateText } from '../plan-texts.ts';
import { fixedWords } from '../wording.ts';
import {
  isPlanned,
  type LineMark,
  markedLine,
  namesOfGuests,
  type PlannedLine,
  type PlannedVisit,
  type Segment,
} from './planned-lines.ts';
import { planWords, visitWords } from './reception-wording.ts';
import { mealKindNames, mealStyleNames, mealTimeNames, roomTypeNames, vehicleUseNames } from './visit-names.ts';
import { hostWords, placeOf, sentence, spanText, stopMoment, unitOf, vehicleName, vehicleSpan } from './visit-texts.ts';

/** Details after the words of a line: those that say something, with `；` between them and a stop at the end. */
function details(segments: readonly Segment[]): Segment[] {
  const filled = segments.filter(({ text }) => text !== '');
  return filled.map((segment, index) => ({
    ...segment,
    text: index === filled.length - 1 ? sentence(segment.text) : segment.text + visitWords.clause,
  }));
}

const detail = (words: (text: string) => string, text: string, ...fields: string[]): Segment => ({
  text: cleanText(text) === '' ? '' : words(cleanText(text)),
  fields,
});

const asIs = (text: string): string => text;

/** Of each stop of some kinds a paragraph, numbered （一）（二）; one that was dropped has no number. */
export function stopLines(
  visit: PlannedVisit,
  kinds: readonly StopKind[],
  isShown = (_: ItineraryStop) => true,
): Paragraph[] {
  let number = 0;
  return visit.stops
    .filter(({ values }) => kinds.includes(values.kind) && isShown(values))
    .map((line) => {
      if (isPlanned(line)) number += 1;
      const numeral = isPlanned(line) ? planWords.activity(chineseNumber(number)) : '';
      return [...(numeral === '' ? [] : [{ text: numeral }]), ...stopLine(line, visit)];
    });
}

const meetingKinds: readonly StopKind[] = ['meeting', 'talks', 'signing', 'photo'];

function stopLine({ values, mark }: PlannedLine<ItineraryStop>, { nameOf }: PlannedVisit): Paragraph {
  const party = values.party === '' && meetingKinds.includes(values.kind) ? visitWords.allGuests : values.party;
  return markedLine(
    [
      { text: `${stopMoment(values)}，`, fields: ['date', 'time'] },
      { text: sentence(values.content), fields: ['content', 'kind'] },
      ...details([
        detail(planWords.place, placeOf(values, nameOf), 'venueId', 'placeText'),
        detail(planWords.party, party, 'party'),
        detail(asIs, hostWords(values.hosts, nameOf), 'hosts'),
        detail(planWords.presenter, values.presenter, 'presenter'),
        detail(planWords.unit, unitOf(values, nameOf), 'responsibleOfficeId', 'responsibleUnit'),
        detail(planWords.vehicle, values.vehicles, 'vehicles'),
        detail(planWords.dress, values.dress, 'dress'),
        detail(asIs, values.remarks, 'remarks'),
      ]),
    ],
    mark,
  );
}

/** The stops for a meal of which nothing else is known: one that is also in the list of meals stands there, with all that belongs to it. */
export const lonelyMealStops = (visit: PlannedVisit): Paragraph[] =>
  stopLines(
    visit,
    ['meal'],
    (stop) => !visit.meals.some(({ values }) => values.date === stop.date && values.mealTime === mealTimeOf(stop)),
  );

/** Before ten breakfast, from four on dinner. */
function mealTimeOf({ time }: ItineraryStop): ReceptionMeal['mealTime'] | undefined {
  if (time.kind !== 'exact')
    return time.part === 'evening' ? 'dinner' : time.part === 'morning' ? 'breakfast' : 'lunch';
  const minutes = minutesOf(time.start);
  return minutes < 10 * 60 ? 'breakfast' : minutes < 16 * 60 ? 'lunch' : 'dinner';
}

export const mealLines = ({ meals }: PlannedVisit, isWorkMeal: boolean): Paragraph[] =>
  meals.filter(({ values }) => (values.kind === 'workMeal') === isWorkMeal).map(mealLine);

function mealLine({ values, mark }: PlannedLine<ReceptionMeal>): Paragraph {
  const { date, mealTime, kind, style, place, standard, guestCount, companions, staffCount, tables, remarks } = values;
  const names = companions.map(cleanText).join(fixedWords.nameJoin);
  const said: Segment[] = [
    detail(asIs, place, 'place'),
    detail(asIs, `${mealKindNames[kind]}（${mealStyleNames[style]}）`, 'kind', 'style'),
    detail(planWords.perHead, standard === undefined ? '' : String(standard), 'standard'),
    detail(asIs, guestCount === 0 ? '' : planWords.mealGuests(guestCount), 'guestCount'),
    detail(asIs, names === '' ? '' : planWords.companions(companions.length, names), 'companions'),
    detail(asIs, staffCount === 0 ? '' : planWords.staff(staffCount), 'staffCount'),
    detail(planWords.tables, tables, 'tables'),
    detail(asIs, remarks, 'remarks'),
  ];
  return markedLine(
    [{ text: `${dateText(date)}${mealTimeNames[mealTime]}：`, fields: ['date', 'mealTime'] }, ...details(said)],
    mark,
  );
}

/** Of each hotel and stay a line with how many rooms of each kind; who sleeps where stands in the booklet. */
export function roomLines({ rooms }: PlannedVisit): Paragraph[] {
  const stays = Map.groupBy(rooms, ({ values }) => cleanText(values.hotel) + spanText(values.fromDate, values.toDate));
  return [...stays.values()].map((own) => {
    const planned = own.filter(isPlanned);
    const shown = planned.length === 0 ? own : planned;
    return markedLine([{ text: stayText(shown) }], stayMark(own, planned.length === 0));
  });
}

function stayText(rooms: readonly PlannedLine<ReceptionRoom>[]): string {
  const [first] = rooms;
  if (!first) return '';
  const { hotel, fromDate, toDate } = first.values;
  const kinds = [...Map.groupBy(rooms, ({ values }) => values.roomType)].map(([type, own]) =>
    planWords.rooms(roomTypeNames[type], own.length),
  );
  const counts = kinds.length === 1 ? kinds : [kinds.join(fixedWords.nameJoin), planWords.allRooms(rooms.length)];
  return sentence(`${planWords.hotel(cleanText(hotel), spanText(fromDate, toDate))}：${counts.join('，')}`);
}

/** 【变更】 where one of the rooms changed, 【新增】 or 【取消】 where all of them came or went. */
function stayMark(rooms: readonly PlannedLine<ReceptionRoom>[], isDropped: boolean): LineMark | undefined {
  const none = new Set<string>();
  if (isDropped) return { kind: 'cancelled', fields: none };
  if (rooms.every(({ mark }) => mark === undefined)) return undefined;
  return { kind: rooms.every(({ mark }) => mark?.kind === 'added') ? 'added' : 'changed', fields: none };
}

/** 1号车, 2号车 … in the order of the list. */
export function vehicleLines(visit: PlannedVisit): Paragraph[] {
  let number = 0;
  return visit.vehicles.map((line) => {
    if (isPlanned(line)) number += 1;
    return vehicleLine(line, isPlanned(line) ? `${visitWords.car(number)}：` : '', visit);
  });
}

function vehicleLine(
  { values, mark }: PlannedLine<ReceptionVehicle>,
  car: string,
  { guests }: PlannedVisit,
): Paragraph {
  const { seats, use, driver, driverPhone, guestIds, others, remarks } = values;
  const here = guests.filter(isPlanned);
  const names = namesOfGuests(guestIds, here);
  const riding = names.length > 0 && names.length === here.length ? [visitWords.allGuests] : names;
  const riders = [...riding, cleanText(others)].filter(Boolean).join(fixedWords.nameJoin);
  const size = seats === undefined ? '' : `（${visitWords.seats(seats)}）`;
  return markedLine(
    [
      { text: car },
      ...details([
        detail(asIs, vehicleName(values) + size, 'plate', 'model', 'seats'),
        detail(asIs, vehicleUseNames[use], 'use'),
        detail(asIs, vehicleSpan(values), 'fromDate', 'fromTime', 'toDate', 'toTime'),
        detail(
          planWords.driver,
          visitWords.withPhone(cleanText(driver), cleanText(driverPhone)),
          'driver',
          'driverPhone',
        ),
        detail(planWords.riders, riders, 'guestIds', 'others'),
        detail(asIs, remarks, 'remarks'),
      ]),
    ],
    mark,
  );
}
