import type { Json } from '../base/canonical-json.ts';
import { decodeCommit, encodeCommit, type Operation } from '../store/operation.ts';
import { DELETED_FIELD } from '../store/record-state.ts';

/** What names the operations of the new identity: `nextId` gives ids that grow within this run. */
export interface NewIdentity {
  readonly deviceId: string;
  readonly nextId: () => string;
}

/**
 * Writes commits of a journal that a cloned profile wrote over again, under a new identity: new ids, the same person, time and
 * values. Each new operation replaces the old one as well, so that whoever has both, in any order, shows the value once.
 * `done` are those that an interrupted run wrote already; commits and operations correspond by their order.
 */
export function rehomeCommits(
  commits: readonly string[],
  done: readonly string[],
  formerDeviceId: string,
  identity: NewIdentity,
): { readonly text: string; readonly operations: readonly Operation[] }[] {
  const newIdByOld = new Map<string, string>();
  const written: { text: string; operations: readonly Operation[] }[] = [];
  commits.forEach((commit, index) => {
    const former = decodeCommit(commit, formerDeviceId);
    const known = done[index] === undefined ? null : decodeCommit(done[index], identity.deviceId);
    if (!former) {
      // A newer version wrote it: it is carried over as it stands, so that a version that knows it still finds it.
      if (done[index] === undefined) written.push({ text: commit, operations: [] });
      return;
    }
    const ids = former.map((_, place) => known?.[place]?.id ?? identity.nextId());
    former.forEach(({ id }, place) => void newIdByOld.set(id, ids[place] ?? id));
    if (known) return;
    const operations = former.map((operation, place) =>
      rehomed(operation, ids[place] ?? operation.id, identity.deviceId, newIdByOld),
    );
    written.push({ text: encodeCommit(operations), operations });
  });
  return written;
}

function rehomed(
  operation: Operation,
  id: string,
  deviceId: string,
  newIdByOld: ReadonlyMap<string, string>,
): Operation {
  const withNew = (ids: readonly string[]): string[] => ids.flatMap((old) => [old, newIdByOld.get(old) ?? []].flat());
  const fields: Record<string, Json> = { ...operation.fields };
  const seen = fields[DELETED_FIELD];
  if (isIdList(seen)) fields[DELETED_FIELD] = withNew(seen);
  const replaces = Object.fromEntries(
    Object.keys(fields).map((field) => [field, [...withNew(operation.replaces[field] ?? []), operation.id]]),
  );
  return { ...operation, id, deviceId, fields, replaces };
}

const isIdList = (value: Json | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
