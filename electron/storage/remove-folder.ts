import { rm } from 'node:fs/promises';

/** Deletes a folder of ours with all that is in it; a scanner that holds a file for a moment is waited for. */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 });
