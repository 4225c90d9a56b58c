import { quickGates, runGates } from './gates.ts';

/** `npm run check`: every gate that needs no browser. */
process.exitCode = (await runGates(quickGates)) ? 0 : 1;
