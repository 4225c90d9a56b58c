import { release } from 'node:os';
import type { UpdatePorts, UpdateStore } from '../shared/host/updates/update-ports.ts';
import type { PackageKind } from '../shared/rules/update/update-manifest.ts';
import { SHARE_FORMAT_VERSION } from '../shared/sync/workspace-file.ts';
import type { ShareLink } from './share/share-link.ts';

/** Set by the build from SIBAN_UPDATE_KEYS; not there where the sources run unbuilt. */
declare const __PUBLISHER_KEYS__: string;

/** Ed25519 keys, in hexadecimal, that may publish updates of this build; none unless the build was given some. */
const publisherKeys: readonly string[] = (typeof __PUBLISHER_KEYS__ === 'string' ? __PUBLISHER_KEYS__ : '')
  .split(',')
  .filter((key) => /^[0-9a-f]{64}$/.test(key));

/** A program that can be replaced: where its installers are kept, and how it was installed. */
export interface Installation {
  readonly store: UpdateStore;
  /** Null: by hand all the same. */
  readonly kind: PackageKind | null;
}

/** What looking for newer versions needs of this computer. */
export const updatePorts = (version: string, installation: Installation | undefined, link: ShareLink): UpdatePorts => ({
  target: {
    version,
    shareFormat: SHARE_FORMAT_VERSION,
    platform: process.platform,
    arch: process.arch,
    systemVersion: release(),
    kind: installation?.kind ?? null,
  },
  publisherKeys,
  store: installation?.store ?? null,
  read: (fileName, from, maxBytes) => link.readUpdate(fileName, from, maxBytes),
});
