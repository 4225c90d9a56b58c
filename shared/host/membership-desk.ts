import { bytesToHex, hexToBytes } from '../base/bytes.ts';
import { systemCodeOf } from '../base/system-code.ts';
import { decodeUtf8, encodeUtf8 } from '../base/utf8.ts';
import { ContractError } from '../contract/error-codes.ts';
import { tidyCode } from '../domain/invitation-code.ts';
import type { Statement, StatementOf } from '../domain/membership.ts';
import type { Role } from '../domain/office.ts';
import { claimText, isAuthority, type Member, mayRemove, type Trust } from '../rules/membership.ts';
import { invitationPath } from '../sync/folder-layout.ts';
import { keyIdOf, openFor, sealTo } from '../sync/secrecy.ts';
import { AttemptLimit, type InvitationSecrets, newInvitationCode, secretsOf } from './invitation-code.ts';
import { decodeInvitation, encodeInvitation, type InvitationContent, MAX_INVITATION_BYTES } from './invitation-file.ts';
import type { HostPorts } from './ports.ts';
import type { Session } from './session.ts';

const INVITATION_DAYS = 7;
const DAY_MS = 86_400_000;
const KEY_BYTES = 32;

type Draft<T extends Statement['type']> = Omit<StatementOf<T>, 'by' | 'place' | 'at'>;

/** Lets people in and shows them out: all that this workstation declares about membership, and its keys. */
export class MembershipDesk {
  readonly #ports: HostPorts;
  readonly #session: Session;
  readonly #attempts = new AttemptLimit();
  #attended: Trust | null = null;

  constructor(ports: HostPorts, session: Session) {
    this.#ports = ports;
    this.#session = session;
  }

  get self(): Member | undefined {
    return this.#session.trust.members.get(this.#ports.device.deviceId);
  }

  get mayInvite(): boolean {
    const { self } = this;
    return self !== undefined && this.#session.store.isCounted && isAuthority(self, this.#session.trust.leadOfficeId);
  }

  mayRemove(deviceId: string): boolean {
    const { members, leadOfficeId } = this.#session.trust;
    const { self } = this;
    return self !== undefined && this.mayInvite && mayRemove(self, members.get(deviceId), leadOfficeId);
  }

  /** The first statement of a workspace: all trust comes from it. */
  found({ keyId, leadOfficeId, requiresInvitation, ...person }: Founding): void {
    const holder = this.#holder(person, keyId !== null);
    this.#declare([{ type: 'founding', ...holder, leadOfficeId, requiresInvitation, keyId }]);
  }

  /** Tells the others who works here, where everybody is taken in. */
  joinOpen(person: Person): void {
    if (!this.#session.trust.isFounded || this.self) return;
    this.#declare([{ type: 'joining', ...this.#holder(person, false), invitationId: null, proof: null }]);
  }

  /** The file goes first: a code whose statement is missing opens nothing, one without a file could not be used. */
  async invite({ officeId, role, name }: { readonly officeId: string; readonly role: Role; readonly name?: string }) {
    this.#requireAuthority();
    const { secrecy, profile, link, clock } = this.#ports;
    const { ownerPublicKey, workspaceKeys } = profile.read();
    if (ownerPublicKey === null) throw new ContractError('NOT_READY');
    const code = newInvitationCode(secrecy);
    const secrets = secretsOf(tidyCode(code) ?? '', this.#session.workspaceId, secrecy);
    const expiresAt = clock.now() + INVITATION_DAYS * DAY_MS;
    const content = { ownerPublicKey, officeId, role, expiresAt, workspaceKeys: { ...workspaceKeys } };
    const bytes = encodeInvitation(content, secrets, secrecy);
    const { invitationId, grant } = secrets;
    try {
      await link.deliver([{ path: invitationPath(invitationId), bytes, rule: 'keepDifferent' }]);
    } catch (error) {
      throw shareFailed(error);
    }
    const isEncrypted = this.#session.trust.keyId !== null;
    const grantKey = bytesToHex(grant.publicKey);
    const shown = name !== undefined && !isEncrypted ? { name } : {};
    this.#declare([{ type: 'invitation', invitationId, grantKey, officeId, role, expiresAt, ...shown }]);
    return { invitationId, code, expiresAt };
  }

  revoke(invitationId: string): void {
    this.#requireAuthority();
    const invitation = this.#session.trust.invitations.get(invitationId);
    if (!invitation) throw violation('UNKNOWN_RECORD');
    if (invitation.standing === 'used') throw new ContractError('INVITATION_USED');
    this.#declare([{ type: 'revocation', invitationId }]);
  }

  /** With the removal go the invitations that the device still had out, and the key it knew. */
  async remove(deviceId: string): Promise<void> {
    const { trust, store } = this.#session;
    const { journals } = store;
    if (!trust.members.has(deviceId) && !journals.deviceIds.includes(deviceId)) throw violation('UNKNOWN_RECORD');
    if (!this.mayRemove(deviceId)) throw violation('NOT_PERMITTED');
    if (trust.limits.has(deviceId)) return;
    const invitations = [...trust.invitations.values()]
      .filter(({ statement, standing }) => statement.by === deviceId && standing === 'open')
      .map(({ statement }) => ({ type: 'revocation' as const, invitationId: statement.invitationId }));
    const keys = trust.keyId === null ? [] : [await this.#newKey(deviceId)];
    this.#declare([{ type: 'removal', deviceId, ends: journals.endsOf(deviceId) }, ...invitations, ...keys]);
  }

  /** Opens the invitation of a code. Throws what is wrong with it; each wrong code makes the next try wait longer. */
  async open(typed: string): Promise<{ content: InvitationContent; secrets: InvitationSecrets }> {
    const { clock, secrecy, link } = this.#ports;
    const now = clock.now();
    const waitMs = this.#attempts.waitMs(now);
    if (waitMs > 0) throw new ContractError('WRONG_INVITATION_CODE', { retryAfterMs: waitMs, isTried: false });
    const code = tidyCode(typed);
    const secrets = code === null ? null : secretsOf(code, this.#session.workspaceId, secrecy);
    let bytes: Uint8Array | null;
    try {
      bytes = secrets && (await link.readDocument(invitationPath(secrets.invitationId), MAX_INVITATION_BYTES));
    } catch (error) {
      throw shareFailed(error);
    }
    const content = secrets && bytes && decodeInvitation(bytes, secrets, secrecy);
    if (!secrets || !content) {
      this.#attempts.fail(now);
      throw new ContractError('WRONG_INVITATION_CODE', { retryAfterMs: this.#attempts.waitMs(now), isTried: true });
    }
    this.#attempts.succeed();
    if (content.expiresAt < now) throw new ContractError('INVITATION_EXPIRED');
    await this.#trustOwner(content);
    const known = this.#session.trust.invitations.get(secrets.invitationId);
    if (known?.standing === 'revoked') throw new ContractError('INVITATION_EXPIRED');
    if (known?.standing === 'used') throw new ContractError('INVITATION_USED');
    return { content, secrets };
  }

  /** Claims the invitation for this device. From then on its operations count everywhere, the ones before it as well. */
  claim(person: Person, { invitationId, grant }: InvitationSecrets): void {
    const isEncrypted = Object.keys(this.#ports.profile.read().workspaceKeys).length > 0;
    const holder = this.#holder(person, isEncrypted);
    this.#session.declare((said) => {
      const claim = { type: 'joining' as const, ...said, ...holder, invitationId, proof: null };
      return [{ ...claim, proof: bytesToHex(grant.sign(encodeUtf8(claimText(claim)))) }];
    });
  }

  /**
   * What follows from news about trust: this device confirms who used its invitations and who
   * took another's place, hands the current key on to members
   * that lack it, and takes the keys meant for it. Cheap when there is no news.
   */
  async attend(): Promise<void> {
    const { trust } = this.#session;
    if (trust === this.#attended) return;
    this.#attended = trust;
    await this.#takeKeys(trust);
    if (!this.mayInvite) return;
    const { deviceId } = this.#ports.device;
    const confirmations: Draft<'confirmation'>[] = [...trust.invitations.values()]
      .filter(({ statement, usedBy, isConfirmed }) => statement.by === deviceId && usedBy !== null && !isConfirmed)
      .map(({ statement, usedBy }) => ({
        type: 'confirmation',
        invitationId: statement.invitationId,
        deviceId: usedBy ?? '',
      }));
    const recognitions: Draft<'recognition'>[] = activeMembers(trust).flatMap(({ deviceId: successor, succeeds }) =>
      succeeds === null || trust.recognized.has(successor)
        ? []
        : [{ type: 'recognition', deviceId: successor, formerDeviceId: succeeds }],
    );
    const news = [...confirmations, ...recognitions, ...this.#keysToHandOn(trust)];
    if (news.length > 0) this.#declare(news);
  }

  #keysToHandOn(trust: Trust): Draft<'keys'>[] {
    const current = trust.keys.at(-1);
    if (!current || current.by !== this.#ports.device.deviceId) return [];
    const known = new Set(
      trust.keys.filter(({ keyId }) => keyId === current.keyId).flatMap(({ sealedFor }) => Object.keys(sealedFor)),
    );
    const lacking = activeMembers(trust).filter(({ deviceId }) => !known.has(deviceId));
    if (lacking.length === 0) return [];
    const { keyId, generation } = current;
    return [{ type: 'keys', keyId, generation, sealedFor: this.#sealedFor(lacking) }];
  }

  async #newKey(removedDeviceId: string): Promise<Draft<'keys'>> {
    const { secrecy, hashing } = this.#ports;
    const { trust } = this.#session;
    const key = secrecy.random(KEY_BYTES);
    const keyId = keyIdOf(key, hashing);
    await this.#session.addKeys({ [keyId]: bytesToHex(key) });
    const remaining = activeMembers(trust).filter(({ deviceId }) => deviceId !== removedDeviceId);
    const generation = (trust.keys.at(-1)?.generation ?? 0) + 1;
    return { type: 'keys', keyId, generation, sealedFor: this.#sealedFor(remaining) };
  }

  /** All keys held, sealed to each device by itself: whoever gets a new key may read what was written before. */
  #sealedFor(members: readonly Member[]): Record<string, string> {
    const { secrecy, profile } = this.#ports;
    const plain = encodeUtf8(JSON.stringify(profile.read().workspaceKeys));
    const entries = members.map(
      ({ deviceId, boxKey }) => [deviceId, sealTo(hexToBytes(boxKey), plain, secrecy)] as const,
    );
    return Object.fromEntries(entries.flatMap(([id, sealed]) => (sealed ? [[id, bytesToHex(sealed)]] : [])));
  }

  async #takeKeys(trust: Trust): Promise<void> {
    const { deviceId, signer } = this.#ports.device;
    const { secrecy, hashing, profile } = this.#ports;
    const box = secrecy.boxFrom(signer.secretFor('box'));
    for (const { keyId, sealedFor } of trust.keys) {
      const sealed = Object.hasOwn(sealedFor, deviceId) ? sealedFor[deviceId] : undefined;
      if (sealed === undefined || Object.hasOwn(profile.read().workspaceKeys, keyId)) continue;
      const plain = openFor(box, hexToBytes(sealed), secrecy);
      const keys = plain ? genuineKeys(plain, (key) => keyIdOf(key, hashing)) : {};
      if (Object.keys(keys).length > 0) await this.#session.addKeys(keys);
    }
  }

  #holder(person: Person, isEncrypted: boolean): Holder {
    const { device, secrecy, computerName } = this.#ports;
    const boxKey = bytesToHex(secrecy.boxFrom(device.signer.secretFor('box')).publicKey);
    const shown = isEncrypted ? {} : { computerName: computerName.slice(0, 60) };
    return { publicKey: bytesToHex(device.signer.publicKey), boxKey, ...person, ...shown };
  }

  #declare(drafts: readonly DistributedDraft[]): void {
    this.#session.declare((said) => drafts.map((draft) => ({ ...draft, ...said })));
  }

  /** Trusts the owner whom an invitation names: it came by another way than the folder. */
  async #trustOwner({ ownerPublicKey, workspaceKeys }: InvitationContent): Promise<void> {
    const { profile } = this.#ports;
    await profile.write({ ...profile.read(), ownerPublicKey });
    this.#session.store.gate.setOwner(ownerPublicKey);
    await this.#session.addKeys(workspaceKeys);
  }

  #requireAuthority(): void {
    if (!this.mayInvite) throw violation('NOT_PERMITTED');
  }
}

interface Person {
  readonly personId: string;
  readonly officeId: string;
  readonly role: Role;
}
type Founding = Person & Pick<StatementOf<'founding'>, 'leadOfficeId' | 'requiresInvitation' | 'keyId'>;
type Holder = Pick<StatementOf<'founding'>, 'publicKey' | 'boxKey' | 'personId' | 'officeId' | 'role' | 'computerName'>;
type DistributedDraft = { [T in Statement['type']]: Draft<T> }[Statement['type']];

const activeMembers = ({ members, limits }: Trust): Member[] =>
  [...members.values()].filter(({ deviceId }) => !limits.has(deviceId));

function genuineKeys(plain: Uint8Array, idOf: (key: Uint8Array) => string): Record<string, string> {
  try {
    const entries = Object.entries(JSON.parse(decodeUtf8(plain)) as Record<string, string>);
    return Object.fromEntries(entries.filter(([id, key]) => idOf(hexToBytes(key)) === id));
  } catch {
    return {};
  }
}

const violation = (code: 'NOT_PERMITTED' | 'UNKNOWN_RECORD'): ContractError =>
  new ContractError('RULE_VIOLATION', { violations: [{ code }] }, code);

function shareFailed(error: unknown): ContractError {
  return new ContractError('SHARE_FAILED', { errorCode: systemCodeOf(error) });
}
