import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCodeOf } from '../../shared/base/system-code.ts';
import { type FolderCheck, folderCheckSteps } from '../../shared/contract/data.contract.ts';
import { SHARE_FORMAT_VERSION } from '../../shared/sync/workspace-file.ts';
import { codedError } from './coded-error.ts';
import { NodeShare } from './node-share.ts';
import { hasCode } from './share-files.ts';

type Step = FolderCheck['steps'][number];
type Found = Omit<FolderCheck, 'folder' | 'checkedAt'>;

/** A file server that needs longer for a small file is of no use to anybody. */
const STEP_LIMIT_MS = 5000;
/** More than one packet and one page: a share that cuts files short is found out. */
const SAMPLE_BYTES = 64 * 1024;
const namePattern = /^\.check-[0-9a-f]{12}(?:-renamed)?\.tmp$/;
/** What a killed check left behind is of no use to anybody after an hour. */
const LEFT_BEHIND_MS = 3_600_000;

/**
 * Uses a folder as publishing does, with a file of its own that is removed again. Into a folder of another workspace than
 * `workspaceId`, or one that cannot be told, nothing is written.
 */
export async function checkFolder(folder: string, workspaceId: string | null): Promise<Found> {
  const steps: Step[] = [];
  const found: { holds: Found['holds']; clockOffsetMs: number | null } = { holds: 'unknown', clockOffsetMs: null };
  const name = path.join(folder, `.check-${randomBytes(6).toString('hex')}.tmp`);
  const renamed = name.replace(/\.tmp$/, '-renamed.tmp');
  const sample = randomBytes(SAMPLE_BYTES);
  const work: Readonly<Record<Step['step'], () => Promise<void>>> = {
    reach: async () => void (await readdir(folder)),
    workspace: async () => {
      found.holds = await heldIn(folder, workspaceId);
      if (found.holds !== 'nothing' && found.holds !== 'own') throw codedError(found.holds, 'not to be written to');
    },
    write: async () => {
      found.clockOffsetMs = await writeSample(name, sample);
    },
    read: async () => {
      if (!sample.equals(await readFile(name))) throw codedError('EBADMSG', 'what was written reads otherwise');
    },
    rename: () => rename(name, renamed),
    list: async () => {
      if (!(await readdir(folder)).includes(path.basename(renamed))) throw codedError('ENOENT', 'it is not listed');
    },
    remove: async () => {
      await rm(renamed);
      await removeLeftBehind(folder);
    },
    clock: async () => {
      if (found.clockOffsetMs === null) throw codedError('EINVAL', 'the server sets no time');
    },
  };
  for (const step of folderCheckSteps) {
    const hasFailed = steps.some(({ state }) => state !== 'passed');
    steps.push(
      hasFailed ? { step, state: 'skipped', errorCode: null, milliseconds: 0 } : await timed(step, work[step]),
    );
  }
  // Whatever failed in between, and without waiting for a folder that hangs.
  if (steps.some(({ state }) => state === 'failed'))
    for (const each of [name, renamed]) rm(each, { force: true }).catch(() => undefined);
  return { ...found, steps };
}

async function timed(step: Step['step'], work: () => Promise<void>): Promise<Step> {
  const startedAt = performance.now();
  const took = (): number => Math.round(performance.now() - startedAt);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(codedError('ETIMEDOUT', 'no answer')), STEP_LIMIT_MS);
  });
  try {
    await Promise.race([work(), limit]);
    return { step, state: 'passed', errorCode: null, milliseconds: took() };
  } catch (error) {
    return { step, state: 'failed', errorCode: systemCodeOf(error), milliseconds: took() };
  } finally {
    clearTimeout(timer);
  }
}

async function heldIn(folder: string, workspaceId: string | null): Promise<Found['holds']> {
  try {
    const file = await new NodeShare(folder).readWorkspace();
    if (!file) return 'nothing';
    if (file.formatVersion > SHARE_FORMAT_VERSION) return 'newerFormat';
    return workspaceId === null || file.id === workspaceId ? 'own' : 'other';
  } catch (error) {
    if (hasCode(error, 'EBADMSG') || hasCode(error, 'EFBIG')) return 'unreadable';
    throw error;
  }
}

/** Writes the file, flushed, and gives how far the server's clock is ahead; null where it sets no time. */
async function writeSample(file: string, sample: Uint8Array): Promise<number | null> {
  const handle = await open(file, 'wx');
  try {
    const before = Date.now();
    await handle.writeFile(sample);
    await handle.sync();
    const middle = (before + Date.now()) / 2;
    const { mtimeMs } = await handle.stat();
    return Number.isFinite(mtimeMs) && mtimeMs > 0 ? Math.round(mtimeMs - middle) : null;
  } finally {
    await handle.close();
  }
}

async function removeLeftBehind(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => namePattern.test(each))) {
    const file = path.join(folder, name);
    if (Date.now() - (await stat(file)).mtimeMs > LEFT_BEHIND_MS) await rm(file, { force: true });
  }
}
