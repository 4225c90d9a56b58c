import type { DragEndEvent } from '@dnd-kit/core';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type DrawnSeat, type SeatDrawing, seatPage } from '../../../../shared/rules/seating/drawing/seat-drawing.ts';
import type { Seat } from '../../../../shared/rules/seating/seat.ts';
import { dragText } from '../../../text/dragging.ts';
import { DragArea } from '../../../ui/DragArea.tsx';
import { isImeKey } from '../../../ui/ime.ts';
import { inReadingOrder, seatTowards } from './near-seat.ts';
import { PageSvg } from './PageSvg.tsx';
import { type SeatAct, SeatSpot } from './SeatSpot.tsx';

interface SeatSheetProps {
  readonly label: string;
  readonly drawing: SeatDrawing;
  readonly mayEdit: boolean;
  /** The person for whom a seat or a partner is being chosen: the next seat that is taken is the answer. */
  readonly pickedFor: string | null;
  readonly onPick: (seat: Seat) => void;
  readonly onCancelPick: () => void;
  readonly onAct: (act: SeatAct, seat: Seat) => void;
  readonly onDrop: (seat: Seat, onto: Seat) => void;
  readonly onUndo: () => void;
}

/** 座次图 as it prints, with a button over each seat: arrow keys go from seat to seat, Enter opens a seat's menu, a seat is dragged onto another. */
export function SeatSheet(props: SeatSheetProps) {
  const { label, drawing, mayEdit, pickedFor, onPick, onCancelPick, onAct, onDrop, onUndo } = props;
  const page = useMemo(() => seatPage(drawing), [drawing]);
  const sheet = useRef<HTMLFieldSetElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const seatOf = (id: unknown): DrawnSeat | undefined => drawing.seats.find(({ seat }) => seat.id === id);
  const tabStop = seatOf(focusedId) ?? inReadingOrder(drawing.seats)[0];
  const handleKey = (event: KeyboardEvent): void => {
    if (isImeKey(event)) return;
    if (event.key === 'Escape' && pickedFor !== null) onCancelPick();
    else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) onUndo();
    else {
      const next = tabStop && !event.ctrlKey && !event.altKey && seatTowards(drawing.seats, tabStop, event.key);
      if (!next) return;
      sheet.current?.querySelector<HTMLElement>(`[data-seat="${next.seat.id}"]`)?.focus();
    }
    event.preventDefault();
  };
  const handleDrop = ({ active, over }: DragEndEvent): void => {
    const [from, onto] = [seatOf(active.id), seatOf(over?.id)];
    if (from && onto && from !== onto) onDrop(from.seat, onto.seat);
  };
  return (
    <DragArea hint={dragText.seatHint} onDragEnd={handleDrop}>
      <fieldset ref={sheet} className="seat-sheet" aria-label={label} onKeyDown={handleKey}>
        <PageSvg page={page} />
        {inReadingOrder(drawing.seats).map((drawn) => (
          <SeatSpot
            key={drawn.seat.id}
            drawn={drawn}
            sheet={drawing}
            mayEdit={mayEdit}
            isTabStop={drawn === tabStop}
            isPicked={pickedFor !== null && drawn.seat.person?.key === pickedFor}
            onPick={pickedFor === null ? undefined : () => onPick(drawn.seat)}
            onAct={(act) => onAct(act, drawn.seat)}
            onFocus={() => setFocusedId(drawn.seat.id)}
          />
        ))}
      </fieldset>
    </DragArea>
  );
}
