import type { Office } from '../../domain/office.ts';
import { isAtLeast } from '../../domain/reception/rank.ts';
import type { ReceptionRules } from '../../domain/reception/reception-rules.ts';
import type { ReceptionTask } from '../../domain/reception/visit-parts.ts';
import type { Kept } from '../kept.ts';
import { highestRank } from './head-count.ts';
import type { VisitFile } from './visit-book.ts';

export type ProposedTask = Pick<ReceptionTask, 'task' | 'responsibleUnit' | 'responsibleOfficeId'>;

/** What templates call the unit whose business the visit is; the visit says which one that is. */
const COUNTERPART = '对口部门';

/**
 * 套用模板: the lines of 分工 that the rules know for guests of this rank and kind and the visit does not have yet, in the order of the rules
 * (plans-and-reception.md §2.7). A unit that is one of our offices is tied to it, so that it sees the task on its own board.
 */
export function proposedTasks(
  file: Pick<VisitFile, 'reception' | 'guests' | 'tasks'>,
  { taskTemplates }: Pick<ReceptionRules, 'taskTemplates'>,
  offices: readonly Kept<Office>[],
): ProposedTask[] {
  const { guestKind, counterpartUnit } = file.reception;
  const rank = highestRank(file);
  const present = new Set(file.tasks.map(({ values }) => bare(values.task)));
  return taskTemplates.flatMap(({ task, unit, leastRank, guestKinds }): ProposedTask[] => {
    const isMeant =
      (leastRank === undefined || isAtLeast(rank, leastRank)) &&
      (guestKinds.length === 0 || guestKinds.includes(guestKind));
    if (!isMeant || present.has(bare(task))) return [];
    const responsibleUnit = unit === COUNTERPART && counterpartUnit !== '' ? counterpartUnit : unit;
    const office = officeOfUnit(responsibleUnit, offices);
    return [{ task, responsibleUnit, ...(office && { responsibleOfficeId: office.id }) }];
  });
}

/** The one of our offices that a unit in words is, called with or without 区, 县 or 市; none where two could be meant. */
export function officeOfUnit(unit: string, offices: readonly Kept<Office>[]): Kept<Office> | undefined {
  const sought = local(unit);
  const found = offices.filter(({ values }) => [values.name, values.shortName].some((name) => local(name) === sought));
  return found.length === 1 ? found[0] : undefined;
}

const local = (unit: string): string => bare(unit).replace(/^[区县市]/, '');
const bare = (text: string): string => text.replaceAll(/[\s，。、；：（）()]/g, '');
