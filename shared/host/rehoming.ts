import { bytesToHex } from '../base/bytes.ts';
import type { Json } from '../base/canonical-json.ts';
import { encodeUtf8 } from '../base/utf8.ts';
import { type Statement, type StatementOf, signedStatementSchema } from '../domain/membership.ts';
import { claimText } from '../rules/membership.ts';
import { decodeCommit, encodeCommit, type Operation } from '../store/operation.ts';
import { DELETED_FIELD } from '../store/record-state.ts';
import type { HostPorts } from './ports.ts';
import { isStatement } from './trust-gate.ts';

/** The statement by which a device takes the place of the one whose key it left. */
export function successionOf(
  { device, clock, secrecy, computerName }: Pick<HostPorts, 'device' | 'clock' | 'secrecy' | 'computerName'>,
  isEncrypted: boolean,
): Statement {
  const { deviceId, signer, pending, former } = device;
  const claim: StatementOf<'succession'> = {
    type: 'succession',
    by: deviceId,
    place: 0,
    at: clock.now(),
    publicKey: bytesToHex(signer.publicKey),
    boxKey: bytesToHex(secrecy.boxFrom(signer.secretFor('box')).publicKey),
    ...(!isEncrypted && { computerName: computerName.slice(0, 60) }),
    formerDeviceId: pending?.formerDeviceId ?? '',
    proof: null,
  };
  return { ...claim, proof: former && bytesToHex(former.sign(encodeUtf8(claimText(claim)))) };
}

/** Who writes commits again. */
export interface NewIdentity {
  readonly deviceId: string;
  /** Ids that grow within this run. */
  readonly nextId: () => string;
  /** The record of a statement as the new identity says it, in place of commit `index`. */
  readonly restate: (statement: Statement, index: number) => Pick<Operation, 'recordId' | 'fields'>;
}

/** A commit as it is written again; `isOpen` where it must stay readable for everybody. */
export interface RewrittenCommit {
  readonly text: string;
  readonly isOpen: boolean;
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
): RewrittenCommit[] {
  const newIdByOld = new Map<string, string>();
  const written: RewrittenCommit[] = [];
  commits.forEach((commit, index) => {
    const former = decodeCommit(commit, formerDeviceId);
    const known = done[index] === undefined ? null : decodeCommit(done[index], identity.deviceId);
    if (!former) {
      // A newer version wrote it: it is carried over as it stands, so that a version that knows it still finds it.
      if (done[index] === undefined) written.push({ text: commit, isOpen: false });
      return;
    }
    const ids = former.map((_, place) => known?.[place]?.id ?? identity.nextId());
    former.forEach(({ id }, place) => void newIdByOld.set(id, ids[place] ?? id));
    if (known) return;
    const isOpen = former.some(isStatement);
    const operations = former.flatMap((operation, place) => {
      const id = ids[place] ?? operation.id;
      if (!isStatement(operation)) return [rehomed(operation, id, identity.deviceId, newIdByOld)];
      const statement = restated(operation);
      return statement ? [{ ...operation, id, ...identity.restate(statement, index), replaces: {} }] : [];
    });
    written.push({ text: encodeCommit(operations), isOpen });
  });
  return written;
}

/** Who belongs is said once: a founding or a joining that the others lack they find in the branch that the former journal leaves. */
function restated({ fields }: Operation): Statement | null {
  const parsed = signedStatementSchema.safeParse(fields);
  if (!parsed.success) return null;
  const { statement } = parsed.data;
  return ['founding', 'joining', 'succession'].includes(statement.type) ? null : statement;
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
