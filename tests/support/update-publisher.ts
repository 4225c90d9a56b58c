import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newPrivateKey, signerOf } from '../../electron/storage/node-crypto.ts';
import {
  MANIFEST_FILE,
  SIGNATURE_FILE,
  SIGNED_PREFIX,
  UPDATE_FOLDER,
  type UpdateManifest,
  type UpdatePackage,
} from '../../shared/rules/update/update-manifest.ts';

/** Lays versions into a shared folder as their publisher does, with a key of its own. */
export class UpdatePublisher {
  readonly #signer = signerOf(newPrivateKey());

  get publicKey(): string {
    return Buffer.from(this.#signer.publicKey).toString('hex');
  }

  /** One file per package; `altered` changes the manifest before it is signed. */
  publish(
    share: string,
    version: string,
    installer: Uint8Array,
    { kind = 'appimage' as UpdatePackage['kind'], altered = {} as Record<string, unknown> } = {},
  ): UpdateManifest {
    const fileName = `siban-${version}.${kind === 'nsis' ? 'exe' : kind}`;
    const manifest: UpdateManifest = {
      product: 'siban-xietong',
      version,
      channel: 'stable',
      releasedAt: '2026-11-20',
      notes: ['周计划打印更清楚'],
      shareFormats: { from: 1, to: 1 },
      packages: [
        {
          kind,
          platform: 'linux',
          arch: process.arch === 'arm64' ? 'arm64' : 'x64',
          fileName,
          size: installer.length,
          sha256: createHash('sha256').update(installer).digest('hex'),
        },
      ],
    };
    mkdirSync(path.join(share, UPDATE_FOLDER), { recursive: true });
    writeFileSync(path.join(share, UPDATE_FOLDER, fileName), installer);
    this.sign(share, Buffer.from(JSON.stringify({ ...manifest, ...altered })));
    return manifest;
  }

  /** Writes these bytes as the manifest, signed. */
  sign(share: string, manifest: Uint8Array): void {
    const signature = this.#signer.sign(Buffer.concat([Buffer.from(SIGNED_PREFIX), manifest]));
    writeFileSync(path.join(share, UPDATE_FOLDER, MANIFEST_FILE), manifest);
    writeFileSync(path.join(share, UPDATE_FOLDER, SIGNATURE_FILE), Buffer.from(signature).toString('hex'));
  }
}
