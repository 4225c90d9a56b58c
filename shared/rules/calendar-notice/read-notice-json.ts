import { z } from 'zod';
import { plainDateSchema } from '../../domain/plain-date.ts';
import { type NoticeReading, readingOf } from './notice-reading.ts';

/** The form in which public data sets give a year: each day that differs from its weekday, off or worked. */
const yearFileSchema = z.object({
  year: z.number().int(),
  papers: z.array(z.string().max(400)).max(20).optional(),
  source: z.string().max(400).optional(),
  days: z
    .array(z.object({ name: z.string().trim().min(1).max(30), date: plainDateSchema, isOffDay: z.boolean() }))
    .max(400),
});

/** Null for what is no such file. Days of other years, which such files carry around New Year, are left out and named. */
export function readNoticeJson(text: string): NoticeReading | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const file = yearFileSchema.safeParse(value).data;
  if (!file) return null;
  const own = file.days.filter(({ date }) => date.startsWith(`${file.year}-`));
  const foreign = file.days.filter((day) => !own.includes(day));
  return readingOf(
    file.year,
    file.source ?? file.papers?.[0] ?? '',
    own.filter(({ isOffDay }) => isOffDay).map(({ date, name }) => ({ date, name })),
    own.filter(({ isOffDay }) => !isOffDay).map(({ date }) => date),
    foreign.map(({ date, name }) => `${date} ${name}`),
  );
}
