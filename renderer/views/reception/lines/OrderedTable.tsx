import { HolderOutlined } from '@ant-design/icons';
import {
  DndContext,
  type DragEndEvent,
  type DraggableSyntheticListeners,
  PointerSensor,
  pointerWithin,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { Table, type TableProps } from 'antd';
import { createContext, type HTMLAttributes, type Ref, useContext, useLayoutEffect, useRef } from 'react';
import { lineText } from '../../../text/reception-lines.ts';
import './lines.css';

interface OrderedTableProps<T extends { readonly id: string }> extends Omit<TableProps<T>, 'dataSource' | 'rowKey'> {
  readonly lines: readonly T[];
  /** Nothing is dragged where the reader may not, or the list stands in another order than its own. */
  readonly onMove: ((id: string, place: number) => void) | undefined;
}

interface Handle {
  readonly ref: Ref<HTMLSpanElement>;
  readonly listeners: DraggableSyntheticListeners;
}

const RowHandle = createContext<Handle | null>(null);

/** Lines of a list that have an order of their own: dragged by their handles, or moved by the menus of their rows. */
export function OrderedTable<T extends { readonly id: string }>({ lines, onMove, ...table }: OrderedTableProps<T>) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const frame = useKeptFocus(lines);
  const handleDrop = ({ active, over }: DragEndEvent): void => {
    const to = lines.findIndex(({ id }) => id === over?.id);
    if (to >= 0 && active.id !== over?.id) onMove?.(String(active.id), to);
  };
  const components = onMove ? { body: { row: OrderedRow } } : undefined;
  return (
    <DndContext sensors={sensors} collisionDetection={pointerWithin} onDragEnd={handleDrop}>
      <div ref={frame}>
        <Table<T>
          size="small"
          pagination={false}
          {...table}
          {...(components && { components })}
          rowKey="id"
          dataSource={[...lines]}
        />
      </div>
    </DndContext>
  );
}

type RowProps = HTMLAttributes<HTMLTableRowElement> & { readonly 'data-row-key'?: string };

function OrderedRow({ children, style, ...row }: RowProps) {
  const id = row['data-row-key'] ?? '';
  const { setNodeRef: dropRef, isOver } = useDroppable({ id });
  const { setNodeRef: dragRef, setActivatorNodeRef, listeners, transform, isDragging } = useDraggable({ id });
  const setRef = (element: HTMLTableRowElement | null): void => {
    dropRef(element);
    dragRef(element);
  };
  return (
    <tr
      {...row}
      ref={setRef}
      data-over={(isOver && !isDragging) || undefined}
      data-dragging={isDragging || undefined}
      style={transform ? { ...style, transform: `translateY(${transform.y}px)` } : style}
    >
      <RowHandle value={{ ref: setActivatorNodeRef, listeners }}>{children}</RowHandle>
    </tr>
  );
}

/** By which a row is dragged; the menu of the row does the same for the keyboard. */
export function LineHandle({ name, place }: { readonly name: string; readonly place: number }) {
  const handle = useContext(RowHandle);
  if (!handle) return place + 1;
  return (
    <span ref={handle.ref} className="line-handle" title={lineText.dragHandle(name)} {...handle.listeners}>
      <HolderOutlined aria-hidden />
      {place + 1}
    </span>
  );
}

/** A row that moves takes the keyboard along, where it was on the row's menu. */
function useKeptFocus(lines: readonly { readonly id: string }[]): Ref<HTMLDivElement> {
  const frame = useRef<HTMLDivElement>(null);
  const last = useRef<string | undefined>(undefined);
  const order = lines.map(({ id }) => id).join(' ');
  useLayoutEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      last.current =
        target instanceof Element ? (target.closest('tr')?.getAttribute('data-row-key') ?? undefined) : undefined;
    };
    const element = frame.current;
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is what takes the keyboard away
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost || last.current === undefined) return;
    const rows = [...(frame.current?.querySelectorAll('tr') ?? [])];
    const row = rows.find((each) => each.getAttribute('data-row-key') === last.current);
    row?.querySelector<HTMLElement>('.line-menu')?.focus();
  }, [order]);
  return frame;
}
