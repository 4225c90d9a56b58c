import path from 'node:path';
import { systemCodeOf } from '../shared/base/system-code.ts';
import type { BackupPorts } from '../shared/host/data/backup-ports.ts';
import type { DataPorts, FolderSize } from '../shared/host/data/data-ports.ts';
import { DISTRIBUTION_FOLDER } from '../shared/sync/folder-layout.ts';
import { chosenFonts, defaultDocumentFonts } from './exports/document-fonts.ts';
import type { HtmlPrinter } from './exports/render-documents.ts';
import { packExport } from './exports/write-export.ts';
import { writePages } from './exports/write-pages.ts';
import { ShareLink } from './share/share-link.ts';
import type { ShareProcess } from './share/share-messages.ts';
import type { FontChoiceFile } from './storage/font-choice.ts';
import { ownSize } from './storage/own-size.ts';
import type { ProfileFolder } from './storage/profile-folder.ts';

/** As the host is set up. */
interface DataSetting {
  readonly profileFolder: string;
  readonly spawnShareProcess: () => ShareProcess;
  readonly pickFolder: (() => Promise<string | null>) | null;
  readonly openFolder?: (folder: string) => Promise<boolean>;
  readonly printer: HtmlPrinter | null;
}

/** What the settings about data need of this computer; whatever touches the shared folder happens in its process. */
export const dataPorts = (
  { profileFolder, spawnShareProcess, pickFolder, openFolder, printer }: DataSetting,
  profile: ProfileFolder,
  link: ShareLink,
  logFolderOf: (workspaceId: string) => string,
  { backups, fontChoice }: { readonly backups: BackupPorts; readonly fontChoice: FontChoiceFile },
): DataPorts => ({
  ownFolder: profileFolder,
  ownSize: () => ownSize(profileFolder),
  shareSizes: async (office) => {
    const sizeOf = (below: string | null): Promise<FolderSize> => link.measureFolder(below).catch(unknownSize);
    const [share, distribution] = await Promise.all([
      sizeOf(null),
      office === null ? null : sizeOf(`${DISTRIBUTION_FOLDER}/${office}`),
    ]);
    return { share, distribution };
  },
  pathOf: (folder, ...segments) => path.join(folder, ...segments),
  checkFolder: (workspaceId) => link.checkFolder(workspaceId),
  openFolder: openFolder ?? null,
  pickFolder,
  lookInto: async (folder) => {
    // The process in use may hang with the former folder.
    const beside = new ShareLink({ spawn: spawnShareProcess, shareFolder: folder, logFolderOf });
    try {
      return await beside.readWorkspace();
    } finally {
      await beside.stop();
    }
  },
  backups,
  fonts: {
    usual: defaultDocumentFonts,
    choice: fontChoice.read,
    keep: fontChoice.write,
    renderSample: (document, format) => writePages(document, format, chosenFonts(fontChoice.read()), printer),
  },
  packExport,
  moveTo: async (folder) => {
    await profile.shareFolder.write(folder);
    link.moveTo(folder);
  },
});

const unknownSize = (error: unknown): FolderSize => ({
  isThere: false,
  files: null,
  bytes: null,
  freeBytes: null,
  errorCode: systemCodeOf(error),
});
