import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { newPrivateKey, signerOf } from '../electron/storage/node-crypto.ts';
import {
  MANIFEST_FILE,
  SIGNATURE_FILE,
  SIGNED_PREFIX,
  UPDATE_FOLDER,
  type UpdatePackage,
  updateManifestSchema,
} from '../shared/rules/update/update-manifest.ts';
import { SHARE_FORMAT_VERSION } from '../shared/sync/workspace-file.ts';

/**
 * `npm run release -- keys FILE` makes a publisher's key and prints its public half, which builds are made with (SIBAN_UPDATE_KEYS).
 * `npm run release -- publish --key FILE --to SHARE --notes FILE INSTALLER…` signs the version of package.json and lays it into the
 * shared folder. The key stays outside of the repository.
 */
const root = path.resolve(import.meta.dirname, '..');
const usage =
  '用法：npm run release -- keys 密钥文件 | publish --key 密钥文件 --to 共享文件夹 --notes 说明文件 安装文件…';

const kinds: Readonly<Record<string, Pick<UpdatePackage, 'kind' | 'platform'>>> = {
  '.exe': { kind: 'nsis', platform: 'win32' },
  '.AppImage': { kind: 'appimage', platform: 'linux' },
  '.deb': { kind: 'deb', platform: 'linux' },
};

function makeKeys(file: string): void {
  const folder = realpathSync(path.dirname(path.resolve(file)));
  if (folder === root || folder.startsWith(root + path.sep)) throw new Error('密钥不得放在源代码目录里。');
  const key = newPrivateKey();
  writeFileSync(file, `${Buffer.from(key).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  console.log(Buffer.from(signerOf(key).publicKey).toString('hex'));
}

async function packageOf(file: string): Promise<UpdatePackage> {
  const known = kinds[path.extname(file)];
  if (!known) throw new Error(`认不出安装文件的种类：${file}`);
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return {
    ...known,
    arch: /arm64|aarch64/i.test(path.basename(file)) ? 'arm64' : 'x64',
    fileName: path.basename(file),
    size: statSync(file).size,
    sha256: hash.digest('hex'),
  };
}

/** The files first, then the signature, then the manifest: before the last step nobody is told of anything new. */
async function publish(files: readonly string[], keyFile: string, share: string, notesFile: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const manifest = updateManifestSchema.parse({
    product: 'siban-xietong',
    version,
    channel: 'stable',
    releasedAt: new Date().toISOString().slice(0, 10),
    notes: readFileSync(notesFile, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    shareFormats: { from: 1, to: SHARE_FORMAT_VERSION },
    packages: await Promise.all(files.map(packageOf)),
  });
  const folder = path.join(share, UPDATE_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(file, path.join(folder, path.basename(file)));
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const signer = signerOf(Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'base64'));
  const signature = signer.sign(Buffer.concat([Buffer.from(SIGNED_PREFIX), bytes]));
  const lay = (name: string, content: string | Buffer): void => {
    writeFileSync(path.join(folder, `${name}.new`), content);
    renameSync(path.join(folder, `${name}.new`), path.join(folder, name));
  };
  lay(SIGNATURE_FILE, `${Buffer.from(signature).toString('hex')}\n`);
  lay(MANIFEST_FILE, bytes);
  console.log(`${version}: ${manifest.packages.map(({ fileName }) => fileName).join(' ')}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string' }, to: { type: 'string' }, notes: { type: 'string' } },
});
const [action, ...files] = positionals;
const [first] = files;
if (action === 'keys' && first !== undefined) makeKeys(first);
else if (action === 'publish' && first !== undefined && values.key && values.to && values.notes)
  await publish(files, values.key, values.to, values.notes);
else {
  console.error(usage);
  process.exitCode = 2;
}
