import { bytesToHex, hexToBytes } from '../base/bytes.ts';
import { canonicalJson, type Json } from '../base/canonical-json.ts';
import type { Hashing } from '../base/ports.ts';
import { encodeUtf8 } from '../base/utf8.ts';
import { membershipSchema, type Statement } from '../domain/membership.ts';
import { directoryPartition, partsOfRecordId, recordId } from '../domain/record.ts';
import { evaluateTrust, type Member, openTrust, type Trust, type TrustTools } from '../rules/membership.ts';
import { judgeChange, type RightsContext } from '../rules/operation-rights.ts';
import type { Operation } from '../store/operation.ts';
import { DELETED_FIELD } from '../store/record-state.ts';
import type { PartitionState } from '../store/state.ts';
import type { Signer, Verifier } from '../sync/ports.ts';

export const MEMBERSHIP_PARTITION = `membership.${directoryPartition}`;

/** Raised when the rules that judge statements or operations change: what older rules let in is then built again. */
const RULES_VERSION = 1;

const KEY_CHARACTERS = 32;
const WRITER_CHARACTERS = 6;

/** How much of a device's journal counts, and as whose; `member` is null where nobody's rights are checked. */
interface Admission {
  readonly limit: number;
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
  readonly holdsChain: TrustTools['holdsChain'];
  /** Offices a record was entered for, as far as it has arrived. */
  readonly officesOf: (recordId: string) => readonly string[];
  readonly ownerPublicKey: string | null;
}

/** Knows the statements that arrived and says of every operation whether it counts [S-9]. */
export class TrustGate {
  readonly #parts: TrustGateParts;
  #ownerPublicKey: string | null;
  readonly #statements = new Map<string, Statement>();
  #trust: Trust = openTrust;

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
    const { isOpen, isFounded, leadOfficeId, members, limits } = this.#trust;
    const people = [...members.values()].map(({ deviceId, personId, officeId, role }) => [
      deviceId,
      personId,
      officeId,
      role,
    ]);
    const facts = [RULES_VERSION, isOpen, isFounded, leadOfficeId, people.sort(), [...limits].sort()];
    return bytesToHex(this.#parts.hashing.sha256(encodeUtf8(canonicalJson(facts as Json))));
  }

  /** Takes the statements of a partition on disk: they were checked when they went in. */
  load(partition: PartitionState | undefined): void {
    this.#statements.clear();
    for (const [id, record] of partition?.records ?? []) {
      const values = Object.fromEntries([...record.fields].map(([field, heads]) => [field, heads[0]?.value]));
      const parsed = membershipSchema.safeParse(values);
      if (parsed.success) this.#statements.set(partsOfRecordId(id).key, parsed.data.statement);
    }
    this.reconsider();
  }

  /**
   * Whether an operation is a statement that may be kept: said by the journal's own device, at its place, under its own
   * hash and signature. Whether it binds anybody is for `evaluateTrust`.
   */
  accept(operation: Operation, place: number, publicKey: Uint8Array): boolean {
    const parsed = membershipSchema.safeParse(operation.fields);
    if (!parsed.success) return false;
    const { statement, signature } = parsed.data;
    const text = encodeUtf8(canonicalJson(statement as Json));
    const key = this.#keyOf(text);
    const isOwnKey = !('publicKey' in statement) || statement.publicKey === bytesToHex(publicKey);
    const isInPlace = statement.by === operation.deviceId && statement.place === place;
    if (!isInPlace || !isOwnKey || operation.recordId !== recordId('membership', directoryPartition, key)) return false;
    if (!this.#parts.verifier.verify(publicKey, text, hexToBytes(signature))) return false;
    this.#statements.set(key, statement);
    return true;
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
    const { verifier, holdsChain } = this.#parts;
    const statements = [...this.#statements.values()];
    const verify: TrustTools['verify'] = (publicKey, text, signature) =>
      verifier.verify(hexToBytes(publicKey), encodeUtf8(text), hexToBytes(signature));
    const owner = this.#ownerPublicKey;
    this.#trust = owner === null ? openTrust : evaluateTrust(statements, owner, { verify, holdsChain });
    return before;
  }

  judge(operation: Operation, place: number): Judgement {
    const admission = admissionOf(this.#trust, operation.deviceId);
    if (!admission || place >= admission.limit) return 'refuse';
    const { member } = admission;
    if (!member) return 'apply';
    // Nobody writes under another device's name: values are replaced by the names of the operations that wrote them.
    if (!operation.id.startsWith(operation.deviceId.slice(0, WRITER_CHARACTERS))) return 'refuse';
    const context: RightsContext = {
      leadOfficeId: this.#trust.leadOfficeId ?? undefined,
      deletedField: DELETED_FIELD,
      officesOf: this.#parts.officesOf,
    };
    const verdict = judgeChange(operation, { ...member, name: '' }, context);
    return verdict === 'may' ? 'apply' : verdict === 'mayNot' ? 'refuse' : 'wait';
  }

  /** Invitations that a device has claimed, with or without right. */
  claimsOf(deviceId: string): string[] {
    return [...this.#statements.values()].flatMap((statement) =>
      statement.type === 'joining' && statement.by === deviceId && statement.invitationId !== null
        ? [statement.invitationId]
        : [],
    );
  }

  #keyOf(text: Uint8Array): string {
    return bytesToHex(this.#parts.hashing.sha256(text)).slice(0, KEY_CHARACTERS);
  }
}

export function admissionOf(trust: Trust, deviceId: string): Admission | null {
  const limit = trust.limits.get(deviceId) ?? Number.POSITIVE_INFINITY;
  if (trust.isOpen) return { limit, member: null };
  const member = trust.members.get(deviceId);
  return member ? { limit, member } : null;
}

/**
 * What a change of trust means for a journal of which `commits` commits were judged under the old one: nothing, more of it
 * counts now, or something that was applied must go.
 */
export function effectOn(deviceId: string, commits: number, before: Trust, after: Trust): 'none' | 'more' | 'rebuild' {
  const was = admissionOf(before, deviceId);
  const is = admissionOf(after, deviceId);
  const counted = Math.min(was?.limit ?? 0, commits);
  const counts = Math.min(is?.limit ?? 0, commits);
  if (counted === 0) return counts === 0 ? 'none' : 'more';
  if (counts < counted || !isSameMember(was?.member, is?.member)) return 'rebuild';
  return counts > counted ? 'more' : 'none';
}

const isSameMember = (left: Member | null | undefined, right: Member | null | undefined): boolean =>
  left === right ||
  (!!left &&
    !!right &&
    left.personId === right.personId &&
    left.officeId === right.officeId &&
    left.role === right.role);
