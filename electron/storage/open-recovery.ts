import { statfsSync } from 'node:fs';
import { arch, cpus, freemem, release, totalmem } from 'node:os';
import path from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { type VerificationReport, verificationReportSchema } from '../../shared/contract/verification-report.ts';
import { cleanMessage } from '../../shared/host/clean-message.ts';
import { type BugEntry, bugEntrySchema, type RecoveryPorts } from '../../shared/host/recovery-ports.ts';
import { packZip } from '../exports/pack-zip.ts';
import { DurableJsonFile } from './json-file.ts';
import type { SetAsideFiles } from './set-aside-files.ts';

/** Different bugs that are kept; the oldest is let go. */
const MOST_BUGS = 200;

const MEBIBYTE = 1024 * 1024;

/** What checking and reporting keep on this computer: `verification.json` and `bugs.json` in the profile. */
export async function openRecovery(
  profileFolder: string,
  setAside: SetAsideFiles,
  beginCopy: RecoveryPorts['beginCopy'],
): Promise<RecoveryPorts & { noteBug(place: string, error: unknown): void }> {
  const reportFile = new DurableJsonFile(
    path.join(profileFolder, 'verification.json'),
    verificationReportSchema.nullable(),
    setAside.note,
  );
  const report = new Low<VerificationReport | null>(reportFile, null);
  await report.read();
  const bugFile = new DurableJsonFile(path.join(profileFolder, 'bugs.json'), z.array(bugEntrySchema), setAside.note);
  const bugs = new Low<BugEntry[]>(bugFile, []);
  await bugs.read();
  return {
    lastVerification: {
      read: () => report.data,
      write: async (next) => {
        report.data = next;
        await report.write();
      },
    },
    bugs: () => bugs.data,
    setAsideFiles: () => setAside.names,
    environment: () => environmentOf(profileFolder),
    beginCopy,
    packZip,
    noteBug: (place, error) => {
      bugs.data = withBug(bugs.data, place, error, Date.now());
      // A note that cannot be written must not become the next bug.
      bugs.write().catch(() => undefined);
    },
  };
}

/** The same bug again only raises its count. */
export function withBug(known: readonly BugEntry[], place: string, error: unknown, now: number): BugEntry[] {
  const message = cleanMessage(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  const former = known.find((entry) => entry.place === place && entry.message === message);
  const others = known.filter((entry) => entry !== former);
  const entry = { place, message, firstAt: former?.firstAt ?? now, lastAt: now, count: (former?.count ?? 0) + 1 };
  return [...others, entry].slice(-MOST_BUGS);
}

function environmentOf(profileFolder: string): Record<string, string | number> {
  const { platform, versions } = process;
  return {
    platform,
    release: release(),
    arch: arch(),
    node: versions.node,
    electron: versions.electron ?? '',
    processors: cpus().length,
    memoryMiB: Math.round(totalmem() / MEBIBYTE),
    freeMemoryMiB: Math.round(freemem() / MEBIBYTE),
    usedMemoryMiB: Math.round(process.memoryUsage().rss / MEBIBYTE),
    freeDiskMiB: freeDiskMiB(profileFolder),
    uptimeSeconds: Math.round(process.uptime()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
  };
}

function freeDiskMiB(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return Math.round((bavail * bsize) / MEBIBYTE);
  } catch {
    return -1;
  }
}
