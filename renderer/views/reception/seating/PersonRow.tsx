import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, HolderOutlined } from '@ant-design/icons';
import { useDraggable, useDroppable } from '@dnd-kit/core';
import { Button, Input, Select } from 'antd';
import type { SeatPerson } from '../../../../shared/domain/reception/seat-plan.ts';
import { seatPeopleText, seatSideNames } from '../../../text/reception-seating.ts';

interface PersonRowProps {
  readonly person: SeatPerson;
  readonly rank: number;
  readonly isLast: boolean;
  readonly tables: number;
  readonly onChange: (person: SeatPerson) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One person of the ranked list. */
export function PersonRow({ person, rank, isLast, tables, onChange, onMove, onRemove }: PersonRowProps) {
  const { key, name, title, unit, side, table } = person;
  const who = name || seatPeopleText.unnamed;
  const drop = useDroppable({ id: key });
  const drag = useDraggable({ id: key });
  const withTable = (chosen: number): SeatPerson => {
    const { table: _before, ...rest } = person;
    return chosen === 0 ? rest : { ...rest, table: chosen };
  };
  return (
    <li
      ref={drop.setNodeRef}
      data-person={key}
      data-over={(drop.isOver && !drag.isDragging) || undefined}
      data-dragging={drag.isDragging || undefined}
      style={drag.transform ? { transform: `translateY(${drag.transform.y}px)` } : undefined}
    >
      <span ref={drag.setNodeRef} className="seat-grip" title={seatPeopleText.grip} {...drag.listeners}>
        <HolderOutlined aria-hidden />
      </span>
      <span className="faint">{rank}</span>
      <Input
        size="small"
        maxLength={60}
        aria-label={seatPeopleText.of(seatPeopleText.name, who)}
        placeholder={seatPeopleText.name}
        status={name.trim() === '' ? 'error' : ''}
        value={name}
        onChange={({ target }) => onChange({ ...person, name: target.value })}
      />
      <Select
        size="small"
        aria-label={seatPeopleText.of(seatPeopleText.side, who)}
        value={side}
        options={(['guest', 'host'] as const).map((value) => ({ value, label: seatSideNames[value] }))}
        onChange={(value) => onChange({ ...person, side: value })}
      />
      {tables > 1 && (
        <Select<number>
          size="small"
          className="seat-person-table"
          aria-label={seatPeopleText.of(seatPeopleText.table, who)}
          value={table ?? 0}
          options={Array.from({ length: tables + 1 }, (_, number) => ({
            value: number,
            label: number === 0 ? seatPeopleText.anyTable : `${number}`,
          }))}
          onChange={(chosen) => onChange(withTable(chosen))}
        />
      )}
      <Input
        size="small"
        className="seat-person-title"
        maxLength={120}
        aria-label={seatPeopleText.of(seatPeopleText.jobTitle, who)}
        placeholder={seatPeopleText.jobTitle}
        value={title}
        onChange={({ target }) => onChange({ ...person, title: target.value })}
      />
      <Input
        size="small"
        className="seat-person-unit"
        maxLength={120}
        aria-label={seatPeopleText.of(seatPeopleText.unit, who)}
        placeholder={seatPeopleText.unit}
        value={unit}
        onChange={({ target }) => onChange({ ...person, unit: target.value })}
      />
      <span className="seat-person-acts">
        <Button
          size="small"
          type="text"
          data-step={-1}
          icon={<ArrowUpOutlined aria-hidden />}
          aria-label={seatPeopleText.up(who)}
          disabled={rank === 1}
          onClick={() => onMove(-1)}
        />
        <Button
          size="small"
          type="text"
          data-step={1}
          icon={<ArrowDownOutlined aria-hidden />}
          aria-label={seatPeopleText.down(who)}
          disabled={isLast}
          onClick={() => onMove(1)}
        />
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={seatPeopleText.remove(who)}
          onClick={onRemove}
        />
      </span>
    </li>
  );
}
