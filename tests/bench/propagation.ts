import { type ChildProcess, fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { openWorkstation, scratchFolder, until } from '../support/office-workstation.ts';
import { type Figure, median, percentile } from './measure.ts';

const CHANGES = 60;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function answered(child: ChildProcess, isIt: (message: { ready?: true; id?: number }) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const listen = (message: unknown): void => {
      if (!isIt(message as { ready?: true; id?: number })) return;
      child.off('message', listen);
      resolve();
    };
    child.on('message', listen);
  });
}

/** From the answer to a command in one process to the event in another, each with its share process, over one folder. */
export async function propagationFigures(): Promise<Figure[]> {
  const share = scratchFolder('bench-news');
  const profile = path.join(scratchFolder('bench-news-profile'), 'profile');
  const writer = fork(path.resolve('tests/support/office-process.ts'), [profile, share, 'writer'], {
    serialization: 'advanced',
  });
  await answered(writer, ({ ready }) => ready === true);
  const reader = await openWorkstation(share);
  const seen = new Map<string, number>();
  reader.host.listen((event, payload) => {
    if (event !== 'records.changed') return;
    for (const { values } of (payload as { changed: readonly { values: { name?: string } }[] }).changed)
      if (values.name !== undefined) seen.set(values.name, performance.now());
  });
  await until(reader, async () => (await reader.client.request('sync.getStatus')).otherDevices > 0);
  const times: number[] = [];
  for (let number = 0; number < CHANGES; number += 1) {
    // At any moment between two polls.
    await pause(137 + ((number * 97) % 400));
    const name = `项${number}`;
    const answer = answered(writer, ({ id }) => id === number);
    writer.send({ id: number, ask: 'write', text: name });
    await answer;
    const said = performance.now();
    await until(reader, async () => seen.has(name));
    times.push((seen.get(name) ?? said) - said);
  }
  writer.kill('SIGKILL');
  await reader.host.stop();
  for (const folder of [share, path.dirname(profile), reader.profileFolder])
    rmSync(folder, { recursive: true, force: true });
  const note = 'from the answer at one process to the event at another, over one folder';
  return [
    { name: 'change arrives at another process, p50', value: median(times), unit: 'ms', goal: 2000, note },
    {
      name: 'change arrives at another process, p95',
      value: percentile(times, 0.95),
      unit: 'ms',
      goal: 2000,
      note: 'the same',
    },
  ];
}
