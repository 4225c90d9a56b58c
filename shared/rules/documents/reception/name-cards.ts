import type { SeatPerson, SeatPlan } from '../../../domain/reception/seat-plan.ts';
import { lineEms, sizeToFit } from '../fit-text.ts';
import { baselineAround, type DrawnShape, type DrawnText, mmPerPoint, type PageDrawing } from '../page-drawing.ts';
import { paperSizes } from '../paper-sizes.ts';
import { type CardPreset, type CardShape, cardShapes } from './card-shapes.ts';

/** 小标宋 新魏 楷体 黑体 */
export const cardFonts = ['title', 'wei', 'kai', 'head'] as const;

/** What stands above the name in small type. */
export const cardLines = ['none', 'title', 'unit', 'unitTitle'] as const;

export interface CardOptions {
  readonly preset: CardPreset;
  readonly font: (typeof cardFonts)[number];
  readonly colour: 'black' | 'red';
  readonly line: (typeof cardLines)[number];
  /** Where to fold and to cut. */
  readonly hasMarks: boolean;
}

/** Parts of a face's height (plans-and-reception.md §4.5): the name about half of it, 52 mm or 140 pt on the largest card. */
const nameShare = 0.47;
const lineShare = 0.13;
/** Where their middles are, with and without a line above the name. */
const middles = { nameAlone: 0.5, name: 0.59, line: 0.2 } as const;
/** The part of the width that a long name may take. */
const usableShare = 0.9;
/** From one character of a name of two to the next, in ems: 0.8 of free room makes them as wide as most names of three. */
const spacedStepEms = 1.8;
const red = 'C00000';

const { widthMm, heightMm } = paperSizes.A4;

/** 桌签, in order of rank, on sheets of A4 across. They have to be printed at their own size, 100 %. */
export function nameCards(people: readonly SeatPerson[], options: CardOptions): PageDrawing[] {
  const shape = cardShapes[options.preset];
  const perSheet = shape.cards.length;
  return Array.from({ length: Math.ceil(people.length / perSheet) }, (_, sheet) => {
    const here = people.slice(sheet * perSheet, (sheet + 1) * perSheet);
    return {
      widthMm,
      heightMm,
      shapes: options.hasMarks ? marksOf(shape, here.length) : [],
      texts: here.flatMap((person, at) => cardTexts(person, shape, at, options)),
    };
  });
}

/** The line above the name of a card, empty where there is none. */
function lineAbove({ unit, title }: SeatPerson, { line }: Pick<CardOptions, 'line'>): string {
  if (line === 'none') return '';
  if (line === 'title') return title;
  return line === 'unit' ? unit : `${unit}${title}`;
}

function cardTexts(person: SeatPerson, shape: CardShape, at: number, options: CardOptions): DrawnText[] {
  const card = shape.cards[at];
  const line = lineAbove(person, options);
  if (!card) return [];
  return shape.faces.flatMap(({ topMm, isUpsideDown }) => {
    const face = { leftMm: card.leftMm, topMm: card.topMm + topMm, ...shape.face };
    const upright = [
      ...nameTexts(person.name, face, line === '' ? middles.nameAlone : middles.name),
      ...(line === '' ? [] : [faceText(line, face, middles.line, lineShare)]),
    ].map((text) => ({ ...text, font: options.font, ...(options.colour === 'red' ? { colour: red } : {}) }));
    return isUpsideDown ? upright.map((text) => turnedIn(face, text)) : upright;
  });
}

interface Face {
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}
type FaceText = Omit<DrawnText, 'font'>;

function nameTexts(name: string, face: Face, middle: number): FaceText[] {
  const whole = faceText(name, face, middle, nameShare);
  const signs = Array.from(name);
  if (signs.length !== 2 || lineEms(name) !== 2) return [whole];
  const mostPt = (face.widthMm * usableShare) / ((1 + spacedStepEms) * mmPerPoint);
  const sizePt = Math.min(whole.sizePt, mostPt);
  const halfStep = (spacedStepEms / 2) * sizePt * mmPerPoint;
  return signs.map((text, index) => ({
    text,
    sizePt,
    xMm: whole.xMm + (index === 0 ? -halfStep : halfStep),
    baselineMm: baselineAround(face.topMm + middle * face.heightMm, sizePt),
  }));
}

function faceText(text: string, face: Face, middle: number, share: number): FaceText {
  const sizePt = sizeToFit(text, face.widthMm * usableShare, (face.heightMm * share) / mmPerPoint);
  return {
    text,
    sizePt,
    xMm: face.leftMm + face.widthMm / 2,
    baselineMm: baselineAround(face.topMm + middle * face.heightMm, sizePt),
  };
}

/** Turned by half a circle around the middle of the face: it reads from the other side once the card is folded. */
const turnedIn = (face: Face, text: DrawnText): DrawnText => ({
  ...text,
  xMm: 2 * face.leftMm + face.widthMm - text.xMm,
  baselineMm: 2 * face.topMm + face.heightMm - text.baselineMm,
  isUpsideDown: true,
});

const markMm = 6;

/** Short strokes at the edges of the sheet where it is folded, or outside the corners of a card that is cut out. */
function marksOf({ cards, face, faces, folds, isCutOut }: CardShape, count: number): DrawnShape[] {
  const line = (fromXMm: number, fromYMm: number, toXMm: number, toYMm: number): DrawnShape => ({
    kind: 'line',
    fromXMm,
    fromYMm,
    toXMm,
    toYMm,
  });
  const atFolds = folds.flatMap((y) => [line(0, y, markMm, y), line(widthMm - markMm, y, widthMm, y)]);
  if (!isCutOut) return atFolds;
  const height = face.heightMm * faces.length;
  const atCorners = cards.slice(0, count).flatMap(({ leftMm, topMm }) =>
    ([-1, 1] as const).flatMap((across) =>
      ([-1, 1] as const).flatMap((down) => {
        const [x, y] = [leftMm + (across === 1 ? face.widthMm : 0), topMm + (down === 1 ? height : 0)];
        return [line(x + across, y, x + across * markMm, y), line(x, y + down, x, y + down * markMm)];
      }),
    ),
  );
  return [...atFolds, ...atCorners];
}

/** Everything that is read on a person's card, to tell a card that would come out otherwise. */
const shownOn = (person: SeatPerson, options: Pick<CardOptions, 'line'>): string =>
  [person.name, lineAbove(person, options)].join('\n');

type PrintedCards = SeatPlan['printedCards'];

/** 只印有变化的: whose card was never printed, or would show something else now. */
export function changedCards(
  people: readonly SeatPerson[],
  printed: PrintedCards,
  options: Pick<CardOptions, 'line'>,
): SeatPerson[] {
  const before = new Map(printed.map(({ key, shown }) => [key, shown]));
  return people.filter((person) => before.get(person.key) !== shownOn(person, options));
}

/** What is known of printed cards once these were printed at `at`; of people who are gone nothing. */
export function afterPrinting(
  { people, printedCards }: Pick<SeatPlan, 'people' | 'printedCards'>,
  printed: readonly SeatPerson[],
  options: Pick<CardOptions, 'line'>,
  at: number,
): PrintedCards {
  const keys = new Set(people.map(({ key }) => key));
  const now = printed.map((person) => ({ key: person.key, shown: shownOn(person, options), at }));
  const nowKeys = new Set(now.map(({ key }) => key));
  return [...printedCards.filter(({ key }) => keys.has(key) && !nowKeys.has(key)), ...now];
}
