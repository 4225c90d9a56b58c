import { mkdirSync } from 'node:fs';

/** Throws the disk's error when the folder cannot be made. */
export const ensureFolder = (folder: string): void => void mkdirSync(folder, { recursive: true });
