import type { SeatLayout, SeatPlanKind, SeatSide } from '../../domain/reception/seat-plan.ts';
import type { SeatView } from './seat-views.ts';

/** Every Chinese word that drawings of seats show; code that draws holds none. */
const viewWords: Readonly<Record<SeatPlanKind, Readonly<Record<SeatView, string>>>> = {
  rostrum: { audience: '从台下看', stage: '从台上看' },
  signing: { audience: '从台下看', stage: '从台上看' },
  talks: { audience: '从门口看', stage: '从里侧面向门口看' },
  photo: { audience: '从镜头方向看', stage: '从合影人员身后看' },
  round: { audience: '主位面向门口，门在图下方', stage: '主位面向门口，门在图上方' },
  car: { audience: '俯视，车头朝上', stage: '俯视，车头朝上' },
};

/** What every drawing and every print of it says: whence it is seen, and whose left and right is meant (plans-and-reception.md §3.1). */
export const seatCaption = ({ kind }: Pick<SeatLayout, 'kind'>, view: SeatView): string =>
  `${viewWords[kind][view]}；以就座者左右为准`;

export const shapeWords = {
  desk: '主席台',
  audience: '台　下',
  camera: '相机',
  signingDesk: '签字桌',
  talksTable: '会谈桌',
  door: '门',
  driver: '驾驶员',
  owner: '主人驾车',
  carHead: '车头',
  table: (number: number, count: number): string => (count === 1 ? '餐桌' : number === 1 ? '主桌' : `${number}号桌`),
} as const;

const sideWords: Readonly<Record<SeatSide, string>> = { guest: '客', host: '主' };

/** 1, or 客1 and 主1 where two sides sit opposite or among each other. */
export const rankLabel = (side: SeatSide | undefined, rank: number): string =>
  side === undefined ? `${rank}` : `${sideWords[side]}${rank}`;

export const legendWords = {
  sides: '浅底为主方，白底为客方',
  keptEmpty: '空位',
  unseated: (names: readonly string[]): string => `未就座（座位不足）：${names.join('、')}`,
} as const;
