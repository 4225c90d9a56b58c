import { useDraggable } from '@dnd-kit/core';
import { roleNames } from '../../../../shared/rules/documents/wording.ts';
import { useVenueName } from '../../../state/names.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
import { clashText } from '../../../text/clashes.ts';
import { contentWords, timeWords } from '../../../text/item-words.ts';
import { planText } from '../../../text/weekly-plan.ts';
import { ClashMark } from '../clashes/ClashMark.tsx';
import type { ItemClashes } from '../clashes/item-clashes.ts';
import type { MovePlace } from '../editor/item-move.ts';
import { usePlanEditor } from '../editor/plan-editor.ts';

interface MatrixItemProps {
  readonly item: PlanItemView;
  readonly place: MovePlace;
  readonly clashes: ItemClashes | undefined;
  readonly tabIndex: number;
  readonly domId: string;
  readonly onFocus: () => void;
}

/** One item in one cell: time, content and place, and by words and shapes whatever is unusual about it. */
export function MatrixItem({ item, place, clashes, tabIndex, domId, onFocus }: MatrixItemProps) {
  const editor = usePlanEditor();
  const canEdit = editor.canEdit(item);
  const { listeners, setNodeRef, isDragging } = useDraggable({
    id: domId,
    data: { itemId: item.id, place },
    disabled: !canEdit,
  });
  const { values } = item;
  const isRedacted = item.isRedacted === true;
  const venueName = useVenueName(values.venueId);
  const placeName = values.venueId ? venueName : (values.placeText ?? '');
  const role = values.attendance.find(({ leaderId }) => leaderId === place.leaderId)?.role;
  const roleWord = role && role !== 'attend' ? roleNames[role] : '';
  const marks = [
    values.isCancelled && planText.cancelledMark,
    !editor.isListed(item) && planText.unlistedMark,
    values.isUnconfirmed && planText.unconfirmedMark,
    Object.keys(item.conflicts).length > 0 && planText.disputedMark,
  ].filter((mark) => mark !== false);
  const content = contentWords(values, isRedacted);
  const clashWords = clashes ? clashText.mark(clashes.conflicts, clashes.hints) : '';
  const label = [timeWords(values.time), content, placeName, roleWord, ...marks, clashWords].filter(Boolean).join('，');
  return (
    <button
      ref={setNodeRef}
      type="button"
      id={domId}
      className="matrix-item"
      title={label}
      tabIndex={tabIndex}
      data-level={clashes?.worst}
      data-cancelled={values.isCancelled || undefined}
      data-redacted={isRedacted || undefined}
      data-dragging={isDragging || undefined}
      onFocus={onFocus}
      onClick={() => editor.openItem(item.id)}
      {...(canEdit ? listeners : {})}
    >
      {clashes && <ClashMark level={clashes.worst} />}
      <span className="matrix-item-time">{timeWords(values.time)}</span>
      {marks.map((mark) => (
        <span key={mark} className="matrix-item-mark">
          {mark}
        </span>
      ))}
      {roleWord && <span className="matrix-item-role">{roleWord}</span>}
      <span className="matrix-item-content">{content}</span>
      {placeName && <span className="matrix-item-place">{placeName}</span>}
      {clashWords && <span className="visually-hidden">{clashWords}</span>}
    </button>
  );
}
