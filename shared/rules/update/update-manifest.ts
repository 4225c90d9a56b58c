import { z } from 'zod';

/** Folder inside the shared one where a publisher lays new versions down. */
export const UPDATE_FOLDER = '更新';
export const MANIFEST_FILE = '清单.json';
/** The Ed25519 signature of the manifest's bytes, in hexadecimal. */
export const SIGNATURE_FILE = '清单.json.sig';
/** What is longer is no manifest, and is not read further. */
export const MANIFEST_BYTES = 256 * 1024;
export const SIGNATURE_BYTES = 1024;
const INSTALLER_BYTES = 1024 * 1024 * 1024;

/** Stands before the manifest's bytes where they are signed: no other signature of the same key can be taken for one. */
export const SIGNED_PREFIX = 'siban-update|';

const versionSchema = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/);
const numbersSchema = z.string().regex(/^\d{1,9}(\.\d{1,9}){0,3}$/);

/** One name without a way into another folder; what Windows keeps for itself cannot be made with it. */
export const isPlainFileName = (name: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}._ +-]{0,118}[\p{L}\p{N}]$/u.test(name) &&
  !name.includes('..') &&
  !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);

const packageSchema = z.strictObject({
  /** How it is installed. */
  kind: z.enum(['nsis', 'appimage', 'deb']),
  platform: z.enum(['win32', 'linux']),
  arch: z.enum(['x64', 'arm64']),
  fileName: z.string().max(120).refine(isPlainFileName),
  size: z.number().int().min(1).max(INSTALLER_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Oldest system that it runs on, as the system counts itself: Windows 10 is 10.0, Linux counts its kernel. */
  minSystem: numbersSchema.optional(),
});
export type UpdatePackage = z.infer<typeof packageSchema>;
export type PackageKind = UpdatePackage['kind'];

/** What a publisher says of one version. A later version of this program may add keys: they are passed over. */
export const updateManifestSchema = z.object({
  product: z.literal('siban-xietong'),
  version: versionSchema,
  channel: z.enum(['stable', 'trial']),
  releasedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  notes: z.array(z.string().min(1).max(200)).max(30),
  /** Formats of the shared folder with which it works, the first and the last. */
  shareFormats: z.strictObject({ from: z.number().int().min(1), to: z.number().int().min(1) }),
  packages: z.array(packageSchema).max(20),
});
export type UpdateManifest = z.infer<typeof updateManifestSchema>;
