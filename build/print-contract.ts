import { z } from 'zod';
import { contract } from '../shared/contract/contract.ts';

/** `npm run contract`: every request and event with its JSON Schema, on standard output. */
const schemaOf = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

const entries = Object.entries(contract).map(([name, spec]) => [
  name,
  spec.kind === 'request'
    ? { kind: 'request', input: schemaOf(spec.input), output: schemaOf(spec.output) }
    : { kind: 'event', payload: schemaOf(spec.payload) },
]);
process.stdout.write(`${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
