/** The operating system's code of an error, such as ENOSPC or EACCES; UNKNOWN where it carries none. */
export const systemCodeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
