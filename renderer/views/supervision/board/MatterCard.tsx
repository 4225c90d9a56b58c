import { MoreOutlined } from '@ant-design/icons';
import { useDraggable } from '@dnd-kit/core';
import { Button, Dropdown } from 'antd';
import { daysBetween } from '../../../../shared/domain/plain-date.ts';
import type { Matter } from '../../../../shared/domain/supervision/matter.ts';
import { matterStateNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import type { ShownLight } from '../../../../shared/rules/supervision/matter-lights.ts';
import { matterNumber } from '../../../../shared/rules/supervision/matter-number.ts';
import { isWithUnit } from '../../../../shared/rules/supervision/matter-states.ts';
import { useToday } from '../../../state/hooks.ts';
import { LightTag } from '../../../state/LightTag.tsx';
import { useActions } from '../../../state/StateProvider.tsx';
import { matterListText } from '../../../text/supervision-list.ts';
import { matterBoardText, matterFactsText, matterMoveNames } from '../../../text/supervision-matter.ts';
import type { MatterMove } from '../matter-moves.ts';

interface MatterCardProps {
  readonly file: MatterFile;
  readonly light: ShownLight | null;
  readonly moves: readonly MatterMove[];
  readonly onMove: (move: MatterMove, file: MatterFile) => void;
}

/** One matter on the board: who answers, until when, and how far it is. */
export function MatterCard({ file, light, moves, onMove }: MatterCardProps) {
  const { matter } = file;
  const { navigate } = useActions();
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: file.id });
  const style = transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined;
  return (
    <li
      ref={setNodeRef}
      className="lane-card"
      style={style}
      data-dragging={isDragging || undefined}
      data-late={light?.isOverdue || undefined}
    >
      <div className="lane-card-head">
        <div className="lane-grip" title={matterBoardText.grip} {...(moves.length > 0 ? listeners : {})}>
          <span className="soft">{matterStateNames[matter.state]}</span>
          <span className="faint">{matterNumber(matter) || matterListText.noNumber}</span>
        </div>
        {moves.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: moves.map((move) => ({ key: move, label: matterMoveNames[move], danger: move === 'withdraw' })),
              onClick: ({ key }) => {
                const move = moves.find((name) => name === key);
                if (move) onMove(move, file);
              },
            }}
          >
            <Button
              size="small"
              type="text"
              icon={<MoreOutlined aria-hidden />}
              title={matterBoardText.move}
              aria-label={matterBoardText.moveOf(matter.title)}
            />
          </Dropdown>
        )}
      </div>
      <button
        type="button"
        className="lane-title"
        onClick={() => navigate({ screen: 'supervision', tab: 'board', matterId: file.id })}
      >
        {matter.title}
      </button>
      <p className="lane-facts">
        <span>{matter.leadUnit?.name ?? matterFactsText.noUnit}</span>
        {matter.leaderName !== '' && <span className="faint">{matter.leaderName}</span>}
        {matter.percent > 0 && <span className="faint">{matterBoardText.percent(matter.percent)}</span>}
      </p>
      <DueLine matter={matter} />
      {(light || matter.askedDueOn !== undefined) && (
        <p className="row">
          <LightTag light={light} />
          {matter.askedDueOn !== undefined && <span className="faint">{matterBoardText.asked(matter.askedDueOn)}</span>}
        </p>
      )}
    </li>
  );
}

/** Until when, and how many days that is; only the day itself for what is not with the unit. */
export function DueLine({ matter }: { readonly matter: Matter }) {
  const today = useToday();
  const { dueOn, state } = matter;
  if (dueOn === undefined) return null;
  if (!isWithUnit(state)) return <p className="faint">{matterBoardText.due(dueOn)}</p>;
  const days = daysBetween(today, dueOn);
  if (days < 0) return <p className="late">{matterBoardText.overdue(dueOn, -days)}</p>;
  return <p>{days === 0 ? matterBoardText.dueToday : matterBoardText.dueIn(dueOn, days)}</p>;
}
