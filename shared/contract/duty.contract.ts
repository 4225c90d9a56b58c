import { z } from 'zod';
import { dutyRotationSchema } from '../domain/duty/duty-roster.ts';
import { monthSchema } from '../domain/month.ts';
import { dutyCommandSchemas, shiftChangeSchema } from '../store/duty-commands.ts';
import type { RequestSpec } from './define.ts';
import { request } from './define.ts';
import { committedSchema } from './records.contract.ts';

type DutyCommands = typeof dutyCommandSchemas;

/** Every command of duty is a request of the same name. */
const commands = Object.fromEntries(
  Object.entries(dutyCommandSchemas).map(([name, input]) => [name, request(input, committedSchema)]),
) as unknown as { readonly [N in keyof DutyCommands]: RequestSpec<DutyCommands[N], typeof committedSchema> };

export const dutyContract = {
  ...commands,
  /** The roster of these months as the rotations make it, as changes of the present one; nothing is written. */
  'duty.proposeRoster': request(
    z.strictObject({ officeId: z.string().max(120), months: z.array(monthSchema).min(1).max(12) }),
    z.object({ changes: z.array(shiftChangeSchema), rotations: z.array(dutyRotationSchema) }),
  ),
} as const;
