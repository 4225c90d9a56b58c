import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { lineText } from '../../text/lines.ts';
import { FocusKeeper } from '../FocusKeeper.tsx';
import { MoveToDialog } from './MoveToDialog.tsx';

interface LineMenuProps {
  readonly name: string;
  /** Counted from 0, of `count`. */
  readonly place: number;
  readonly count: number;
  readonly onEdit?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
  /** Not where the list stands in another order than its own. */
  readonly onMoveTo?: ((place: number) => Promise<boolean>) | undefined;
  /** More that can be done with this kind of line. */
  readonly others?: readonly { readonly key: string; readonly label: string; readonly run: () => void }[];
}

/** What this reader can do with one line of a list, at its row. */
export function LineMenu({ name, place, count, onEdit, onRemove, onMoveTo, others = [] }: LineMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isMoving, setIsMoving] = useState(false);
  const move = (to: number) => () => void onMoveTo?.(to);
  const acts = [
    ...(onEdit ? [{ key: 'edit', label: lineText.edit, run: onEdit }] : []),
    ...others,
    ...(onMoveTo
      ? [
          { key: 'up', label: lineText.up, run: move(place - 1), disabled: place === 0 },
          { key: 'down', label: lineText.down, run: move(place + 1), disabled: place === count - 1 },
          { key: 'moveTo', label: lineText.moveTo, run: () => setIsMoving(true), disabled: count < 2 },
        ]
      : []),
    ...(onRemove ? [{ key: 'remove', label: lineText.remove, run: onRemove, danger: true }] : []),
  ];
  if (acts.length === 0) return null;
  return (
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        menu={{
          items: acts.map(({ run: _, ...item }) => item),
          onClick: ({ key, domEvent }) => {
            // The key that chose must not press the button again.
            domEvent.preventDefault();
            // The menu goes with the keyboard on it: what opens next, and the row that moves, find it here.
            button.current?.focus();
            acts.find((act) => act.key === key)?.run();
          },
        }}
      >
        <Button
          ref={button}
          size="small"
          type="text"
          className="line-menu"
          icon={<MoreOutlined aria-hidden />}
          aria-label={lineText.actionsOf(name)}
        />
      </Dropdown>
      {isMoving && onMoveTo && (
        <>
          <FocusKeeper opener={button} />
          <MoveToDialog name={name} place={place} count={count} onMove={onMoveTo} onClose={() => setIsMoving(false)} />
        </>
      )}
    </>
  );
}
