import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/** The built page's files. */
export interface PageFiles {
  /** Null for anything that is not a file of the page; `urlPath` comes from outside. */
  read(urlPath: string): Promise<PageFile | null>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export function pageFilesIn(folder: string): PageFiles {
  return {
    async read(urlPath) {
      const [withoutQuery = ''] = urlPath.split(/[?#]/);
      const file = path.normalize(path.join(folder, safeDecode(withoutQuery)));
      const mediaType = mediaTypes[path.extname(file)];
      if (!file.startsWith(folder + path.sep) || mediaType === undefined) return null;
      try {
        return { bytes: new Uint8Array(await readFile(file)), mediaType };
      } catch {
        return null;
      }
    },
  };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
