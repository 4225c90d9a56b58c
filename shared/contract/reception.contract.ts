import { receptionCommandSchemas } from '../store/reception-commands.ts';
import { commandRequests } from './command-requests.ts';

export const receptionContract = { ...commandRequests(receptionCommandSchemas) } as const;
