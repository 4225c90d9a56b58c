import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, HolderOutlined } from '@ant-design/icons';
import { type DragEndEvent, useDraggable, useDroppable } from '@dnd-kit/core';
import { Button, Select } from 'antd';
import { useRef } from 'react';
import type { DutyMember } from '../../../../shared/domain/duty/duty-staff.ts';
import { dragText } from '../../../text/dragging.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { DragArea } from '../../../ui/DragArea.tsx';
import { movedTo } from './moved-to.ts';

interface MemberOrderFieldProps {
  readonly id?: string;
  readonly members: ReadonlyMap<string, DutyMember>;
  /** Handed over by the form. */
  readonly value?: readonly string[];
  readonly onChange?: (memberIds: readonly string[]) => void;
}

/** The members of a group in the order of their turns: dragged, or moved by buttons. */
export function MemberOrderField({ id, members, value = [], onChange }: MemberOrderFieldProps) {
  const list = useRef<HTMLOListElement>(null);
  const change = (next: readonly string[]): void => onChange?.(next);
  const others = [...members].filter(([memberId]) => !value.includes(memberId));
  const tags = [...new Set(others.flatMap(([, member]) => member.tags))];
  const addAll = (fits: (member: DutyMember) => boolean): void =>
    change([...value, ...others.filter(([, member]) => fits(member)).map(([memberId]) => memberId)]);
  const handleDrop = ({ active, over }: DragEndEvent): void => {
    const to = value.indexOf(String(over?.id ?? ''));
    if (to >= 0) change(movedTo(value, String(active.id), to));
  };
  const move = (memberId: string, step: -1 | 1): void => {
    change(movedTo(value, memberId, value.indexOf(memberId) + step));
    keepFocus(list.current, memberId, step);
  };
  return (
    <div className="stack member-order">
      {value.length === 0 ? (
        <p className="soft">{staffText.noMembersInGroup}</p>
      ) : (
        <DragArea hint={dragText.rowHint} onDragEnd={handleDrop}>
          <ol ref={list} className="member-order-list">
            {value.map((memberId, index) => (
              <OrderRow
                key={memberId}
                memberId={memberId}
                name={members.get(memberId)?.name ?? staffText.goneMember}
                title={members.get(memberId)?.title ?? ''}
                isFirst={index === 0}
                isLast={index === value.length - 1}
                onMove={(step) => move(memberId, step)}
                onTakeOut={() => change(value.filter((other) => other !== memberId))}
              />
            ))}
          </ol>
        </DragArea>
      )}
      {others.length > 0 && (
        <div className="row">
          <Select
            {...(id !== undefined && { id })}
            className="member-order-add"
            aria-label={staffText.addToGroup}
            placeholder={staffText.addToGroup}
            value={null}
            showSearch={{ optionFilterProp: 'label' }}
            options={others.map(([memberId, { name, title }]) => ({ value: memberId, label: `${name}　${title}` }))}
            onChange={(memberId: string | null) => memberId !== null && change([...value, memberId])}
          />
          <Button size="small" onClick={() => addAll(() => true)}>
            {staffText.addAllToGroup}
          </Button>
          {tags.map((tag) => (
            <Button key={tag} size="small" onClick={() => addAll((member) => member.tags.includes(tag))}>
              {staffText.addTagToGroup(tag)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

interface OrderRowProps {
  readonly memberId: string;
  readonly name: string;
  readonly title: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onTakeOut: () => void;
}

function OrderRow({ memberId, name, title, isFirst, isLast, onMove, onTakeOut }: OrderRowProps) {
  const { setNodeRef: setDropRef, isOver } = useDroppable({ id: memberId });
  const { setNodeRef: setDragRef, listeners, transform, isDragging } = useDraggable({ id: memberId });
  return (
    <li
      ref={setDropRef}
      data-member={memberId}
      data-over={(isOver && !isDragging) || undefined}
      data-dragging={isDragging || undefined}
      style={transform ? { transform: `translateY(${transform.y}px)` } : undefined}
    >
      <span ref={setDragRef} className="drag-handle" title={staffText.dragHandle(name)} {...listeners}>
        <HolderOutlined aria-hidden />
      </span>
      <span className="member-order-name">
        {name} <span className="faint">{title}</span>
      </span>
      <Button
        size="small"
        type="text"
        data-step={-1}
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={staffText.moveUpOf(name)}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <Button
        size="small"
        type="text"
        data-step={1}
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={staffText.moveDownOf(name)}
        disabled={isLast}
        onClick={() => onMove(1)}
      />
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined aria-hidden />}
        aria-label={staffText.takeOutOf(name)}
        onClick={onTakeOut}
      />
    </li>
  );
}

/** A row that reaches an end loses the button under the keyboard; then its other one takes over. */
function keepFocus(list: HTMLElement | null, memberId: string, step: -1 | 1): void {
  requestAnimationFrame(() => {
    const row = [...(list?.children ?? [])].find((element) => element.getAttribute('data-member') === memberId);
    const buttons = [step, -step].map((wanted) => row?.querySelector<HTMLButtonElement>(`[data-step="${wanted}"]`));
    buttons.find((button) => button && !button.disabled)?.focus();
  });
}
