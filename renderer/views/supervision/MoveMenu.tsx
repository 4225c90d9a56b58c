import { DownOutlined, MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { memo, useRef } from 'react';
import { matterBoardText, matterMoveNames, matterText } from '../../text/supervision-matter.ts';
import type { MatterMove } from './matter-moves.ts';

interface MoveMenuProps {
  readonly moves: readonly MatterMove[];
  readonly onMove: (move: MatterMove) => void;
  /** The matter by its title, where the menu stands among those of others. */
  readonly of?: string;
}

/** What can be done with a matter, as a menu that the keyboard opens, walks through and comes back from. */
export const MoveMenu = memo(function MoveMenu({ moves, onMove, of }: MoveMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  if (moves.length === 0) return null;
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        items: moves.map((move) => ({ key: move, label: matterMoveNames[move], danger: move === 'withdraw' })),
        onClick: ({ key, domEvent }) => {
          // The key that chose must not press the button again.
          domEvent.preventDefault();
          // The menu goes with the keyboard on it: the window that opens next gives it back to where it finds it.
          button.current?.focus();
          const move = moves.find((name) => name === key);
          if (move) onMove(move);
        },
      }}
    >
      {of === undefined ? (
        <Button ref={button} icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {matterText.actions}
        </Button>
      ) : (
        <Button
          ref={button}
          size="small"
          type="text"
          className="move-menu"
          icon={<MoreOutlined aria-hidden />}
          title={matterBoardText.move}
          aria-label={matterBoardText.moveOf(of)}
        />
      )}
    </Dropdown>
  );
});
