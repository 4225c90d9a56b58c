import { fsyncSync, openSync, writeSync } from 'node:fs';
import { passes, ShimmedDisk } from './shimmed-disk.ts';
import { storeScenarios } from './store-scenarios.ts';

/**
 * A process that plays a scenario on a profile and kills itself before step `step` of the disk; with `part` that much of a write
 * is still done. What it acknowledged is written and flushed to `acknowledged`, outside the profile, before it goes on.
 */
const [name = '', profileFolder = '', acknowledged = '', step = '', part = ''] = process.argv.slice(2);
const scenario = storeScenarios.find((candidate) => candidate.name === name);
if (!scenario) throw new RangeError(`no scenario ${name}`);

const descriptor = openSync(acknowledged, 'w');
new ShimmedDisk(profileFolder, ({ number }) =>
  number === Number(step) ? { does: 'kill', part: Number(part) } : passes,
);
await scenario.run(profileFolder, (text) => {
  writeSync(descriptor, `${text}\n`);
  fsyncSync(descriptor);
});
