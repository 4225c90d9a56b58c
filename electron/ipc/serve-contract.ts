import { ipcMain } from 'electron';
import type { Reply } from '../../shared/contract/define.ts';
import type { ErrorCode } from '../../shared/contract/error-codes.ts';
import type { Dispatch } from '../../shared/contract/router.ts';
import { fitsWithin } from './input-size.ts';
import type { TrustedSenders } from './trusted-sender.ts';

/** A file of 20 MiB as base64 and its request around it. */
const MAX_INPUT_COST = 30_000_000;
const MAX_NAME_LENGTH = 100;

/** Serves the contract to trusted windows: who asks and how much is checked here, what is asked by the router behind. */
export function serveContract(senders: TrustedSenders, dispatch: Dispatch): void {
  ipcMain.handle('contract:request', async (event, name: unknown, input: unknown): Promise<Reply> => {
    if (!senders.trusts(event)) return refusal('FORBIDDEN_SENDER');
    if (typeof name !== 'string' || name.length > MAX_NAME_LENGTH) return refusal('UNKNOWN_REQUEST');
    if (!fitsWithin(input, MAX_INPUT_COST)) return refusal('INPUT_TOO_LARGE');
    return dispatch(name, input);
  });
}

export function pushEvent(senders: TrustedSenders, name: string, payload: unknown): void {
  for (const contents of senders.present()) contents.send('contract:event', name, payload);
}

const refusal = (code: ErrorCode): Reply => ({ ok: false, error: { code, message: code } });
