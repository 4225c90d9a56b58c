import { canonicalJson } from '../base/canonical-json.ts';
import type { Statement, StatementOf } from '../domain/membership.ts';
import type { Role } from '../domain/office.ts';
import { may } from './permissions.ts';

/** Place of an invitation along the chain from the owner: `[]` owner, `[4]` invited by it, `[4, 2]` invited by that one. */
type Rank = readonly number[];

export interface Member {
  readonly deviceId: string;
  readonly publicKey: string;
  readonly personId: string;
  readonly officeId: string;
  readonly role: Role;
  readonly boxKey: string;
  readonly computerName: string | null;
  readonly joinedAt: number;
  /** The device that invited it; null for the owner and for a device that joined an open workspace by itself. */
  readonly enrolledBy: string | null;
  /** The device whose place it took, under a new key. */
  readonly succeeds: string | null;
  readonly isOwner: boolean;
  /** Null where nobody vouched for it: such a device can never vouch for others. */
  readonly rank: Rank | null;
}

export interface Invitation {
  readonly statement: StatementOf<'invitation'>;
  readonly standing: 'open' | 'used' | 'revoked';
  readonly usedBy: string | null;
  /** The inviting device has seen who used it; nothing can change that any more. */
  readonly isConfirmed: boolean;
}

/** Who is trusted with what, as it follows from the statements. */
export interface Trust {
  readonly isFounded: boolean;
  /** Devices that nobody invited are taken in. */
  readonly isOpen: boolean;
  readonly leadOfficeId: string | null;
  readonly members: ReadonlyMap<string, Member>;
  readonly invitations: ReadonlyMap<string, Invitation>;
  /** Of removed devices the chains after the commits that count. */
  readonly limits: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of removed devices who removed them first, and when by that one's clock; only to be shown. */
  readonly removals: ReadonlyMap<string, { readonly by: string; readonly at: number }>;
  /** Successors that an authority has seen while their former devices belonged. */
  readonly recognized: ReadonlySet<string>;
  /** Binding key statements, the one that holds last. */
  readonly keys: readonly StatementOf<'keys'>[];
  /** The key to write with; null in a workspace that is not encrypted. */
  readonly keyId: string | null;
}

export interface TrustTools {
  /** Ed25519 over the text; all in hexadecimal. */
  verify(publicKey: string, text: string, signature: string): boolean;
  /** The chains after each commit up to such an end of the device's journal or of a branch; null when it is not here. */
  chainUpTo(deviceId: string, end: { readonly commits: number; readonly link: string }): ReadonlySet<string> | null;
}

/** A statement with the chains after the commits that hold it: more than one where a journal split in two. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly links: readonly string[];
}

/** Folders made before owners had keys: everybody who has the folder is taken in. */
export const openTrust: Trust = {
  isFounded: false,
  isOpen: true,
  leadOfficeId: null,
  members: new Map(),
  invitations: new Map(),
  limits: new Map(),
  removals: new Map(),
  recognized: new Set(),
  keys: [],
  keyId: null,
};

/** May invite and remove: the owner, and directors of the lead office whom somebody vouched for. */
export const isAuthority = (member: Member, leadOfficeId: string | null): boolean =>
  member.isOwner || (member.rank !== null && may({ ...member, name: '' }, 'members.invite', leadOfficeId ?? undefined));

export function compareRanks(left: Rank, right: Rank): number {
  for (const [index, place] of left.entries()) {
    const other = right[index];
    if (other === undefined || place !== other) return other === undefined ? 1 : place - other;
  }
  return left.length - right.length;
}

/** The devices whose place a device took, the latest first. */
export function predecessorsOf(deviceId: string, { members }: Pick<Trust, 'members'>): string[] {
  const former = members.get(deviceId)?.succeeds ?? null;
  return former === null ? [] : [former, ...predecessorsOf(former, { members })];
}

/** Whether `member` may remove `target`: nobody removes the owner or an authority that stands nearer to it. */
export function mayRemove(member: Member, target: Member | undefined, leadOfficeId: string | null): boolean {
  if (!isAuthority(member, leadOfficeId) || target?.isOwner) return false;
  if (!target || !isAuthority(target, leadOfficeId)) return true;
  return compareRanks(member.rank ?? [], target.rank ?? []) < 0;
}

/** The text an invited device signs with the key that its code gives, and a successor with its former key. */
export const claimText = ({ proof: _proof, ...claim }: StatementOf<'joining' | 'succession'>): string =>
  canonicalJson(claim);

/**
 * Trust as a pure function of the statements, in whatever order they arrived. Authorities are taken in the order of
 * their ranks, which the inviting journals fix and no invited device can choose; by the time one is taken, every
 * removal that can concern it is known, so that no two can remove each other.
 */
export function evaluateTrust(placed: readonly PlacedStatement[], ownerPublicKey: string, tools: TrustTools): Trust {
  const founding = placed
    .map(({ statement }) => statement)
    .filter((statement) => statement.type === 'founding')
    .filter(({ publicKey }) => publicKey === ownerPublicKey)
    .sort((left, right) => left.place - right.place)[0];
  if (!founding) return { ...openTrust, isOpen: false };
  const evaluation = new Evaluation(placed, founding, tools);
  evaluation.run();
  const keys = evaluation.keys.sort(
    (left, right) => left.generation - right.generation || (left.keyId < right.keyId ? -1 : 1),
  );
  return {
    isFounded: true,
    isOpen: !founding.requiresInvitation,
    leadOfficeId: founding.leadOfficeId,
    members: evaluation.members,
    invitations: evaluation.invitations,
    limits: evaluation.limits,
    removals: evaluation.removals,
    recognized: new Set(evaluation.recognized.keys()),
    keys,
    keyId: founding.keyId === null ? null : (keys.at(-1)?.keyId ?? founding.keyId),
  };
}

class Evaluation {
  readonly members = new Map<string, Member>();
  readonly invitations = new Map<string, Invitation>();
  readonly limits = new Map<string, ReadonlySet<string>>();
  readonly removals = new Map<string, { readonly by: string; readonly at: number }>();
  /** By the new device: the former one. */
  readonly recognized = new Map<string, string>();
  readonly keys: StatementOf<'keys'>[] = [];
  readonly #byDevice = new Map<string, PlacedStatement[]>();
  readonly #claims = new Map<string, StatementOf<'joining'>[]>();
  readonly #successions = new Map<string, StatementOf<'succession'>[]>();
  readonly #revoked = new Set<string>();
  readonly #founding: StatementOf<'founding'>;
  readonly #tools: TrustTools;
  readonly #settled = new Set<string>();
  readonly #waiting: Member[] = [];

  constructor(placed: readonly PlacedStatement[], founding: StatementOf<'founding'>, tools: TrustTools) {
    this.#founding = founding;
    this.#tools = tools;
    for (const each of placed) {
      const { statement } = each;
      addTo(this.#byDevice, statement.by, each);
      if (statement.type === 'joining') addTo(this.#claims, statement.invitationId ?? '', statement);
      if (statement.type === 'succession') addTo(this.#successions, statement.formerDeviceId, statement);
    }
  }

  run(): void {
    this.#enrol({ ...memberOf(this.#founding), isOwner: true, rank: [] });
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      this.#settle(next);
      this.#waiting.sort(
        (left, right) => compareRanks(left.rank ?? [], right.rank ?? []) || (left.deviceId < right.deviceId ? -1 : 1),
      );
    }
    if (!this.#founding.requiresInvitation) {
      for (const claim of (this.#claims.get('') ?? []).sort(byPlace)) {
        if (!this.members.has(claim.by)) this.members.set(claim.by, memberOf(claim));
      }
    }
    // A map's iteration reaches what is added meanwhile: successors of successors.
    for (const member of this.members.values()) if (!this.#settled.has(member.deviceId)) this.#passOn(member);
  }

  #settle(authority: Member): void {
    this.#passOn(authority);
    this.#settled.add(authority.deviceId);
    const limit = this.limits.get(authority.deviceId);
    const binding = (this.#byDevice.get(authority.deviceId) ?? [])
      .filter(({ links }) => !limit || links.some((link) => limit.has(link)))
      .map(({ statement }) => statement)
      .sort(byPlace);
    const confirmed = new Map<string, string>();
    for (const statement of binding) {
      if (statement.type === 'removal') this.#remove(statement);
      else if (statement.type === 'revocation') this.#revoked.add(statement.invitationId);
      else if (statement.type === 'keys') this.keys.push(statement);
      else if (statement.type === 'recognition') this.recognized.set(statement.deviceId, statement.formerDeviceId);
      else if (statement.type === 'confirmation') {
        if (!confirmed.has(statement.invitationId)) confirmed.set(statement.invitationId, statement.deviceId);
      }
    }
    for (const statement of binding) {
      if (statement.type !== 'invitation' || this.invitations.has(statement.invitationId)) continue;
      this.#grant(statement, authority, confirmed.get(statement.invitationId));
    }
  }

  /** Of a device that two authorities removed counts what both let stand. */
  #remove({ deviceId, ends, by, at }: StatementOf<'removal'>): void {
    if (this.#settled.has(deviceId)) return;
    if (!this.removals.has(deviceId)) this.removals.set(deviceId, { by, at });
    const counted = new Set(ends.flatMap((end) => [...(this.#tools.chainUpTo(deviceId, end) ?? [])]));
    const former = this.limits.get(deviceId);
    this.limits.set(deviceId, former ? new Set([...counted].filter((link) => former.has(link))) : counted);
  }

  /** Successors stand behind everybody whom their former device invited. Of a removed device only those once recognized. */
  #passOn(former: Member): void {
    const isRemoved = this.limits.has(former.deviceId);
    const successions = (this.#successions.get(former.deviceId) ?? [])
      .filter((claim) => !isRemoved || this.recognized.get(claim.by) === former.deviceId)
      .filter((claim) => this.#tools.verify(former.publicKey, claimText(claim), claim.proof ?? ''))
      .sort((left, right) => left.at - right.at || (left.by < right.by ? -1 : 1));
    for (const { by, publicKey, boxKey, computerName, at } of successions) {
      if (this.members.has(by)) continue;
      this.#enrol({
        ...former,
        deviceId: by,
        publicKey,
        boxKey,
        computerName: computerName ?? null,
        joinedAt: at,
        succeeds: former.deviceId,
        isOwner: false,
        rank: former.rank && [...former.rank, LAST_PLACE],
      });
    }
  }

  /** The confirmed claim holds, else the earliest; a revoked invitation holds only for the claim that was confirmed. */
  #grant(statement: StatementOf<'invitation'>, authority: Member, confirmed: string | undefined): void {
    const { invitationId, grantKey, officeId, role, place, expiresAt } = statement;
    const claims = (this.#claims.get(invitationId) ?? [])
      .filter(({ at }) => at <= expiresAt)
      .filter((claim) => this.#tools.verify(grantKey, claimText(claim), claim.proof ?? ''))
      .sort((left, right) => left.at - right.at || byPlace(left, right) || (left.by < right.by ? -1 : 1));
    const sure = claims.find(({ by }) => by === confirmed);
    const isRevoked = this.#revoked.has(invitationId);
    const winner = sure ?? (isRevoked ? undefined : claims[0]);
    const standing = winner ? 'used' : isRevoked ? 'revoked' : 'open';
    this.invitations.set(invitationId, {
      statement,
      standing,
      usedBy: winner?.by ?? null,
      isConfirmed: sure !== undefined,
    });
    if (!winner || this.members.has(winner.by)) return;
    const rank = [...(authority.rank ?? []), place];
    this.#enrol({ ...memberOf(winner), officeId, role, enrolledBy: authority.deviceId, rank });
  }

  #enrol(member: Member): void {
    this.members.set(member.deviceId, member);
    if (isAuthority(member, this.#founding.leadOfficeId)) this.#waiting.push(member);
  }
}

/** Behind every commit that an invitation can stand in. */
const LAST_PLACE = Number.MAX_SAFE_INTEGER;

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  lists.set(key, [...(lists.get(key) ?? []), item]);
}

const memberOf = (statement: StatementOf<'founding' | 'joining'>): Member => ({
  deviceId: statement.by,
  publicKey: statement.publicKey,
  personId: statement.personId,
  officeId: statement.officeId,
  role: statement.role,
  boxKey: statement.boxKey,
  computerName: statement.computerName ?? null,
  joinedAt: statement.at,
  enrolledBy: null,
  succeeds: null,
  isOwner: false,
  rank: null,
});

/** Within one commit the order is fixed by what is said, so that it is the same everywhere. */
const byPlace = (left: Statement, right: Statement): number =>
  left.place - right.place || (canonicalJson(left) < canonicalJson(right) ? -1 : 1);
