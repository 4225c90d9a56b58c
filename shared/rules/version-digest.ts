import { bytesToHex } from '../base/bytes.ts';
import { canonicalJson, type Json } from '../base/canonical-json.ts';
import type { Hashing } from '../base/ports.ts';
import { encodeUtf8 } from '../base/utf8.ts';
import type { BulletinVersion } from '../domain/plan-cycle.ts';

/** 校验码: hex SHA-256 of all that a version says, so that two copies of one number can be told apart. */
export function versionDigest(version: BulletinVersion, hashing: Pick<Hashing, 'sha256'>): string {
  const { digest: _itself, ...issued } = version;
  // Absent and undefined are the same to whoever reads a version.
  const text = canonicalJson(JSON.parse(JSON.stringify(issued)) as Json);
  return bytesToHex(hashing.sha256(encodeUtf8(text)));
}
