import { z } from 'zod';
import { instantSchema } from '../plan-cycle.ts';

const id = z.string().max(120);
const words = (max: number) => z.string().trim().max(max).default('');
const count = (least: number, most: number) => z.number().int().min(least).max(most);

/** A place that stays the same when others come or go, such as `1:-2`: the second place to the left, as drawn, of No. 1 in row 1. */
const seatIdSchema = z
  .string()
  .regex(/^[a-z0-9]+:-?[a-z0-9]+$/)
  .max(30);
const personKeySchema = z.string().min(1).max(40);

/**
 * Where an even number sits (plans-and-reception.md §3.1); an odd one has No. 1 in the middle and No. 2 on No. 1's left hand.
 * - `E1` 左为上: 1 and 2 share the middle, 2 on 1's left hand.
 * - `E2` 一左一右: 1 and 2 share the middle, 2 on 1's right hand.
 * - `E3` 单中心: 1 stays exactly in the middle, one place at an end is left free.
 * - `rightFirst` 右为上, in business and with foreign guests: 2 on 1's right hand, for every number.
 */
export const seatingRules = ['E1', 'E2', 'E3', 'rightFirst'] as const;
export const seatingRuleSchema = z.enum(seatingRules);
export type SeatingRule = z.infer<typeof seatingRuleSchema>;

/** 客方 主方 */
export const seatSideSchema = z.enum(['guest', 'host']);
export type SeatSide = z.infer<typeof seatSideSchema>;

export const seatPersonSchema = z.strictObject({
  key: personKeySchema,
  name: z.string().trim().min(1).max(60),
  title: words(120),
  unit: words(120),
  side: seatSideSchema,
  /** The round table that this person was put at, 1 for the main one. */
  table: count(1, 60).optional(),
  /** The guest or leader that the line was made from. */
  sourceId: id.optional(),
});
export type SeatPerson = z.infer<typeof seatPersonSchema>;

/** As many rows as it takes of at most so many, or rows of given sizes; the front row first. */
const rowsSchema = z.union([
  z.strictObject({ maxPerRow: count(1, 100) }),
  z.strictObject({ rowSizes: z.array(count(1, 100)).min(1).max(40) }),
]);
export type SeatRows = z.infer<typeof rowsSchema>;

/**
 * 轿车（专职司机） 轿车（主人驾车） 七座车 七座车（首座在中排） 越野车 中巴 (plans-and-reception.md §3.6). Offices disagree on No. 1's
 * place in a seven-seater: at the right of the back row, or of the middle one.
 */
export const carKinds = ['driverSedan', 'ownerSedan', 'sevenSeat', 'sevenSeatMiddle', 'offRoad', 'minibus'] as const;
export const carKindSchema = z.enum(carKinds);
export type CarKind = z.infer<typeof carKindSchema>;

/** What is seated, and the measures of it. */
export const seatLayoutSchema = z.discriminatedUnion('kind', [
  /** 主席台 */
  z.strictObject({ kind: z.literal('rostrum'), rows: rowsSchema }),
  /** 会谈（双方对坐） */
  z.strictObject({
    kind: z.literal('talks'),
    /** 1号对1号、2号对2号: both sides go by the leading one's left and right; else each goes by its own. */
    isAligned: z.boolean(),
    leadingSide: seatSideSchema,
    /** The table parallel to the wall of the door, hosts with their back to it; or one end of the table towards the door. */
    door: z.enum(['behindHosts', 'atEnd']),
    /** Whoever comes after them sits in a row behind. */
    maxPerSide: count(1, 60).default(20),
  }),
  /** 圆桌 */
  z.strictObject({
    kind: z.literal('round'),
    /** Seats of each table; the main one first. */
    tableSizes: z.array(count(2, 40)).min(1).max(60),
    /** 主陪＋副陪, or 主人居中 */
    scheme: z.enum(['deputyHost', 'hostCentre']),
    /** 主宾坐主位: where the guest of honour ranks above the host. */
    guestTakesHostSeat: z.boolean(),
  }),
  /** 合影 */
  z.strictObject({
    kind: z.literal('photo'),
    rows: rowsSchema,
    /** 主方把边: hosts of lower rank at both ends of each row. */
    hostsAtEnds: z.boolean(),
  }),
  /** 乘车 */
  z.strictObject({
    kind: z.literal('car'),
    car: carKindSchema,
    /** Of a minibus. */
    rows: count(1, 20).default(5),
    leftSeats: count(1, 2).default(2),
    rightSeats: count(1, 2).default(1),
    /** No. 1 of a minibus: on the side of the door, or behind the driver at the window. */
    first: z.enum(['doorSide', 'behindDriver']).default('doorSide'),
  }),
  /** 签字: the first of each side signs, the others stand behind. */
  z.strictObject({ kind: z.literal('signing'), maxPerSide: count(1, 30) }),
]);
export type SeatLayout = z.infer<typeof seatLayoutSchema>;
export type SeatPlanKind = SeatLayout['kind'];

/** 互换, or 移动到 a seat, whose person moves to the one that becomes free. */
const seatSwapSchema = z.union([
  z.strictObject({ person: personKeySchema, withPerson: personKeySchema }),
  z.strictObject({ person: personKeySchema, toSeat: seatIdSchema }),
]);
export type SeatSwap = z.infer<typeof seatSwapSchema>;

const seatLockSchema = z.strictObject({ seat: seatIdSchema, person: personKeySchema });
export type SeatLock = z.infer<typeof seatLockSchema>;

/**
 * 座次. Who sits where follows from the ranked list and the rule; what a person altered is kept beside it and applied again when the list
 * changes.
 */
export const seatPlanSchema = z.strictObject({
  officeId: id,
  receptionId: id.optional(),
  /** The line of the 日程 that it is for. */
  stopId: id.optional(),
  /** Where it stands among the seat plans of the visit. */
  order: z.number(),
  title: z.string().trim().min(1).max(120),
  venueId: id.optional(),
  placeText: words(200),
  rule: seatingRuleSchema,
  layout: seatLayoutSchema,
  /** In order of rank, highest first: the district's own order, never found from titles (plans-and-reception.md §3.3). */
  people: z.array(seatPersonSchema).max(400),
  /** Seats that nobody gets. */
  emptySeats: z.array(seatIdSchema).max(400).default([]),
  locks: z.array(seatLockSchema).max(400).default([]),
  /** In the order in which they were made; one whose person is gone is passed over. */
  swaps: z.array(seatSwapSchema).max(1000).default([]),
  /** What was on the card of each person when it was last printed. */
  printedCards: z
    .array(z.strictObject({ key: personKeySchema, shown: z.string().max(400), at: instantSchema }))
    .max(400)
    .default([]),
});
export type SeatPlan = z.infer<typeof seatPlanSchema>;
