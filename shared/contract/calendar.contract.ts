import { z } from 'zod';
import { calendarNoticeSchema } from '../domain/work-calendar.ts';
import { commandSchemas } from '../store/commands.ts';
import { request } from './define.ts';
import { committedSchema } from './records.contract.ts';

const year = z.number().int().min(2000).max(2100);

export const noticeReadingSchema = calendarNoticeSchema.extend({ source: z.string(), unread: z.array(z.string()) });

export const calendarContract = {
  /** What a pasted notice or a file (xlsx, docx, JSON as text) says of a year; nothing is kept. */
  'calendar.readNotice': request(
    z.union([
      z.strictObject({ year, text: z.string().min(1).max(200_000) }),
      z.strictObject({ year, fileName: z.string().min(1).max(255), contentBase64: z.string().max(28_000_000) }),
    ]),
    noticeReadingSchema,
  ),
  'calendar.saveNotice': request(commandSchemas['calendar.saveNotice'], committedSchema),
  'calendar.saveDay': request(commandSchemas['calendar.saveDay'], committedSchema),
  'calendar.remove': request(commandSchemas['calendar.remove'], committedSchema),
} as const;
