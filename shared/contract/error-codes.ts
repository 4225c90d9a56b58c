/** Codes of refused requests. `RULE_VIOLATION` carries `details.violations`; `FILE_REFUSED` carries `details` of a FileRefusal. */
export const errorCodes = [
  'UNKNOWN_REQUEST',
  'INVALID_INPUT',
  'FORBIDDEN_SENDER',
  'INPUT_TOO_LARGE',
  'INTERNAL',
  'RULE_VIOLATION',
  'FILE_REFUSED',
  'NOT_READY', // no workspace or no person yet
  'FOLDER_NOT_WRITABLE', // details: errorCode
  'FOLDER_HOLDS_WORKSPACE',
  'FOLDER_PICK_UNAVAILABLE',
  'SAMPLE_UNAVAILABLE', // a workspace is open here, or this host has no folders for one
  'LOCAL_DISK_FAILED', // details: errorCode; nothing was written
  'PDF_UNAVAILABLE',
  'SHARE_FAILED', // details: errorCode
  'INVITATION_REQUIRED',
  'WRONG_INVITATION_CODE', // details: retryAfterMs, isTried: false when it came too soon after a wrong one and was not looked at
  'INVITATION_EXPIRED', // or taken back
  'INVITATION_USED',
  'DEVICE_REMOVED',
  'LOCKED', // this workstation's screen is locked
  'WRONG_PIN', // details as of WRONG_INVITATION_CODE
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A refusal that crosses the contract as data. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(code: ErrorCode, details?: unknown, message: string = code) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

export const isErrorCode = (code: string): code is ErrorCode => (errorCodes as readonly string[]).includes(code);
