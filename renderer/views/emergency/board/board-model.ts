import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import type { IncidentLevel } from '../../../../shared/domain/emergency/incident.ts';
import { monthOf } from '../../../../shared/domain/month.ts';
import { type IncidentBook, type IncidentFile, severityNow } from '../../../../shared/rules/emergency/incident-book.ts';
import { incidentNumber } from '../../../../shared/rules/emergency/incident-number.ts';
import { gravity } from '../../../../shared/rules/emergency/levels.ts';
import type { Obligation } from '../../../../shared/rules/emergency/obligations.ts';
import { mostUrgentFirst } from '../../../../shared/rules/emergency/urgency.ts';
import { isSetAside } from '../../../state/emergency.ts';
import { duplicateNumbers, openObligations } from '../file-view.ts';

export const boardColumns = ['ongoing', 'ended', 'archived'] as const;
export type BoardColumn = (typeof boardColumns)[number];

export interface BoardCard {
  readonly file: IncidentFile;
  readonly number: string;
  readonly level: IncidentLevel;
  readonly isSensitive: boolean;
  /** The most urgent first. */
  readonly open: readonly Obligation[];
  readonly isDuplicate: boolean;
}

export interface BoardFilter {
  readonly officeId: string;
  readonly levels: readonly IncidentLevel[];
  readonly text: string;
}

export const noFilter: BoardFilter = { officeId: '', levels: [], text: '' };

/** Where a card stands; undefined for what was archived in another month. Nobody responds to what was set aside. */
export function columnOf({ incident }: IncidentFile, now: number): BoardColumn | undefined {
  const { response, archivedAt = 0 } = incident;
  if (response === 'archived') return monthAt(archivedAt) === monthAt(now) ? 'archived' : undefined;
  return response === 'ongoing' && !isSetAside(incident) ? 'ongoing' : 'ended';
}

const monthAt = (instant: number): string => monthOf(chinaTimeOf(instant).date);

/** The cards of the board by column: what is overdue first, then what is due first, then the gravest. */
export function boardOf(
  book: IncidentBook,
  filter: BoardFilter,
  now: number,
): Readonly<Record<BoardColumn, readonly BoardCard[]>> {
  const duplicates = duplicateNumbers(book);
  const columns: Record<BoardColumn, BoardCard[]> = { ongoing: [], ended: [], archived: [] };
  for (const file of book.files.values()) {
    const column = columnOf(file, now);
    if (!column) continue;
    const card = cardOf(file, book, duplicates.has(file.id), now);
    if (passes(card, filter)) columns[column].push(card);
  }
  for (const cards of Object.values(columns)) cards.sort(inOrder);
  return columns;
}

function cardOf(file: IncidentFile, book: IncidentBook, isDuplicate: boolean, now: number): BoardCard {
  const severity = severityNow(file);
  return {
    file,
    number: incidentNumber(file.incident),
    level: severity?.level ?? 'IV',
    isSensitive: severity?.isSensitive ?? false,
    open: openObligations(file, book, now),
    isDuplicate,
  };
}

function inOrder(left: BoardCard, right: BoardCard): number {
  const [leftFirst, rightFirst] = [left.open[0], right.open[0]];
  if (leftFirst && rightFirst) {
    return mostUrgentFirst(leftFirst, rightFirst) || gravity(left.level) - gravity(right.level);
  }
  if (leftFirst || rightFirst) return leftFirst ? -1 : 1;
  return right.file.incident.knownAt - left.file.incident.knownAt;
}

function passes({ file, number, level }: BoardCard, { officeId, levels, text }: BoardFilter): boolean {
  const { incident } = file;
  if (officeId !== '' && incident.officeId !== officeId) return false;
  if (levels.length > 0 && !levels.includes(level)) return false;
  const sought = text.trim();
  return [number, incident.title, incident.town, incident.address, incident.subtype].some((words) =>
    words.includes(sought),
  );
}
