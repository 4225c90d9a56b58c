import type {
  CarKind,
  SeatingRule,
  SeatLayout,
  SeatPlan,
  SeatSide,
} from '../../../../shared/domain/reception/seat-plan.ts';
import type { ItineraryStop, StopKind } from '../../../../shared/domain/reception/visit-parts.ts';

type LayoutOf<K extends SeatLayout['kind']> = Extract<SeatLayout, { kind: K }>;

/** All measures of all kinds of layouts, so that what was chosen for one kind is there again when one comes back to it. */
export interface SettingsForm {
  title: string;
  stopId?: string | undefined;
  placeText?: string;
  rule: SeatingRule;
  kind: SeatLayout['kind'];
  rowsBy: 'max' | 'sizes';
  maxPerRow: number;
  rowSizes: string;
  isAligned: boolean;
  leadingSide: SeatSide;
  door: LayoutOf<'talks'>['door'];
  maxPerSide: number;
  tableSizes: string;
  scheme: LayoutOf<'round'>['scheme'];
  guestTakesHostSeat: boolean;
  hostsAtEnds: boolean;
  car: CarKind;
  busRows: number;
  leftSeats: number;
  rightSeats: number;
  first: LayoutOf<'car'>['first'];
  maxBehind: number;
}

const usual: SettingsForm = {
  title: '',
  rule: 'E1',
  kind: 'talks',
  rowsBy: 'max',
  maxPerRow: 11,
  rowSizes: '',
  isAligned: true,
  leadingSide: 'guest',
  door: 'behindHosts',
  maxPerSide: 15,
  tableSizes: '10',
  scheme: 'deputyHost',
  guestTakesHostSeat: false,
  hostsAtEnds: false,
  car: 'driverSedan',
  busRows: 5,
  leftSeats: 2,
  rightSeats: 1,
  first: 'doorSide',
  maxBehind: 6,
};

const kindOfStop: Partial<Record<StopKind, SeatLayout['kind']>> = {
  meal: 'round',
  photo: 'photo',
  signing: 'signing',
  arrival: 'car',
  departure: 'car',
};

/** What a new plan begins with, for a line of the 日程 or for none. */
export const newSettings = (stop?: Pick<ItineraryStop, 'kind' | 'content'>): SettingsForm => ({
  ...usual,
  ...(stop && { title: stop.content.slice(0, 120), kind: kindOfStop[stop.kind] ?? 'talks' }),
});

const sizesText = (sizes: readonly number[]): string => sizes.join('、');

export function settingsOf({ title, stopId, placeText, rule, layout }: SeatPlan): SettingsForm {
  const base = { ...usual, title, stopId, placeText, rule, kind: layout.kind };
  switch (layout.kind) {
    case 'rostrum':
    case 'photo':
      return {
        ...base,
        ...('maxPerRow' in layout.rows
          ? { rowsBy: 'max', maxPerRow: layout.rows.maxPerRow }
          : { rowsBy: 'sizes', rowSizes: sizesText(layout.rows.rowSizes) }),
        ...(layout.kind === 'photo' && { hostsAtEnds: layout.hostsAtEnds }),
      };
    case 'round':
      return { ...base, ...layout, tableSizes: sizesText(layout.tableSizes) };
    case 'car':
      return { ...base, ...layout, busRows: layout.rows };
    case 'signing':
      return { ...base, maxBehind: layout.maxPerSide };
    case 'talks':
      return { ...base, ...layout };
  }
}

/** Numbers with anything between them; null where one of them is no size from `least` to `most`, or there is none. */
export function sizesFrom(text: string, least: number, most: number): number[] | null {
  const sizes = text.split(/[^0-9]+/u).flatMap((part) => (part === '' ? [] : [Number(part)]));
  return sizes.length > 0 && sizes.length <= 40 && sizes.every((size) => size >= least && size <= most) ? sizes : null;
}

/** The layout that the form describes; what does not belong to its kind is left out. */
export function layoutFrom(form: SettingsForm): SeatLayout {
  const rows =
    form.rowsBy === 'max'
      ? { maxPerRow: form.maxPerRow }
      : { rowSizes: sizesFrom(form.rowSizes, 1, 100) ?? [form.maxPerRow] };
  switch (form.kind) {
    case 'rostrum':
      return { kind: 'rostrum', rows };
    case 'photo':
      return { kind: 'photo', rows, hostsAtEnds: form.hostsAtEnds };
    case 'talks': {
      const { isAligned, leadingSide, door, maxPerSide } = form;
      return { kind: 'talks', isAligned, leadingSide, door, maxPerSide };
    }
    case 'round': {
      const { scheme, guestTakesHostSeat } = form;
      return { kind: 'round', tableSizes: sizesFrom(form.tableSizes, 2, 40) ?? [10], scheme, guestTakesHostSeat };
    }
    case 'car': {
      const { car, leftSeats, rightSeats, first } = form;
      return { kind: 'car', car, rows: form.busRows, leftSeats, rightSeats, first };
    }
    case 'signing':
      return { kind: 'signing', maxPerSide: form.maxBehind };
  }
}

/** What was altered by hand belongs to seats: other kinds of layouts have other ones. */
export const arrangementFor = (layout: SeatLayout, before: SeatPlan): Partial<SeatPlan> =>
  layout.kind === before.layout.kind ? {} : { swaps: [], locks: [], emptySeats: [] };
