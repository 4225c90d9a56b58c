import { MoreOutlined } from '@ant-design/icons';
import { useDraggable } from '@dnd-kit/core';
import { Button, Dropdown } from 'antd';
import { guestKindNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import { guestCount } from '../../../../shared/rules/reception/head-count.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { useNames } from '../../../state/names.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { daysWords, receptionBoardText, visitText } from '../../../text/reception.ts';
import { stageNames } from '../../../text/reception-names.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import type { VisitMove } from '../visit-moves.ts';
import type { BoardCard } from './board-model.ts';

interface VisitCardProps {
  readonly card: BoardCard;
  readonly moves: readonly VisitMove[];
  readonly onMove: (move: VisitMove, file: VisitFile) => void;
}

/** One visit on the board: who comes, when, and what is not in order. */
export function VisitCard({ card, moves, onMove }: VisitCardProps) {
  const { file, openTasks, lateTasks, barred } = card;
  const { reception } = file;
  const { navigate } = useActions();
  const { officeName } = useNames();
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: file.id });
  const style = transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined;
  const nameOf = (move: VisitMove): string => {
    if (move === 'advance') return visitText.advance(reception.stage);
    return move === 'goBack' ? visitText.goBack(reception.stage) : visitText.moves[move];
  };
  return (
    <li
      ref={setNodeRef}
      className="lane-card"
      style={style}
      data-dragging={isDragging || undefined}
      data-late={lateTasks > 0 || undefined}
    >
      <div className="lane-card-head">
        <div className="lane-grip" title={receptionBoardText.grip} {...(moves.length > 0 ? listeners : {})}>
          <span className="soft">{stageNames[reception.stage]}</span>
          <span className="faint">{guestKindNames[reception.guestKind]}</span>
        </div>
        {moves.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: moves.map((move) => ({ key: move, label: nameOf(move), danger: move === 'cancel' })),
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
              title={receptionBoardText.move}
              aria-label={receptionBoardText.moveOf(reception.title)}
            />
          </Dropdown>
        )}
      </div>
      <button
        type="button"
        className="lane-title"
        onClick={() => navigate({ screen: 'reception', tab: 'board', visitId: file.id, visitTab: 'basics' })}
      >
        {reception.title}
      </button>
      <p className="lane-facts">
        <span>{daysWords(reception.arriveOn, reception.departOn)}</span>
        <span>{visitText.guests(guestCount(file))}</span>
        <span className="faint">{officeName(reception.leadOfficeId ?? reception.officeId)}</span>
      </p>
      {openTasks > 0 && (
        <p className={lateTasks > 0 ? 'late' : 'faint'}>{receptionBoardText.openTasks(openTasks, lateTasks)}</p>
      )}
      <p className="row">
        {barred > 0 && <StateTag tone="bad" label={receptionBoardText.barred(barred)} />}
        {reception.letterState === 'oral' && <StateTag tone="busy" label={receptionBoardText.letterOwed} />}
      </p>
    </li>
  );
}
