import { z } from 'zod';
import { matterStateSchema } from '../domain/supervision/matter.ts';
import { meetingCommandSchemas } from '../store/meeting-commands.ts';
import { supervisionCommandSchemas } from '../store/supervision-commands.ts';
import { commandRequests } from './command-requests.ts';
import { request } from './define.ts';

const id = z.string().min(1).max(120);

/** A matter that tracks the same already. Who may not look into it learns whose it is and its number. */
const similarMatterSchema = z.object({
  id: z.string(),
  number: z.string(),
  officeId: z.string(),
  state: matterStateSchema,
  /** Null where it is closed to the reader. */
  title: z.string().nullable(),
  isSameSource: z.boolean(),
  /** 0 to 100. */
  percent: z.number(),
});
export type FoundMatter = z.infer<typeof similarMatterSchema>;

export const supervisionContract = {
  ...commandRequests(supervisionCommandSchemas),
  ...commandRequests(meetingCommandSchemas),
  /** Open matters of every office that may be the same one, the most alike first. */
  'supervision.findSimilar': request(
    z.strictObject({
      title: z.string().max(120),
      words: z.string().max(4000),
      sourceId: id.optional(),
      /** The matter itself, where it is there already. */
      exceptId: id.optional(),
    }),
    z.object({ matters: z.array(similarMatterSchema) }),
  ),
} as const;
