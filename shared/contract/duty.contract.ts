import { z } from 'zod';
import { dutyRotationSchema } from '../domain/duty/duty-roster.ts';
import { monthSchema } from '../domain/month.ts';
import { dutyCommandSchemas, shiftChangeSchema } from '../store/duty-commands.ts';
import { commandRequests } from './command-requests.ts';
import { request } from './define.ts';

export const dutyContract = {
  ...commandRequests(dutyCommandSchemas),
  /** The roster of these months as the rotations make it, as changes of the present one; nothing is written. */
  'duty.proposeRoster': request(
    z.strictObject({ officeId: z.string().max(120), months: z.array(monthSchema).min(1).max(12) }),
    z.object({ changes: z.array(shiftChangeSchema), rotations: z.array(dutyRotationSchema) }),
  ),
} as const;
