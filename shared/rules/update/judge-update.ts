import type { PackageKind, UpdateManifest, UpdatePackage } from './update-manifest.ts';

/** The computer and the program that an update would be for. */
export interface UpdateTarget {
  readonly version: string;
  readonly shareFormat: number;
  readonly platform: string;
  readonly arch: string;
  /** The system's count of itself, such as `10.0.19045` or `5.10.0-9-amd64`. */
  readonly systemVersion: string;
  /** How this program was installed; null where it cannot be replaced from within. */
  readonly kind: PackageKind | null;
}

export type UpdateJudgement =
  | { readonly outcome: 'current' }
  /** A newer version that is installed by hand. */
  | { readonly outcome: 'told' }
  | { readonly outcome: 'offered'; readonly file: UpdatePackage }
  | { readonly outcome: 'refused'; readonly reason: 'otherShareFormat' | 'noPackage' | 'olderSystem' };

/** Below zero where `left` is the older of two dotted counts; anything behind the numbers is passed over. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => (/^\d+(\.\d+)*/.exec(text)?.[0] ?? '0').split('.').map(Number));
  const length = Math.max(a?.length ?? 0, b?.length ?? 0);
  for (let index = 0; index < length; index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Whether a version is for this program. Never an older or the same one; and none that could not read the shared folder as it is,
 * for the offices would fall apart (workspace.md, DESIGN §3).
 */
export function judgeUpdate(manifest: UpdateManifest, target: UpdateTarget): UpdateJudgement {
  if (compareVersions(manifest.version, target.version) <= 0) return { outcome: 'current' };
  const { from, to } = manifest.shareFormats;
  if (target.shareFormat < from || target.shareFormat > to) return { outcome: 'refused', reason: 'otherShareFormat' };
  if (target.kind === null) return { outcome: 'told' };
  const file = manifest.packages.find(
    ({ kind, platform, arch }) => kind === target.kind && platform === target.platform && arch === target.arch,
  );
  if (!file) return { outcome: 'refused', reason: 'noPackage' };
  if (file.minSystem !== undefined && compareVersions(target.systemVersion, file.minSystem) < 0)
    return { outcome: 'refused', reason: 'olderSystem' };
  return { outcome: 'offered', file };
}
