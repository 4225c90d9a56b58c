import { useDraggable } from '@dnd-kit/core';
import { memo, useCallback } from 'react';
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
import { dayOfYear } from '../../../text/date-words.ts';
import { matterListText } from '../../../text/supervision-list.ts';
import { matterBoardText, matterFactsText } from '../../../text/supervision-matter.ts';
import { MoveMenu } from '../MoveMenu.tsx';
import type { MatterMove } from '../matter-moves.ts';

interface MatterCardProps {
  readonly file: MatterFile;
  readonly light: ShownLight | null;
  readonly moves: readonly MatterMove[];
  readonly onMove: (move: MatterMove, file: MatterFile) => void;
}

const isSameLight = (left: ShownLight | null, right: ShownLight | null): boolean =>
  left?.colour === right?.colour && left?.name === right?.name && left?.isOverdue === right?.isOverdue;

/** Lights and moves are found anew with every minute and every letter; what they say is mostly the same. */
const isSameCard = (before: MatterCardProps, after: MatterCardProps): boolean =>
  before.file === after.file &&
  before.onMove === after.onMove &&
  isSameLight(before.light, after.light) &&
  before.moves.join(' ') === after.moves.join(' ');

/** One matter on the board: who answers, until when, and how far it is. */
export const MatterCard = memo(function MatterCard({ file, light, moves, onMove }: MatterCardProps) {
  const { matter } = file;
  const { navigate } = useActions();
  const today = useToday();
  const handleMove = useCallback((move: MatterMove): void => onMove(move, file), [onMove, file]);
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: file.id });
  const style = transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined;
  return (
    <li
      ref={setNodeRef}
      className="lane-card"
      data-matter={file.id}
      style={style}
      data-dragging={isDragging || undefined}
      data-late={light?.isOverdue || undefined}
    >
      <div className="lane-card-head">
        <div className="lane-grip" title={matterBoardText.grip} {...(moves.length > 0 ? listeners : {})}>
          <span className="soft">{matterStateNames[matter.state]}</span>
          <span className="faint">{matterNumber(matter) || matterListText.noNumber}</span>
        </div>
        <MoveMenu moves={moves} of={matter.title} onMove={handleMove} />
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
          {matter.askedDueOn !== undefined && (
            <span className="faint">{matterBoardText.asked(dayOfYear(matter.askedDueOn, today))}</span>
          )}
        </p>
      )}
    </li>
  );
}, isSameCard);

/** Until when, and how many days that is; only the day itself for what is not with the unit. */
export function DueLine({ matter }: { readonly matter: Matter }) {
  const today = useToday();
  const { dueOn, state } = matter;
  if (dueOn === undefined) return null;
  const day = dayOfYear(dueOn, today);
  if (!isWithUnit(state)) return <p className="faint">{matterBoardText.due(day)}</p>;
  const days = daysBetween(today, dueOn);
  if (days < 0) return <p className="late">{matterBoardText.overdue(day, -days)}</p>;
  return <p>{days === 0 ? matterBoardText.dueToday : matterBoardText.dueIn(day, days)}</p>;
}
