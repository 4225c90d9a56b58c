import { z } from 'zod';
import { searchModules } from '../rules/search/found-text.ts';
import { MOST_LETTERS } from '../rules/search/search-query.ts';
import { request } from './define.ts';

const lineSchema = z.object({
  text: z.string(),
  marks: z.array(z.object({ at: z.number(), length: z.number() })),
});

const hitSchema = z.object({
  recordId: z.string(),
  title: lineSchema,
  /** Another line of it in which a word stands. */
  line: lineSchema.optional(),
  from: z.string().optional(),
  until: z.string().optional(),
});

export const searchContract = {
  /** Looks for a typed line: Chinese, pinyin, first letters, dates. An empty one has the texts made ready. */
  'search.find': request(
    z.strictObject({ text: z.string().max(MOST_LETTERS) }),
    z.object({
      /** Of how many parts of the records the texts are ready: while it is less than all, more may be found. */
      ready: z.number(),
      total: z.number(),
      modules: z.array(z.object({ module: z.enum(searchModules), hits: z.array(hitSchema), hasMore: z.boolean() })),
    }),
  ),
} as const;
