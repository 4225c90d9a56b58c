import { readdirSync } from 'node:fs';
import path from 'node:path';
import { NodeShare } from '../electron/share/node-share.ts';
import { nodeHashing, nodeVerifier } from '../electron/storage/node-crypto.ts';
import { decodeCommit } from '../shared/store/operation.ts';
import { firstLink } from '../shared/sync/chain.ts';
import { DEVICES_FOLDER, deviceIdPattern } from '../shared/sync/folder-layout.ts';
import { isSealed } from '../shared/sync/secrecy.ts';
import { readVerified } from '../shared/sync/segment-reader.ts';

/** `npm run inspect -- <shared folder>`: every device's journal, verified from its first byte; counts only, no content. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run inspect -- <shared folder>');
  process.exit(2);
}

const READ_BYTES = 16 * 1024 * 1024;
const share = new NodeShare(path.resolve(folder));
const workspace = await share.readWorkspace();
if (!workspace) {
  console.error('the folder holds no workspace');
  process.exit(1);
}
console.log(`workspace ${workspace.id}, format ${workspace.formatVersion}`);
const announced = new Map(
  (await share.listAnnouncements()).map((announcement) => [announcement.deviceId, announcement]),
);
const devices = readdirSync(path.join(folder, DEVICES_FOLDER)).filter((name) => deviceIdPattern.test(name));
let problems = 0;

for (const deviceId of devices) {
  let segment = 0;
  let offset = 0;
  let link = firstLink(workspace.id, deviceId, nodeHashing);
  let publicKey: Uint8Array | null = null;
  const counts = { commits: 0, operations: 0, sealed: 0, unreadable: 0 };
  let problem: string | null = null;
  for (;;) {
    const bytes = await share.readSegment(deviceId, segment, offset, READ_BYTES);
    const run = readVerified(
      bytes,
      { workspaceId: workspace.id, deviceId, link, publicKey },
      { hashing: nodeHashing, verifier: nodeVerifier },
    );
    problem = run.problem;
    for (const commit of run.commits) {
      counts.commits += 1;
      if (isSealed(commit)) {
        counts.sealed += 1;
        continue;
      }
      const operations = decodeCommit(commit, deviceId);
      counts.operations += operations?.length ?? 0;
      counts.unreadable += operations ? 0 : 1;
    }
    if (run.end === 0) break;
    link = run.link;
    publicKey = run.publicKey;
    offset = run.isSealed ? 0 : offset + run.end;
    segment += run.isSealed ? 1 : 0;
  }
  const news = announced.get(deviceId);
  const isShort = news !== undefined && (news.segment > segment || (news.segment === segment && news.offset > offset));
  if (problem || isShort) problems += 1;
  const state = problem ?? (isShort ? 'shorter than announced' : 'verified');
  console.log(
    `${deviceId}  segment ${segment} offset ${offset}  ${counts.commits} commits, ${counts.operations} operations, ${counts.sealed} sealed, ${counts.unreadable} unreadable  ${state}`,
  );
}
console.log(`${devices.length} devices, ${problems} with problems`);
process.exitCode = problems === 0 ? 0 : 1;
