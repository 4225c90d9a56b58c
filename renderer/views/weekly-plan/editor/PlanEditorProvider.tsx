import { type ReactNode, useMemo, useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { emptyPlanItem, type PlanItem } from '../../../../shared/domain/plan-item.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useMay, useMe, useRecords } from '../../../state/hooks.ts';
import { bulletinStateOf, type PlanItemView } from '../../../state/plan-items.ts';
import { isClosed, type Records, recordOf, versionsOf } from '../../../state/records.ts';
import { useStateReader } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { planText } from '../../../text/weekly-plan.ts';
import { ItemDrawer } from '../item-form/ItemDrawer.tsx';
import { changesOf, type ItemEdits, valuesOf } from '../item-form/item-edits.ts';
import { CancelDialog } from './CancelDialog.tsx';
import type { MovePlace } from './item-move.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { type Arrival, type NewItemNotes, type PlanEditor, PlanEditorContext } from './plan-editor.ts';
import { useFocusReturn } from './use-focus-return.ts';

type EditorTarget =
  | { readonly kind: 'new'; readonly initial: PlanItem; readonly notes: NewItemNotes }
  | { readonly kind: 'edit'; readonly initial: PlanItem; readonly itemId: string; readonly edits: ItemEdits }
  | { readonly kind: 'move'; readonly item: PlanItemView; readonly from: MovePlace; readonly to: MovePlace }
  | { readonly kind: 'cancel'; readonly item: PlanItemView };

interface PlanEditorProviderProps {
  readonly weekStart: PlainDate;
  readonly children: ReactNode;
}

/** Owns the forms and dialogs of the weekly plan, so that every tab opens the same ones. */
export function PlanEditorProvider({ weekStart, children }: PlanEditorProviderProps) {
  const [target, setTarget] = useState<EditorTarget | null>(null);
  const [shownWeek, setShownWeek] = useState(weekStart);
  const [arrival, showArrival] = useState<Arrival | null>(null);
  if (shownWeek !== weekStart) {
    setShownWeek(weekStart);
    setTarget(null);
  }
  const show = useFocusReturn(target, setTarget);
  const actions = useEditor(weekStart, show);
  const editor = useMemo(() => ({ ...actions, arrival, showArrival }), [actions, arrival]);
  return (
    <PlanEditorContext value={editor}>
      {children}
      {target && <EditorWindow target={target} onClose={() => setTarget(null)} />}
    </PlanEditorContext>
  );
}

function EditorWindow({ target, onClose }: { readonly target: EditorTarget; readonly onClose: () => void }) {
  const records = useRecords();
  switch (target.kind) {
    case 'new':
      return (
        <ItemDrawer
          view={undefined}
          initial={target.initial}
          initialEdits={{}}
          notes={target.notes}
          onClose={onClose}
        />
      );
    case 'edit':
      return (
        <ItemDrawer
          key={target.itemId}
          view={recordOf(records, 'planItem', target.itemId)}
          isGone={!recordOf(records, 'planItem', target.itemId)}
          initial={target.initial}
          initialEdits={target.edits}
          onClose={onClose}
        />
      );
    case 'move':
      return <MoveDialog item={target.item} from={target.from} to={target.to} onClose={onClose} />;
    case 'cancel':
      return <CancelDialog item={target.item} onClose={onClose} />;
  }
}

type EditorActions = Omit<PlanEditor, 'arrival' | 'showArrival'>;

function useEditor(weekStart: PlainDate, show: (target: EditorTarget) => void): EditorActions {
  const records = useRecords();
  const mayDo = useMay();
  const me = useMe();
  const read = useStateReader();
  const perform = usePerform();
  const isPublished = bulletinStateOf(records, weekStart) === 'published';
  const newest = versionsOf(records, weekStart)[0];
  const listed = useMemo(() => listedIds(newest), [newest]);
  return useMemo(() => {
    const itemOf = (id: string): PlanItemView | undefined => currentItem(read().replica.records, id);
    const openWith = (id: string, edits: ItemEdits): void => {
      const item = itemOf(id);
      if (item) show({ kind: 'edit', itemId: id, initial: item.values, edits });
    };
    const create = (defaults: Partial<PlanItem>): PlanItem => ({
      ...emptyPlanItem(me.officeId, weekStart, weekStart),
      ...defaults,
    });
    return {
      weekStart,
      isPublished,
      canCreate: mayDo(isPublished ? 'plans.issueChange' : 'plans.createItem'),
      canEdit: (item) =>
        !item.isRedacted && (isPublished ? mayDo('plans.issueChange') : mayDo('plans.editItem', item.values.officeId)),
      isListed: ({ id }) => !isPublished || (listed?.has(id) ?? true),
      openItem: (id) => openWith(id, {}),
      createItem: (defaults, notes = {}) => show({ kind: 'new', initial: create(defaults), notes }),
      async quickCreate(defaults) {
        const words = { done: planText.done.created, failed: planText.failed.save };
        return (await perform('plans.createItem', { values: valuesOf(create(defaults)) }, words)).ok;
      },
      async changeItem(item, changes) {
        if (Object.keys(changes).length === 0) return;
        if (isPublished) {
          openWith(item.id, changes);
          return;
        }
        await changeWithUndo(item, changes, perform, () => read().replica.revision);
      },
      askMove: (item, from, to = from) => show({ kind: 'move', item, from, to }),
      async removeItem(item) {
        if (isPublished) {
          show({ kind: 'cancel', item });
          return;
        }
        const baseRevision = read().replica.revision;
        await perform(
          'plans.removeItem',
          { id: item.id, baseRevision },
          {
            done: planText.done.removed,
            failed: planText.failed.remove,
            undo: () => perform('records.restore', { id: item.id }, { failed: planText.failed.save }),
          },
        );
      },
    };
  }, [weekStart, isPublished, listed, mayDo, me, read, perform, show]);
}

/** Undefined where the version's content is hidden from this person. */
const listedIds = (version: TypedRecordView<'bulletinVersion'> | undefined): ReadonlySet<string> | undefined =>
  version && !isClosed(version) ? new Set(version.values.items.map(({ id }) => id)) : undefined;

const currentItem = (records: Records, id: string): PlanItemView | undefined => recordOf(records, 'planItem', id);

async function changeWithUndo(
  item: PlanItemView,
  changes: Partial<PlanItem>,
  perform: ReturnType<typeof usePerform>,
  revision: () => number,
): Promise<void> {
  const before = Object.fromEntries(
    Object.keys(changes).map((field) => [field, item.values[field as keyof PlanItem]]),
  ) as Partial<PlanItem>;
  await perform(
    'plans.editItem',
    { id: item.id, baseRevision: revision(), changes: changesOf(changes) },
    {
      done: planText.done.moved,
      failed: planText.failed.move,
      undo: ({ revision: moved }) =>
        perform(
          'plans.editItem',
          { id: item.id, baseRevision: moved, changes: changesOf(before) },
          { failed: planText.failed.move },
        ),
    },
  );
}
