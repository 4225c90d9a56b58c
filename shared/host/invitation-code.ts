import { bytesToHex } from '../base/bytes.ts';
import { encodeUtf8 } from '../base/utf8.ts';
import { CODE_LENGTH, CODE_SIGNS, groupedCode } from '../domain/invitation-code.ts';
import type { Signer } from '../sync/ports.ts';
import type { Secrecy } from '../sync/secrecy.ts';

/** 60 random bits as `K7QM-4XT9-PPBW`. */
export const newInvitationCode = (secrecy: Secrecy): string =>
  groupedCode([...secrecy.random(CODE_LENGTH)].map((byte) => CODE_SIGNS.charAt(byte & 31)).join(''));

/** All that a code gives. Slow on purpose; the workspace's id is the salt, so that one guess cannot try two workspaces. */
export interface InvitationSecrets {
  /** Names the invitation and its file. */
  readonly invitationId: string;
  /** Opens what the invitation carries. */
  readonly sealKey: Uint8Array;
  /** Signs the claim of whoever holds the code. */
  readonly grant: Signer;
}

const ID_BYTES = 16;

export function secretsOf(tidied: string, workspaceId: string, secrecy: Secrecy): InvitationSecrets {
  const master = secrecy.stretch(tidied, encodeUtf8(`invitation ${workspaceId}`));
  return {
    invitationId: bytesToHex(secrecy.derive(master, 'invitation id').subarray(0, ID_BYTES)),
    sealKey: secrecy.derive(master, 'invitation seal'),
    grant: secrecy.signerFrom(secrecy.derive(master, 'invitation grant')),
  };
}

const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 300_000;

interface AttemptCount {
  readonly failures: number;
  /** Milliseconds since 1970. */
  readonly nextAt: number;
}

/** Makes guessing slow: after each wrong code the next try must wait twice as long, up to five minutes. */
export class AttemptLimit {
  #failures: number;
  #nextAt: number;

  constructor(kept: AttemptCount = { failures: 0, nextAt: 0 }) {
    this.#failures = kept.failures;
    this.#nextAt = kept.nextAt;
  }

  /** What has to be kept so that a restart does not begin anew. */
  get kept(): AttemptCount {
    return { failures: this.#failures, nextAt: this.#nextAt };
  }

  /** Milliseconds until the next try; 0 when it may be made now. */
  waitMs(now: number): number {
    return Math.max(0, Math.min(this.#nextAt - now, LONGEST_DELAY_MS));
  }

  fail(now: number): void {
    this.#failures += 1;
    this.#nextAt = now + Math.min(FIRST_DELAY_MS * 2 ** (this.#failures - 1), LONGEST_DELAY_MS);
  }

  succeed(): void {
    this.#failures = 0;
    this.#nextAt = 0;
  }
}
