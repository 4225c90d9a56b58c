import { DndContext, type DndContextProps, PointerSensor, pointerWithin, useSensor, useSensors } from '@dnd-kit/core';
import { dragText } from '../text/dragging.ts';

interface DragAreaProps extends Pick<DndContextProps, 'onDragStart' | 'onDragEnd' | 'onDragCancel' | 'children'> {
  /** Tells those who cannot see what is dragged by which keys the same is done. */
  readonly hint: string;
}

/** Where cards, rows or seats are dragged with the pointer; keys have their own way everywhere. */
export function DragArea({ hint, ...area }: DragAreaProps) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{ screenReaderInstructions: { draggable: hint }, announcements }}
      {...area}
    />
  );
}

const announcements = {
  onDragStart: () => dragText.started,
  onDragOver: () => undefined,
  onDragEnd: () => dragText.dropped,
  onDragCancel: () => dragText.cancelled,
};
