import type { Reception } from '../../../domain/reception/reception.ts';
import { mealTimeSchema } from '../../../domain/reception/visit-parts.ts';
import type { Kept } from '../../kept.ts';
import {
  type PlanDifference,
  type PlanListName,
  type PlanLists,
  planDifference,
} from '../../reception/plan-difference.ts';
import type { NameOf } from '../../reception/plan-snapshot.ts';
import { inDayOrder } from '../../reception/stop-order.ts';
import type { Paragraph, TableCell, TextRun } from '../document-table.ts';
import { cleanText } from '../plan-texts.ts';
import { markTexts } from '../wording.ts';
import type { ReceptionSource } from './reception-source.ts';

/** What became of a line since the plan was issued before; `fields` are those that read otherwise. */
export interface LineMark {
  readonly kind: keyof typeof markTexts;
  readonly fields: ReadonlySet<string>;
}

/** A line of the plan, or one that was dropped from it and is still shown, struck through. */
export interface PlannedLine<T> extends Kept<T> {
  readonly mark?: LineMark | undefined;
}

type PlannedLists = { readonly [L in PlanListName]: readonly PlannedLine<PlanLists[L]>[] };

/** A plan beside the one that was issued before. */
export interface PlannedVisit extends PlannedLists {
  readonly reception: Reception;
  /** Fields of the visit itself that read otherwise. */
  readonly receptionMark?: LineMark | undefined;
  readonly differences: readonly PlanDifference[];
  readonly nameOf: NameOf;
}

/** Every line of the plan in its order, with those that were dropped at their former places. */
export function plannedVisit({ snapshot, previous }: Pick<ReceptionSource, 'snapshot' | 'previous'>): PlannedVisit {
  const differences = previous ? planDifference(previous, snapshot) : [];
  const lines = <T extends Ordered>(list: PlanListName, now: readonly Kept<T>[], before: readonly Kept<T>[] = []) =>
    linesOf(
      now,
      before,
      new Map(differences.filter((each) => each.list === list).map((each) => [each.id, markOf(each)])),
    );
  const own = differences.find(({ list }) => list === 'reception');
  const names = new Map(Object.entries({ ...previous?.names, ...snapshot.names }));
  return {
    reception: snapshot.reception,
    receptionMark: own && markOf(own),
    differences,
    nameOf: (id) => names.get(id),
    guests: lines('guests', snapshot.guests, previous?.guests),
    stops: stopsInOrder(lines('stops', snapshot.stops, previous?.stops)),
    tasks: lines('tasks', snapshot.tasks, previous?.tasks),
    meals: mealsInOrder(lines('meals', snapshot.meals, previous?.meals)),
    rooms: lines('rooms', snapshot.rooms, previous?.rooms),
    vehicles: lines('vehicles', snapshot.vehicles, previous?.vehicles),
  };
}

interface Ordered {
  readonly order: number;
}

function linesOf<T extends Ordered>(
  now: readonly Kept<T>[],
  before: readonly Kept<T>[],
  marks: ReadonlyMap<string, LineMark>,
): PlannedLine<T>[] {
  const dropped = before.filter(({ id }) => marks.get(id)?.kind === 'cancelled');
  return [...now, ...dropped]
    .sort((left, right) => left.values.order - right.values.order)
    .map(({ id, values }) => ({ id, values, mark: marks.get(id) }));
}

const kinds = { added: 'added', changed: 'changed', removed: 'cancelled' } as const;

const markOf = ({ kind, fields }: PlanDifference): LineMark => ({ kind: kinds[kind], fields: new Set<string>(fields) });

const byDay = <T extends { readonly date: string }>(lines: readonly PlannedLine<T>[]): PlannedLine<T>[] =>
  lines.toSorted((left, right) =>
    left.values.date < right.values.date ? -1 : left.values.date > right.values.date ? 1 : 0,
  );

const mealTimes = mealTimeSchema.options;

/** Breakfast before dinner, whatever was typed first. */
const mealsInOrder = (lines: readonly PlannedLine<PlanLists['meals']>[]): PlannedLine<PlanLists['meals']>[] =>
  byDay(
    lines.toSorted((left, right) => mealTimes.indexOf(left.values.mealTime) - mealTimes.indexOf(right.values.mealTime)),
  );

function stopsInOrder(lines: readonly PlannedLine<PlanLists['stops']>[]): PlannedLine<PlanLists['stops']>[] {
  const marks = new Map(lines.map(({ id, mark }) => [id, mark]));
  return inDayOrder(byDay(lines)).map(({ id, values }) => ({ id, values, mark: marks.get(id) }));
}

/** Whether a line is still in the plan. */
export const isPlanned = ({ mark }: PlannedLine<unknown>): boolean => mark?.kind !== 'cancelled';

/** Guests by their ids, in the order in which they sit or sleep; of those who are not among `guests` nothing is said. */
export function namesOfGuests(ids: readonly string[], guests: readonly Kept<PlanLists['guests']>[]): string[] {
  const names = new Map(guests.map(({ id, values }) => [id, cleanText(values.name)]));
  return ids.flatMap((id) => names.get(id) ?? []);
}

/** A stretch of a line and the fields that it says. */
export interface Segment {
  readonly text: string;
  readonly fields?: readonly string[];
}

/** In 黑体 where one of its fields reads otherwise, struck where the line was dropped. */
function segmentRun({ text, fields = [] }: Segment, mark: LineMark | undefined): TextRun {
  if (mark?.kind === 'cancelled') return { text, isStruck: true };
  const isChanged = mark?.kind === 'changed' && fields.some((field) => mark.fields.has(field));
  return isChanged ? { text, weight: 'strong' } : { text };
}

/** 【新增】 【变更】 【取消】 before the words of a line that has one; nothing before others. */
const leadRuns = (mark: LineMark | undefined): TextRun[] =>
  mark === undefined ? [] : [{ text: markTexts[mark.kind], weight: 'strong' }];

/** The segments that say something. */
export const segmentRuns = (segments: readonly Segment[], mark: LineMark | undefined): TextRun[] =>
  segments.filter(({ text }) => text !== '').map((segment) => segmentRun(segment, mark));

export const markedLine = (segments: readonly Segment[], mark: LineMark | undefined): Paragraph => [
  ...leadRuns(mark),
  ...segmentRuns(segments, mark),
];

/** A cell with a line for each segment that says something; the mark of the table's row stands in one of its cells. */
export function markedCell(
  segments: readonly Segment[],
  mark: LineMark | undefined,
  { align = 'center', hasMark = false }: { readonly align?: TableCell['align']; readonly hasMark?: boolean } = {},
): TableCell {
  const lines = segments.filter(({ text }) => text !== '').map((segment) => segmentRuns([segment], mark));
  const paragraphs = hasMark ? lines.map((line, index) => (index === 0 ? [...leadRuns(mark), ...line] : line)) : lines;
  return { paragraphs, align, rowSpan: 1 };
}
