import { dutyCommandSchemas } from '../store/duty-commands.ts';
import type { RequestSpec } from './define.ts';
import { request } from './define.ts';
import { committedSchema } from './records.contract.ts';

type DutyCommands = typeof dutyCommandSchemas;

/** Every command of duty is a request of the same name. */
export const dutyContract = Object.fromEntries(
  Object.entries(dutyCommandSchemas).map(([name, input]) => [name, request(input, committedSchema)]),
) as unknown as { readonly [N in keyof DutyCommands]: RequestSpec<DutyCommands[N], typeof committedSchema> };
