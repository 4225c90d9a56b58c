import { nodeHashing, nodeVerifier } from '../../electron/storage/node-crypto.ts';
import { NodeLogStore } from '../../electron/storage/node-log-store.ts';
import { firstLink } from '../../shared/sync/chain.ts';
import { readFrames } from '../../shared/sync/frame.ts';
import { readVerified } from '../../shared/sync/segment-reader.ts';
import { digestOf } from '../simulation/simulated-device.ts';
import { testWorkspaceId } from './device.ts';
import { deleteDerived, halves, openRealStore, said, say } from './real-store.ts';

/**
 * What is wrong with a profile that is opened again after a fault, in words; nothing when every acknowledged action is there and
 * whole, no file is damaged, the journal verifies from its first byte, what is derived equals what the journals give, and the
 * store goes on.
 */
export async function problemsAfterReopening(
  profileFolder: string,
  acknowledged: readonly string[],
): Promise<string[]> {
  const problems: string[] = [];
  const opened = await openRealStore(profileFolder);
  const settings = acknowledged.filter((text) => text.startsWith('=')).map((text) => text.slice(1));
  const told = opened.profile.profile.read().districtName;
  if (settings.length > 0 && (told === null || settings.slice(0, -1).includes(told)))
    problems.push(`the settings say ${told} after ${settings.join()}`);
  const actions = acknowledged.filter((text) => !text.startsWith('='));
  problems.push(...problemsOf(opened.store, actions));
  say(opened.store, 'after the fault');
  opened.store.signedPosition();
  const before = digestOf(opened.store.state);
  await opened.store.close();
  problems.push(...journalProblems(opened.logFolder, opened.profile.device.deviceId));
  const again = await openRealStore(profileFolder);
  if (digestOf(again.store.state) !== before) problems.push('a second start shows something else');
  again.release();
  deleteDerived(profileFolder);
  const rebuilt = await openRealStore(profileFolder);
  if (digestOf(rebuilt.store.state) !== before) problems.push('the journals give something else than the partitions');
  problems.push(...problemsOf(rebuilt.store, [...actions, 'after the fault']));
  rebuilt.release();
  for (const { setAside } of [opened, again, rebuilt]) problems.push(...setAside.map((file) => `set aside: ${file}`));
  return [...new Set(problems)];
}

function problemsOf(store: Parameters<typeof said>[0], acknowledged: readonly string[]): string[] {
  const present = said(store);
  const lost = acknowledged.filter((text) => !present.has(text)).map((text) => `lost: ${text}`);
  return [...lost, ...halves(store).map((half) => `not whole: ${half}`)];
}

/** The own journal read the way another workstation reads it. */
function journalProblems(logFolder: string, deviceId: string): string[] {
  const logs = new NodeLogStore(logFolder);
  let link = firstLink(testWorkspaceId, deviceId, nodeHashing);
  let publicKey: Uint8Array | null = null;
  const present = logs.segments(deviceId);
  for (const [index, segment] of present.entries()) {
    if (segment !== index) return [`segment ${index} is missing`];
    const bytes = logs.read(deviceId, segment);
    const context = { workspaceId: testWorkspaceId, deviceId, link, publicKey };
    const run = readVerified(bytes, context, { hashing: nodeHashing, verifier: nodeVerifier });
    if (run.problem !== null || run.end !== bytes.length) return [`segment ${segment} does not verify: ${run.problem}`];
    if (run.isSealed !== index < present.length - 1) return [`segment ${segment} is closed in the wrong place`];
    const types = readFrames(bytes, nodeHashing).frames.map(({ type }) => type);
    if (!/^H[CS]*(ES)?$/.test(types.join(''))) return [`segment ${segment} is not in order: ${types.join('')}`];
    ({ link, publicKey } = run);
  }
  return [];
}
