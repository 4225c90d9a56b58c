import { bytesToHex, hexToBytes } from '../base/bytes.ts';
import { canonicalJson, type Json } from '../base/canonical-json.ts';
import type { Hashing } from '../base/ports.ts';
import { encodeUtf8 } from '../base/utf8.ts';
import { membershipSchema, type Statement, signedStatementSchema } from '../domain/membership.ts';
import { directoryPartition, partsOfRecordId, recordId } from '../domain/record.ts';
import type { RightsContext } from '../rules/change-rule.ts';
import {
  evaluateTrust,
  type Member,
  openTrust,
  type PlacedStatement,
  predecessorsOf,
  type Trust,
  type TrustTools,
} from '../rules/membership.ts';
import { judgeChange } from '../rules/operation-rights.ts';
import type { Operation } from '../store/operation.ts';
import type { PartitionState } from '../store/partitions.ts';
import { DELETED_FIELD } from '../store/record-state.ts';
import type { Signer, Verifier } from '../sync/ports.ts';
import { ownsDeviceId } from '../sync/segment-reader.ts';

export const MEMBERSHIP_PARTITION = `membership.${directoryPartition}`;

export const isStatement = ({ recordId: id }: Operation): boolean => id.startsWith(`${MEMBERSHIP_PARTITION}.`);

/** Raised when the rules that judge statements or operations change: what older rules let in is then built again. */
const RULES_VERSION = 2;

const KEY_CHARACTERS = 32;
const WRITER_CHARACTERS = 6;

/** Which commits of a device count, all of them unless `limit` says which, and as whose; nobody's rights are checked without a member. */
interface Admission {
  readonly limit: ReadonlySet<string> | null;
  readonly member: Member | null;
}

/** `wait`: it counts once the record turns out to be of the writer's office. */
export type Judgement = 'apply' | 'refuse' | 'wait';

/** Thrown when this workstation's own member may not write what was asked: no other would take it in. Nothing was written. */
export class NotWithinRightsError extends Error {
  override readonly name = 'NotWithinRightsError';
}

export interface TrustGateParts {
  readonly hashing: Hashing;
  readonly verifier: Verifier;
  readonly chainUpTo: TrustTools['chainUpTo'];
  /** Offices a record was entered for, as far as it has arrived. */
  readonly officesOf: (recordId: string) => readonly string[];
  readonly ownerPublicKey: string | null;
}

/** Knows the statements that arrived and says of every operation whether it counts [S-9]. */
export class TrustGate {
  readonly #parts: TrustGateParts;
  #ownerPublicKey: string | null;
  readonly #statements = new Map<string, PlacedStatement>();
  #trust: Trust = openTrust;
  #fingerprint = '';

  constructor(parts: TrustGateParts) {
    this.#parts = parts;
    this.#ownerPublicKey = parts.ownerPublicKey;
    this.reconsider();
  }

  get trust(): Trust {
    return this.#trust;
  }

  /** The person who invites knows the owner better than the folder does. */
  setOwner(ownerPublicKey: string): void {
    this.#ownerPublicKey = ownerPublicKey;
  }

  /** Everything that decides over operations, as one short text. */
  get fingerprint(): string {
    return this.#fingerprint;
  }

  /**
   * Whether another workstation's records may be taken over: every statement there is said by its device itself, what follows
   * from them is what follows there, and the other one belongs. `chainUpTo` answers for journals that are not here yet.
   */
  agreesWith(
    partition: PartitionState | undefined,
    other: { readonly deviceId: string; readonly fingerprint: string },
    chainUpTo: TrustTools['chainUpTo'],
  ): boolean {
    const gate = new TrustGate({ ...this.#parts, ownerPublicKey: this.#ownerPublicKey, chainUpTo });
    gate.load(partition);
    if (gate.fingerprint !== other.fingerprint || admissionOf(gate.trust, other.deviceId)?.limit !== null) return false;
    return this.#areGenuine(partition);
  }

  /** Ends of chains that removals name. */
  get removalEnds(): { readonly deviceId: string; readonly commits: number; readonly link: string }[] {
    return [...this.#statements.values()].flatMap(({ statement }) =>
      statement.type === 'removal' ? statement.ends.map((end) => ({ deviceId: statement.deviceId, ...end })) : [],
    );
  }

  /** Takes the statements of a partition on disk: they were checked when they went in. */
  load(partition: PartitionState | undefined): void {
    this.#statements.clear();
    for (const [id, record] of partition?.records ?? []) {
      const values = Object.fromEntries([...record.fields].map(([field, heads]) => [field, heads[0]?.value]));
      const parsed = membershipSchema.safeParse(values);
      const links = (record.fields.get('link') ?? []).map(({ value }) => String(value));
      if (parsed.success) this.#statements.set(partsOfRecordId(id).key, { statement: parsed.data.statement, links });
    }
    this.reconsider();
  }

  /**
   * Whether an operation is a statement that may be kept: said by the journal's own device, at its place, under its own
   * hash and signature; `link` is the chain after its commit. Whether it binds anybody is for `evaluateTrust`.
   */
  accept(operation: Operation, place: number, link: string, publicKey: Uint8Array): boolean {
    const parsed = signedStatementSchema.safeParse(operation.fields);
    if (!parsed.success) return false;
    const { statement, signature } = parsed.data;
    const text = encodeUtf8(canonicalJson(statement as Json));
    const key = this.#keyOf(text);
    const isOwnKey = !('publicKey' in statement) || statement.publicKey === bytesToHex(publicKey);
    const isInPlace = statement.by === operation.deviceId && statement.place === place;
    if (!isInPlace || !isOwnKey || operation.recordId !== recordId('membership', directoryPartition, key)) return false;
    if (!this.#parts.verifier.verify(publicKey, text, hexToBytes(signature))) return false;
    const links = this.#statements.get(key)?.links ?? [];
    if (!links.includes(link)) this.#statements.set(key, { statement, links: [...links, link] });
    return true;
  }

  /** A statement as it goes into the records: with the chain after its commit, replacing nothing. Null for one that was not kept. */
  placed(operation: Operation, link: string): Operation | null {
    const known = isStatement(operation) ? this.#statements.get(partsOfRecordId(operation.recordId).key) : undefined;
    if (!known?.links.includes(link)) return null;
    return { ...operation, fields: { ...operation.fields, link }, replaces: {} };
  }

  /** The record of a statement of this device. */
  signed(statement: Statement, signer: Signer): { readonly recordId: string; readonly fields: Record<string, Json> } {
    const text = encodeUtf8(canonicalJson(statement as Json));
    return {
      recordId: recordId('membership', directoryPartition, this.#keyOf(text)),
      fields: { statement: statement as Json, signature: bytesToHex(signer.sign(text)) },
    };
  }

  clear(): void {
    this.#statements.clear();
  }

  /** Evaluates trust anew; answers what it was before. */
  reconsider(): Trust {
    const before = this.#trust;
    const { verifier, chainUpTo } = this.#parts;
    const verify: TrustTools['verify'] = (publicKey, text, signature) =>
      verifier.verify(hexToBytes(publicKey), encodeUtf8(text), hexToBytes(signature));
    const placed = [...this.#statements.values()];
    const owner = this.#ownerPublicKey;
    this.#trust = owner === null ? openTrust : evaluateTrust(placed, owner, { verify, chainUpTo });
    this.#fingerprint = this.#fingerprintOf(this.#trust);
    return before;
  }

  /** `link`: the chain after the operation's commit; null for one that is yet to be written. */
  judge(operation: Operation, link: string | null): Judgement {
    const admission = admissionOf(this.#trust, operation.deviceId);
    if (!admission || !isWithin(admission, link)) return 'refuse';
    const { member } = admission;
    if (!member) return 'apply';
    // Nobody writes under another device's name: values are replaced by the names of the operations that wrote them.
    if (!operation.id.startsWith(operation.deviceId.slice(0, WRITER_CHARACTERS))) return 'refuse';
    const context: RightsContext = {
      leadOfficeId: this.#trust.leadOfficeId ?? undefined,
      deletedField: DELETED_FIELD,
      officesOf: this.#parts.officesOf,
      predecessors: predecessorsOf(member.deviceId, this.#trust).map((id) => id.slice(0, WRITER_CHARACTERS)),
    };
    const verdict = judgeChange(operation, { ...member, name: '' }, context);
    return verdict === 'may' ? 'apply' : verdict === 'mayNot' ? 'refuse' : 'wait';
  }

  /** Invitations that a device has claimed, with or without right. */
  claimsOf(deviceId: string): string[] {
    return [...this.#statements.values()].flatMap(({ statement }) =>
      statement.type === 'joining' && statement.by === deviceId && statement.invitationId !== null
        ? [statement.invitationId]
        : [],
    );
  }

  #areGenuine(partition: PartitionState | undefined): boolean {
    const { verifier, hashing } = this.#parts;
    const signed = [...(partition?.records ?? [])].flatMap(([id, { fields }]) => {
      const [statement, signature] = ['statement', 'signature'].map((field) => fields.get(field)?.[0]?.value);
      const parsed = signedStatementSchema.safeParse({ statement, signature });
      return parsed.success ? [{ id, ...parsed.data }] : [];
    });
    const keys = new Map(
      signed.flatMap(({ statement }) => ('publicKey' in statement ? [[statement.by, statement.publicKey]] : [])),
    );
    return signed.every(({ id, statement, signature }) => {
      const publicKey = hexToBytes(keys.get(statement.by) ?? '');
      const text = encodeUtf8(canonicalJson(statement as Json));
      if (partsOfRecordId(id).key !== this.#keyOf(text)) return false;
      if (!ownsDeviceId(publicKey, statement.by, hashing)) return false;
      return verifier.verify(publicKey, text, hexToBytes(signature));
    });
  }

  #fingerprintOf({ isOpen, isFounded, leadOfficeId, members, limits }: Trust): string {
    const people = [...members.values()].map(({ deviceId, personId, officeId, role }) => [
      deviceId,
      personId,
      officeId,
      role,
    ]);
    const counted = [...limits].map(([deviceId, links]) => [deviceId, ...[...links].sort()]);
    const facts = [RULES_VERSION, isOpen, isFounded, leadOfficeId, people.sort(), counted.sort()];
    return bytesToHex(this.#parts.hashing.sha256(encodeUtf8(canonicalJson(facts as Json))));
  }

  #keyOf(text: Uint8Array): string {
    return bytesToHex(this.#parts.hashing.sha256(text)).slice(0, KEY_CHARACTERS);
  }
}

export function admissionOf(trust: Trust, deviceId: string): Admission | null {
  const limit = trust.limits.get(deviceId) ?? null;
  if (trust.isOpen) return { limit, member: null };
  const member = trust.members.get(deviceId);
  return member ? { limit, member } : null;
}

/** All of a commit or nothing: it is one user action. */
export function judgeCommit(operations: readonly Operation[], link: string | null, gate: TrustGate): Judgement {
  const judgements = operations.map((operation) => gate.judge(operation, link));
  if (judgements.includes('refuse')) return 'refuse';
  return judgements.includes('wait') ? 'wait' : 'apply';
}

const isWithin = ({ limit }: Admission, link: string | null): boolean =>
  limit === null || (link !== null && limit.has(link));

/**
 * What a change of trust means for a device whose commits, `links` the chains after them, were judged under the old one:
 * nothing, more of them count now, or something that was applied must go.
 */
export function effectOn(
  deviceId: string,
  links: () => Iterable<string>,
  before: Trust,
  after: Trust,
): 'none' | 'more' | 'rebuild' {
  const was = admissionOf(before, deviceId);
  const is = admissionOf(after, deviceId);
  if (!was) return is ? 'more' : 'none';
  if (!is || !isSameMember(was.member, is.member)) return 'rebuild';
  if (was.limit === null && is.limit === null) return 'none';
  let effect: 'none' | 'more' = 'none';
  for (const link of links()) {
    if (isWithin(was, link) && !isWithin(is, link)) return 'rebuild';
    if (isWithin(is, link) && !isWithin(was, link)) effect = 'more';
  }
  return effect;
}

const isSameMember = (left: Member | null | undefined, right: Member | null | undefined): boolean =>
  left === right ||
  (!!left &&
    !!right &&
    left.personId === right.personId &&
    left.officeId === right.officeId &&
    left.role === right.role);

/** Whether of removed devices the same commits count. */
export const haveSameLimits = ({ limits: left }: Trust, { limits: right }: Trust): boolean =>
  left.size === right.size &&
  [...left].every(([deviceId, links]) => {
    const others = right.get(deviceId);
    return others?.size === links.size && [...links].every((link) => others.has(link));
  });
