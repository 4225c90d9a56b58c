import type { Paper } from '../../domain/paper.ts';
import type { BulletinVersion } from '../../domain/plan-cycle.ts';
import {
  type DocumentFile,
  type DocumentOffice,
  leaderCalendarFile,
  officeCalendarFile,
  tableFile,
  tableFormats,
  tableLayouts,
} from './document-file.ts';
import { weekTitle } from './plan-texts.ts';
import { safeFileName } from './safe-file-name.ts';
import { fixedWords } from './wording.ts';

/** One file that one office gets. Equal table contents are the same bytes for every office that reads the version alike. */
export interface DocumentPlan {
  /** Below the workspace folder, with `/` between segments that are each safe as a file name. */
  readonly path: string;
  readonly officeId: string;
  readonly content: DocumentFile['content'];
}

/**
 * The files of a version for each office: every table in every format, its own calendar (its items and those its leaders
 * attend) and one calendar for each leader it serves. Paths are unique without regard to letter case.
 */
export function planDocuments(
  version: BulletinVersion,
  offices: readonly DocumentOffice[],
  matrixPaper: Paper,
): DocumentPlan[] {
  const taken = new Set<string>();
  return offices.flatMap((office) => {
    const folder = uniquePath(`${fixedWords.distributionFolder}/`, office.shortName, '', taken);
    const leaders = version.leaders.filter(({ servingOfficeId }) => servingOfficeId === office.id);
    return [
      ...tableFiles(version, matrixPaper),
      officeCalendarFile(version, office),
      ...leaders.map((leader) => leaderCalendarFile(version, leader)),
    ].map(({ name, extension, content }) => ({
      path: uniquePath(`${folder}/${weekTitle(version.weekStart)}/`, name, extension, taken),
      officeId: office.id,
      content,
    }));
  });
}

const tableFiles = (version: BulletinVersion, matrixPaper: Paper): DocumentFile[] =>
  tableLayouts.flatMap((layout) =>
    tableFormats.map((format) => tableFile(version, layout, format, layout === 'matrix' ? matrixPaper : 'A4')),
  );

/** Two offices or namesakes whose cleaned names meet get a number rather than each other's file. */
export function uniquePath(prefix: string, name: string, extension: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const path = prefix + safeFileName(`${name}${count === 1 ? '' : `-${count}`}${extension}`);
    const key = path.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return path;
  }
}
