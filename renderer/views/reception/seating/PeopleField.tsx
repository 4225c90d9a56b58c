import type { DragEndEvent } from '@dnd-kit/core';
import { Button, Segmented } from 'antd';
import { useRef, useState } from 'react';
import type { SeatPerson, SeatSide } from '../../../../shared/domain/reception/seat-plan.ts';
import { peopleFromLines } from '../../../../shared/rules/seating/people-lines.ts';
import { peopleToAdd } from '../../../../shared/rules/seating/visit-people.ts';
import { drawKey } from '../../../state/draw-key.ts';
import { dragText } from '../../../text/dragging.ts';
import { seatPeopleText, seatSideNames } from '../../../text/reception-seating.ts';
import { DragArea } from '../../../ui/DragArea.tsx';
import { PasteBox } from '../../../ui/PasteBox.tsx';
import { PersonRow } from './PersonRow.tsx';

interface PeopleFieldProps {
  /** Guests and leaders of the visit. */
  readonly known: readonly SeatPerson[];
  /** Round tables; none where there is nothing to choose. */
  readonly tables: number;
  /** Handed over by the form. */
  readonly value?: readonly SeatPerson[];
  readonly onChange?: (people: readonly SeatPerson[]) => void;
}

/** The ranked list: dragged or moved by buttons, taken from the visit, typed or pasted. */
export function PeopleField({ known, tables, value = [], onChange }: PeopleFieldProps) {
  const list = useRef<HTMLOListElement>(null);
  const [side, setSide] = useState<SeatSide>('guest');
  const change = (people: readonly SeatPerson[]): void => onChange?.(people);
  const missing = peopleToAdd(value, known);
  const paste = (text: string): boolean => {
    const added = peopleFromLines(text).map((typed): SeatPerson => ({ ...typed, key: drawKey(), side }));
    if (added.length > 0) change([...value, ...added]);
    return added.length > 0;
  };
  const move = (key: string, to: number): void => change(movedTo(value, key, to));
  const handleDrop = ({ active, over }: DragEndEvent): void => {
    const to = value.findIndex(({ key }) => key === over?.id);
    if (to >= 0) move(String(active.id), to);
  };
  return (
    <div className="stack">
      {value.length === 0 ? (
        <p className="soft">{seatPeopleText.none}</p>
      ) : (
        <DragArea hint={dragText.rowHint} onDragEnd={handleDrop}>
          <ol ref={list} className="seat-people" aria-label={seatPeopleText.listName}>
            {value.map((person, index) => (
              <PersonRow
                key={person.key}
                person={person}
                rank={index + 1}
                isLast={index === value.length - 1}
                tables={tables}
                onChange={(changed) => change(value.map((other) => (other.key === person.key ? changed : other)))}
                onMove={(step) => {
                  move(person.key, index + step);
                  keepFocus(list.current, person.key, step);
                }}
                onRemove={() => change(value.filter(({ key }) => key !== person.key))}
              />
            ))}
          </ol>
        </DragArea>
      )}
      <div className="row">
        {missing.length > 0 && (
          <Button size="small" onClick={() => change([...value, ...missing])}>
            {seatPeopleText.addGuests(missing.length)}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => change([...value, { key: drawKey(), name: '', title: '', unit: '', side }])}
        >
          {seatPeopleText.addOne}
        </Button>
        <span className="soft">{seatPeopleText.pasteSide}</span>
        <Segmented<SeatSide>
          size="small"
          aria-label={seatPeopleText.pasteSide}
          value={side}
          options={(['guest', 'host'] as const).map((each) => ({ value: each, label: seatSideNames[each] }))}
          onChange={setSide}
        />
      </div>
      <PasteBox
        label={seatPeopleText.paste}
        hint={seatPeopleText.pasteHint}
        confirm={seatPeopleText.pasteConfirm}
        onPaste={(clipboard) =>
          /\n|\t/u.test(clipboard.getData('text/plain').trim()) && paste(clipboard.getData('text/plain'))
        }
        onText={paste}
      />
    </div>
  );
}

/** The list with one person at another place of it. */
function movedTo(people: readonly SeatPerson[], key: string, to: number): readonly SeatPerson[] {
  const moved = people.find((person) => person.key === key);
  if (!moved) return people;
  const others = people.filter((person) => person !== moved);
  return [...others.slice(0, Math.max(0, to)), moved, ...others.slice(Math.max(0, to))];
}

/** A row that reaches an end loses the button under the keyboard; then its other one takes over. */
function keepFocus(list: HTMLElement | null, key: string, step: -1 | 1): void {
  requestAnimationFrame(() => {
    const row = list?.querySelector(`[data-person="${key}"]`);
    const buttons = [step, -step].map((wanted) => row?.querySelector<HTMLButtonElement>(`[data-step="${wanted}"]`));
    buttons.find((button) => button && !button.disabled)?.focus();
  });
}
