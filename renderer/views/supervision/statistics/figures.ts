import { matterSourceNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import type { ShownLight } from '../../../../shared/rules/supervision/matter-lights.ts';
import {
  type MatterFigures,
  matterFigures,
  type StatisticsSpan,
} from '../../../../shared/rules/supervision/matter-statistics.ts';
import { matterStatisticsText as words } from '../../../text/supervision-statistics.ts';

/** Figures that count matters, each of which can be listed. */
export const countColumns = Object.keys(words.columns) as (keyof typeof words.columns)[];
export type CountColumn = (typeof countColumns)[number];

export const groupings = ['unit', 'leader', 'source', 'light'] as const;
export type Grouping = (typeof groupings)[number];

/** The matters of one unit, leader, source or light with their figures. */
export interface FigureRow {
  readonly name: string;
  readonly files: readonly MatterFile[];
  readonly figures: MatterFigures;
}

type Lights = ReadonlyMap<string, ShownLight | null>;

const groupOf: Readonly<Record<Grouping, (file: MatterFile, lights: Lights) => string>> = {
  unit: ({ matter }) => matter.leadUnit?.name ?? words.noName,
  leader: ({ matter }) => matter.leaderName || words.noName,
  source: ({ matter }) => matterSourceNames[matter.source],
  light: ({ id }, lights) => lights.get(id)?.name ?? words.noLight,
};

/** By name, and never by how well they did: no league table. */
export function figureRows(
  files: readonly MatterFile[],
  grouping: Grouping,
  lights: Lights,
  span: StatisticsSpan,
): FigureRow[] {
  const groups = Map.groupBy(files, (file) => groupOf[grouping](file, lights));
  return [...groups]
    .map(([name, own]) => rowOf(name, own, span))
    .filter(({ figures }) => figures.filed + figures.due + figures.overdue + figures.finished > 0)
    .sort((left, right) => place(left) - place(right) || left.name.localeCompare(right.name, 'zh-CN'));
}

/** What has no name, or no light, stands last. */
const place = ({ name }: FigureRow): number => Number(name === words.noName || name === words.noLight);

export const rowOf = (name: string, files: readonly MatterFile[], span: StatisticsSpan): FigureRow => ({
  name,
  files,
  figures: matterFigures(
    files.map(({ matter }) => matter),
    span,
  ),
});

/** The matters that one figure counts: those that count for it when they stand alone. */
export const countedBy = ({ files }: FigureRow, column: CountColumn, span: StatisticsSpan): MatterFile[] =>
  files.filter(({ matter }) => matterFigures([matter], span)[column] > 0);

/** The years in which matters that may count for a span were entered. */
export function yearsOf({ from, until }: Pick<StatisticsSpan, 'from' | 'until'>): string[] {
  const [first, last] = [Number(from.slice(0, 4)) - 3, Number(until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}-Y`);
}
