import { createContext, useContext } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { PlanItem } from '../../../../shared/domain/plan-item.ts';
import type { Doubt } from '../../../../shared/rules/imports/plan-import.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
import type { MovePlace } from './item-move.ts';

/** Where the keyboard is to follow to: an item that was moved in a dialog, or the same place of another week. */
export interface Arrival {
  readonly itemId?: string;
  readonly place: MovePlace;
}

/** What a new item's form says besides its values. */
export interface NewItemNotes {
  /** What was not read for certain, shown at its field. */
  readonly doubts?: readonly Doubt[];
  readonly onCreated?: () => void;
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
  createItem(defaults: Partial<PlanItem>, notes?: NewItemNotes): void;
  /** Creates at once from what was typed into a cell; answers whether it was taken. */
  quickCreate(values: Partial<PlanItem>): Promise<boolean>;
  /** With undo; in a published week it opens a change order that holds the changes. */
  changeItem(item: PlanItemView, changes: Partial<PlanItem>): Promise<void>;
  /** Null once the keyboard has followed. */
  readonly arrival: Arrival | null;
  showArrival(arrival: Arrival | null): void;
  askMove(item: PlanItemView, from: MovePlace, to?: MovePlace): void;
  removeItem(item: PlanItemView): Promise<void>;
}

export const PlanEditorContext = createContext<PlanEditor | null>(null);

export function usePlanEditor(): PlanEditor {
  const editor = useContext(PlanEditorContext);
  if (!editor) throw new Error('a part of the weekly plan stands outside PlanEditorProvider');
  return editor;
}
