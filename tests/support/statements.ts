import { nodeSecrecy } from '../../electron/storage/node-secrecy.ts';
import { bytesToHex } from '../../shared/base/bytes.ts';
import { encodeUtf8 } from '../../shared/base/utf8.ts';
import type { Statement, StatementOf } from '../../shared/domain/membership.ts';
import type { Role } from '../../shared/domain/office.ts';
import type { RecordStore } from '../../shared/host/record-store.ts';
import { claimText } from '../../shared/rules/membership.ts';
import type { Signer } from '../../shared/sync/ports.ts';

export const office = (key: string): string => `office.all.${key}`;
export const leadOffice = office('party');

export interface Speaker {
  readonly store: RecordStore;
  readonly deviceId: string;
  readonly signer: Signer;
  readonly now: () => number;
}

/** What a device may say about membership, said through its record store. */
export function statementsOf({ store, deviceId, signer, now }: Speaker) {
  const declare = (make: (said: Pick<Statement, 'by' | 'place' | 'at'>) => readonly Statement[]): void => {
    const said = { by: deviceId, place: store.journals.commitsOf(deviceId), at: now() };
    store.declare(make(said).map((statement) => store.gate.signed(statement, signer)));
  };
  const holder = (personKey: string, role: Role, officeId: string) => ({
    publicKey: bytesToHex(signer.publicKey),
    boxKey: bytesToHex(nodeSecrecy.boxFrom(signer.secretFor('box')).publicKey),
    personId: `person.all.${personKey}`,
    officeId,
    role,
  });
  return {
    declare,
    found: (requiresInvitation: boolean, keyId: string | null = null) =>
      declare((said) => [
        {
          type: 'founding',
          ...said,
          ...holder('owner', 'director', leadOffice),
          leadOfficeId: leadOffice,
          requiresInvitation,
          keyId,
        },
      ]),
    invite: (grant: Signer, officeId: string, role: Role, rest: Partial<StatementOf<'invitation'>> = {}) => {
      const invitationId = bytesToHex(grant.publicKey).slice(0, 32);
      declare((said) => [
        {
          type: 'invitation',
          ...said,
          invitationId,
          grantKey: bytesToHex(grant.publicKey),
          officeId,
          role,
          expiresAt: said.at + 1_000_000,
          ...rest,
        },
      ]);
      return invitationId;
    },
    claim: (grant: Signer, personKey: string, rest: Partial<StatementOf<'joining'>> = {}) =>
      declare((said) => {
        const invitationId = bytesToHex(grant.publicKey).slice(0, 32);
        const person = holder(personKey, 'liaison', office('government'));
        const claim = { type: 'joining' as const, ...said, ...person, invitationId, proof: null, ...rest };
        return [{ ...claim, proof: bytesToHex(grant.sign(encodeUtf8(claimText(claim)))) }];
      }),
    /** Takes the place of `former`, whose key signs the claim. */
    succeed: (former: Pick<Speaker, 'deviceId' | 'signer'>, signedBy = former.signer) =>
      declare((said) => {
        const { publicKey, boxKey } = holder('', 'viewer', '');
        const { deviceId: formerDeviceId } = former;
        const claim = { type: 'succession' as const, ...said, publicKey, boxKey, formerDeviceId, proof: null };
        return [{ ...claim, proof: bytesToHex(signedBy.sign(encodeUtf8(claimText(claim)))) }];
      }),
    recognize: (successor: Pick<Speaker, 'deviceId'>, former: Pick<Speaker, 'deviceId'>) =>
      declare((said) => [
        { type: 'recognition', ...said, deviceId: successor.deviceId, formerDeviceId: former.deviceId },
      ]),
    remove: ({ deviceId: target }: { readonly deviceId: string }) =>
      declare((said) => [{ type: 'removal', ...said, deviceId: target, ends: store.journals.endsOf(target) }]),
  };
}
