import type { FolderCheck } from '../../contract/data.contract.ts';
import type { FontChoice } from '../../contract/fonts.contract.ts';
import type { PrintDocument } from '../../rules/documents/print-document.ts';
import type { WorkspaceFile } from '../../sync/workspace-file.ts';
import type { PackedFile } from '../recovery-ports.ts';
import type { BackupPorts } from './backup-ports.ts';

/** Of a folder, as far as it is cheap to know. */
export interface FolderSize {
  readonly isThere: boolean;
  readonly files: number | null;
  readonly bytes: number | null;
  readonly freeBytes: number | null;
  readonly errorCode: string | null;
}

export interface SetAsideFile {
  readonly name: string;
  readonly bytes: number;
  readonly at: number;
}

export interface ExportSheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** 导出全部, before it is packed. */
export interface ExportContent {
  readonly madeAt: number;
  readonly workbooks: readonly { readonly name: string; readonly sheets: readonly ExportSheet[] }[];
  readonly texts: readonly PackedFile[];
  readonly records: number;
  /** Records left out because the person may not see them whole. */
  readonly withheld: number;
}

/** Typefaces of the documents that are written here. */
export interface FontPorts {
  readonly usual: Readonly<Record<keyof FontChoice, readonly string[]>>;
  choice(): FontChoice;
  /** Rejects with the disk's error, and then nothing changes. */
  keep(choice: FontChoice): Promise<void>;
  /** Null where it needs a printer and there is none. */
  renderSample(document: PrintDocument, format: 'docx' | 'pdf'): Promise<Uint8Array | null>;
}

/** What the settings about data need of this computer. Nothing of it hangs with the shared folder. */
export interface DataPorts {
  /** This workstation's own folder. */
  readonly ownFolder: string;
  ownSize(): Promise<FolderSize & { readonly setAside: readonly SetAsideFile[] }>;
  /** The shared folder and, of `office` in it, the folder of documents. */
  shareSizes(office: string | null): Promise<{ readonly share: FolderSize; readonly distribution: FolderSize | null }>;
  /** Joins segments with this system's separator. */
  pathOf(folder: string, ...segments: readonly string[]): string;
  checkFolder(workspaceId: string | null): Promise<Omit<FolderCheck, 'folder' | 'checkedAt'>>;
  /** Opens a folder on the screen; false where the system refuses. Null where there is no screen of its own. */
  readonly openFolder: ((folder: string) => Promise<boolean>) | null;
  /** Asks the person for a folder; null answers "none chosen". */
  readonly pickFolder: (() => Promise<string | null>) | null;
  /** The workspace of any folder, read beside the one in use. Rejects with an Error that carries the system's `code`. */
  lookInto(folder: string): Promise<WorkspaceFile | null>;
  readonly backups: BackupPorts;
  readonly fonts: FontPorts;
  /** One zip of workbooks and texts; other work goes on in between. What `onProgress` throws calls it off. */
  packExport(content: ExportContent, onProgress: (done: number, total: number) => void): Promise<Uint8Array>;
  /** Goes on with another shared folder that holds the same workspace. */
  moveTo(folder: string): Promise<void>;
}
