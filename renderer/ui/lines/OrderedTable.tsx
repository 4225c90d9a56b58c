import { HolderOutlined } from '@ant-design/icons';
import { type DragEndEvent, type DraggableSyntheticListeners, useDraggable, useDroppable } from '@dnd-kit/core';
import { Table, type TableProps } from 'antd';
import { createContext, type HTMLAttributes, type Ref, useContext, useLayoutEffect, useRef } from 'react';
import { dragText } from '../../text/dragging.ts';
import { lineText } from '../../text/lines.ts';
import { DragArea } from '../DragArea.tsx';
import './lines.css';

interface OrderedTableProps<T extends { readonly id: string }>
  extends Omit<TableProps<T>, 'dataSource' | 'rowKey' | 'onRow'> {
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
  const { frame, rememberRow } = useKeptFocus(lines);
  const handleDrop = ({ active, over }: DragEndEvent): void => {
    const to = lines.findIndex(({ id }) => id === over?.id);
    if (to >= 0 && active.id !== over?.id) onMove?.(String(active.id), to);
  };
  const components = onMove ? { body: { row: OrderedRow } } : undefined;
  return (
    <DragArea hint={dragText.rowHint} onDragEnd={handleDrop}>
      <div ref={frame}>
        <Table<T>
          size="small"
          pagination={false}
          {...table}
          {...(components && { components })}
          rowKey="id"
          dataSource={[...lines]}
          onRow={rememberRow}
        />
      </div>
    </DragArea>
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

interface LastRow {
  readonly id: string;
  readonly place: number;
}

/** A row that moves takes the keyboard along, where it was on the row's menu; one that goes leaves it to the next. */
function useKeptFocus(lines: readonly { readonly id: string }[]) {
  const frame = useRef<HTMLDivElement>(null);
  const last = useRef<LastRow | null>(null);
  const order = lines.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is what takes the keyboard away
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost || last.current === null) return;
    const { id, place } = last.current;
    const rows = rowsIn(frame.current);
    const row = rows.find((each) => each.getAttribute('data-row-key') === id) ?? rows[place] ?? rows.at(-1);
    row?.querySelector<HTMLElement>('.line-menu')?.focus();
  }, [order]);
  const rememberRow = ({ id }: { readonly id: string }, place = 0) => ({
    onFocus: (): void => {
      last.current = { id, place };
    },
  });
  return { frame, rememberRow };
}

const rowsIn = (element: HTMLElement | null): Element[] => [...(element?.querySelectorAll('tr[data-row-key]') ?? [])];
