import { quickGates, runGates, slowGates } from './gates.ts';
import { requireChromium } from './require-chromium.ts';

/** `npm test`: everything. The browser is looked for first, so that its absence is known at once and never skips a test. */
const chromium = requireChromium();
if (chromium === null) process.exitCode = 1;
else {
  process.env.CHROME_PATH = chromium;
  process.exitCode = (await runGates([...quickGates, ...slowGates])) ? 0 : 1;
}
