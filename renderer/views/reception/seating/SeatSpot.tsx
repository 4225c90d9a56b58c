import { useDraggable, useDroppable } from '@dnd-kit/core';
import { Dropdown } from 'antd';
import { type CSSProperties, useRef, useState } from 'react';
import type { DrawnSeat, SeatDrawing } from '../../../../shared/rules/seating/drawing/seat-drawing.ts';
import type { Seat } from '../../../../shared/rules/seating/seat.ts';
import { seatMenuText } from '../../../text/reception-seating.ts';

/** What can be done with a seat. */
export type SeatAct = 'swap' | 'move' | 'lock' | 'unlock' | 'keepEmpty' | 'open';

interface SeatSpotProps {
  readonly drawn: DrawnSeat;
  readonly sheet: Pick<SeatDrawing, 'widthMm' | 'heightMm'>;
  readonly mayEdit: boolean;
  readonly isTabStop: boolean;
  readonly isPicked: boolean;
  /** Set while a seat is being chosen. */
  readonly onPick: (() => void) | undefined;
  readonly onAct: (act: SeatAct) => void;
  readonly onFocus: () => void;
}

function actsOf({ person, isLocked, isKeptEmpty }: Seat): SeatAct[] {
  if (isKeptEmpty) return ['open'];
  if (!person) return ['keepEmpty'];
  return isLocked ? ['unlock'] : ['swap', 'move', 'lock', 'keepEmpty'];
}

function nameOf({ label, seat: { person, isLocked, isKeptEmpty } }: DrawnSeat): string {
  if (!person) return isKeptEmpty ? seatMenuText.emptySeat : seatMenuText.freeSeat;
  return seatMenuText.seat(label, person.name, person.title || person.unit, isLocked);
}

/** One seat of the drawing: its place on the sheet, to be chosen, dragged and dropped on. */
export function SeatSpot(props: SeatSpotProps) {
  const { drawn, sheet, mayEdit, isTabStop, isPicked, onPick, onAct, onFocus } = props;
  const { seat } = drawn;
  const button = useRef<HTMLButtonElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const isMovable = mayEdit && seat.person !== null && !seat.isLocked;
  const drop = useDroppable({ id: seat.id, disabled: !mayEdit });
  const drag = useDraggable({ id: seat.id, disabled: !isMovable });
  const setNode = (node: HTMLButtonElement | null): void => {
    button.current = node;
    drop.setNodeRef(node);
    drag.setNodeRef(node);
  };
  const acts = actsOf(seat);
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      open={isOpen}
      onOpenChange={(next) => setIsOpen(next && mayEdit && onPick === undefined)}
      menu={{
        items: acts.map((act) => ({ key: act, label: seatMenuText[act] })),
        onClick: ({ key, domEvent }) => {
          // The key that chose must not press the seat again.
          domEvent.preventDefault();
          setIsOpen(false);
          button.current?.focus();
          const act = acts.find((each) => each === key);
          if (act) onAct(act);
        },
      }}
    >
      <button
        ref={setNode}
        type="button"
        className="seat-spot"
        data-seat={seat.id}
        data-locked={seat.isLocked || undefined}
        data-picked={isPicked || undefined}
        data-over={(drop.isOver && !drag.isDragging) || undefined}
        data-dragging={drag.isDragging || undefined}
        style={spotStyle(drawn, sheet, drag.transform)}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={nameOf(drawn)}
        onClick={onPick}
        onFocus={onFocus}
        {...(isMovable ? drag.listeners : {})}
      />
    </Dropdown>
  );
}

function spotStyle(
  { leftMm, topMm, widthMm, heightMm }: DrawnSeat,
  sheet: SeatSpotProps['sheet'],
  moved: { readonly x: number; readonly y: number } | null,
): CSSProperties {
  const part = (mm: number, of: number): string => `${(100 * mm) / of}%`;
  return {
    left: part(leftMm, sheet.widthMm),
    top: part(topMm, sheet.heightMm),
    width: part(widthMm, sheet.widthMm),
    height: part(heightMm, sheet.heightMm),
    ...(moved && { transform: `translate(${moved.x}px, ${moved.y}px)` }),
  };
}
