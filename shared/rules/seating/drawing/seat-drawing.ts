import type { SeatPerson, SeatPlan } from '../../../domain/reception/seat-plan.ts';
import { lineEms, sizeToFit, wrappedLines } from '../../documents/fit-text.ts';
import {
  baselineAround,
  type DrawnBox,
  type DrawnShape,
  type DrawnText,
  mmPerPoint,
  type PageDrawing,
} from '../../documents/page-drawing.ts';
import { paperSizes } from '../../documents/paper-sizes.ts';
import { legendWords, seatCaption } from '../captions.ts';
import type { Seat, Seating } from '../seat.ts';
import type { SeatView } from '../seat-views.ts';
import { gridPicture } from './grid-picture.ts';
import { rankLabels } from './rank-labels.ts';
import { roundPicture } from './round-picture.ts';
import { seatTexts } from './seat-texts.ts';

/** A seat with its box and what is written in it. */
export interface DrawnSeat extends DrawnBox {
  readonly seat: Seat;
  /** 1, 客1, 主1; empty where nobody sits. */
  readonly label: string;
  readonly texts: readonly DrawnText[];
}

/** 座次图 on a sheet: seats, what stands around them, and the words of the sheet. */
export interface SeatDrawing {
  readonly widthMm: number;
  readonly heightMm: number;
  /** As `seatCaption`. */
  readonly caption: string;
  readonly shapes: readonly DrawnShape[];
  readonly seats: readonly DrawnSeat[];
  readonly texts: readonly DrawnText[];
}

/** Where seats may be drawn, between the title and the caption. */
const { widthMm, heightMm } = paperSizes.A4;
const marginMm = 15;
const room: DrawnBox = { leftMm: marginMm, topMm: 37, widthMm: widthMm - 2 * marginMm, heightMm: 149 };

export type DrawnPlan = Pick<SeatPlan, 'title' | 'placeText' | 'layout' | 'people'>;

/** The drawing of a seating on A4 across: the same geometry on the screen and on paper. */
export function seatDrawing(plan: DrawnPlan, seating: Seating, view: SeatView): SeatDrawing {
  const { boxes, shapes, texts } =
    plan.layout.kind === 'round'
      ? roundPicture(plan.layout.tableSizes, seating, view, room)
      : gridPicture(plan.layout, seating, view, room);
  const labels = rankLabels(plan);
  const caption = seatCaption(plan.layout, view);
  return {
    widthMm,
    heightMm,
    caption,
    shapes,
    seats: boxes.map(({ seat, ...box }) => {
      const label = labels.get(seat.person?.key ?? '') ?? '';
      return { seat, label, ...box, texts: seatTexts(seat, label, box) };
    }),
    texts: [...texts, ...sheetTexts(plan, seating, caption)],
  };
}

/** The whole sheet as it prints; where both sides sit, hosts on a light ground. */
export function seatPage({ widthMm, heightMm, shapes, seats, texts }: SeatDrawing): PageDrawing {
  const isShaded = hasBothSides(seats.flatMap(({ seat: { person } }) => person ?? []));
  return {
    widthMm,
    heightMm,
    shapes: [
      ...shapes,
      ...seats.map(({ seat: { person }, ...box }) => ({
        kind: 'rectangle' as const,
        leftMm: box.leftMm,
        topMm: box.topMm,
        widthMm: box.widthMm,
        heightMm: box.heightMm,
        isFilled: isShaded && person?.side === 'host',
        isDashed: person === null,
      })),
    ],
    texts: [...texts, ...seats.flatMap((seat) => seat.texts)],
  };
}

const hasBothSides = (people: readonly Pick<SeatPerson, 'side'>[]): boolean =>
  new Set(people.map(({ side }) => side)).size > 1;

const titlePt = 20;
const linePt = 11;
const legendPt = 9;

function sheetTexts({ title, placeText, people }: DrawnPlan, seating: Seating, caption: string): DrawnText[] {
  const xMm = widthMm / 2;
  const inner = widthMm - 2 * marginMm;
  const notes = [
    ...(hasBothSides(people) ? [legendWords.sides] : []),
    ...(seating.unseated.length > 0 ? [legendWords.unseated(seating.unseated.map(({ name }) => name))] : []),
  ].join('　');
  const noteEms = inner / (legendPt * mmPerPoint);
  return [
    {
      text: title,
      xMm,
      baselineMm: 23,
      sizePt: sizeToFit(title, inner, titlePt),
      font: 'title',
    },
    ...(placeText === ''
      ? []
      : [
          {
            text: placeText,
            xMm,
            baselineMm: 31,
            sizePt: sizeToFit(placeText, inner, linePt),
            font: 'body' as const,
          },
        ]),
    { text: caption, xMm, baselineMm: baselineAround(192, linePt), sizePt: linePt, font: 'head' },
    ...(lineEms(notes) === 0
      ? []
      : wrappedLines(notes, noteEms, 2).map((text, index) => ({
          text,
          xMm,
          baselineMm: 199 + index * 4.5,
          sizePt: legendPt,
          font: 'body' as const,
        }))),
  ];
}
