import { createContext, useContext } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
import type { MovePlace } from './item-move.ts';

/** Where an item was moved to in a dialog: the keyboard follows it there. A new object for every move. */
export interface Arrival {
  readonly itemId: string;
  readonly place: MovePlace;
}

/** What every tab of the weekly plan can do to an item, before publication directly and afterwards by a change order. */
export interface PlanEditor {
  readonly weekStart: PlainDate;
  readonly isPublished: boolean;
  readonly canCreate: boolean;
  canEdit(item: PlanItemView): boolean;
  /** False for an item of a published week that the newest version does not hold: it was not submitted in time. */
  isListed(item: PlanItemView): boolean;
  openItem(id: string): void;
  createItem(defaults: Partial<PlanItem>): void;
  /** Creates at once from what was typed into a cell; answers whether it was taken. */
  quickCreate(values: Partial<PlanItem>): Promise<boolean>;
  /** With undo; in a published week it opens a change order that holds the changes. */
  changeItem(item: PlanItemView, changes: Partial<PlanItem>): Promise<void>;
  readonly arrival: Arrival | null;
  showArrival(arrival: Arrival): void;
  askMove(item: PlanItemView, from: MovePlace, to?: MovePlace): void;
  removeItem(item: PlanItemView): Promise<void>;
}

export const PlanEditorContext = createContext<PlanEditor | null>(null);

export function usePlanEditor(): PlanEditor {
  const editor = useContext(PlanEditorContext);
  if (!editor) throw new Error('a part of the weekly plan stands outside PlanEditorProvider');
  return editor;
}
