import chineseDays from 'chinese-days';
import type { PlainDate } from '../domain/plain-date.ts';

interface StatutoryHoliday {
  readonly name: string;
  /** Its days in a year, of the calendar, the moon or the sun. */
  readonly days: (year: number) => readonly PlainDate[];
}

const fixed =
  (...monthDays: readonly string[]) =>
  (year: number): PlainDate[] =>
    monthDays.map((monthDay) => `${year}-${monthDay}`);
const lunar =
  (monthDay: string) =>
  (year: number): PlainDate[] => [chineseDays.getSolarDateFromLunar(`${year}-${monthDay}`).date];
const dayBefore = (date: PlainDate): PlainDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
const newYearsEve = (year: number): PlainDate[] => lunar('01-01')(year).map(dayBefore);
const lunarDays =
  (...monthDays: readonly string[]) =>
  (year: number): PlainDate[] =>
    monthDays.flatMap((monthDay) => lunar(monthDay)(year));
const tombSweeping = (year: number): PlainDate[] => [chineseDays.getSolarTermDate(year, 4, 'pure_brightness')];

interface HolidayLaw {
  /** The first year it holds for. */
  readonly from: number;
  readonly source: string;
  readonly holidays: readonly StatutoryHoliday[];
}

const always: readonly StatutoryHoliday[] = [
  { name: '元旦', days: fixed('01-01') },
  { name: '清明节', days: tombSweeping },
  { name: '端午节', days: lunar('05-05') },
  { name: '中秋节', days: lunar('08-15') },
  { name: '国庆节', days: fixed('10-01', '10-02', '10-03') },
];

/** Which days are 法定节假日 (duty-and-emergency.md §1.9); the yearly notice only says how the days around them are kept. */
const laws: readonly HolidayLaw[] = [
  {
    from: 2014,
    source: '全国年节及纪念日放假办法（国务院令第644号）',
    holidays: [
      ...always,
      { name: '春节', days: lunarDays('01-01', '01-02', '01-03') },
      { name: '劳动节', days: fixed('05-01') },
    ],
  },
  {
    from: 2025,
    source: '全国年节及纪念日放假办法（国务院令第795号，2025年1月1日起施行）',
    holidays: [
      ...always,
      { name: '春节', days: (year) => [...newYearsEve(year), ...lunarDays('01-01', '01-02', '01-03')(year)] },
      { name: '劳动节', days: fixed('05-01', '05-02') },
    ],
  },
];

const known = new Map<number, ReadonlyMap<PlainDate, string>>();

/**
 * The statutory days of a year with their names: 11 until 2024, 13 since. They follow from the law alone, so they are known
 * for a year whose notice is not out yet; 调休 never is. A year before 2014 has none here.
 */
export function statutoryDays(year: number): ReadonlyMap<PlainDate, string> {
  const present = known.get(year);
  if (present) return present;
  const law = laws.findLast(({ from }) => from <= year);
  const days = new Map((law?.holidays ?? []).flatMap(({ name, days: of }) => of(year).map((date) => [date, name])));
  known.set(year, days);
  return days;
}
