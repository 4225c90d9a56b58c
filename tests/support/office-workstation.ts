import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { composeHost } from '../../electron/compose-host.ts';
import type { HtmlPrinter } from '../../electron/exports/render-documents.ts';
import { forkShareProcess } from '../../electron/share/child-share-process.ts';
import { plainSealer } from '../../electron/storage/profile-folder.ts';
import { type Client, createClient } from '../../shared/contract/client.ts';
import type { AppContract } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/host/create-host.ts';

export const scratchFolder = (name: string): string => mkdtempSync(path.join(tmpdir(), `siban-test-${name}-`));

export interface Workstation {
  readonly host: Host;
  readonly client: Client<AppContract>;
  readonly profileFolder: string;
  readonly log: string[];
}

/** A real host on a real profile folder, with its share process, as a workstation of an office runs it. */
export async function openWorkstation(
  shareFolder: string,
  {
    profileFolder = scratchFolder('profile'),
    isDemo = false,
    printer = null as HtmlPrinter | null,
    clock = { now: () => Date.now() },
    pickFolder = null as (() => Promise<string | null>) | null,
    openFolder = undefined as ((folder: string) => Promise<boolean>) | undefined,
  } = {},
): Promise<Workstation> {
  const log: string[] = [];
  const host = await composeHost({
    hostKind: 'test',
    version: '0.0.0-test',
    profileFolder,
    shareFolder,
    isDemo,
    sealer: plainSealer,
    spawnShareProcess: () => forkShareProcess(path.resolve('electron/share/share-process.ts')),
    printer,
    pickFolder,
    ...(openFolder && { openFolder }),
    clock,
    log: (line) => void log.push(line),
  });
  await host.start();
  const client = createClient<AppContract>({ call: host.dispatch, listen: host.listen });
  return { host, client, profileFolder, log };
}

/** Resolves once `isThere` holds, asked again at every event of the workstation. */
export async function until(
  workstation: Workstation,
  isThere: () => Promise<boolean>,
  limitMs = 20_000,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => finish(() => reject(new Error(`not there in time\n${workstation.log.join('\n')}`))),
      limitMs,
    );
    let isDone = false;
    const finish = (end: () => void): void => {
      if (isDone) return;
      isDone = true;
      clearTimeout(timer);
      clearInterval(poll);
      stop();
      end();
    };
    const ask = (): void => {
      isThere().then(
        (answer) => answer && finish(resolve),
        (error) => finish(() => reject(error)),
      );
    };
    const stop = workstation.host.listen(ask);
    // Documents in the folder make no event: look again now and then as well.
    const poll = setInterval(ask, 100);
    ask();
  });
}
