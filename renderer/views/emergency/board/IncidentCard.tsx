import { MoreOutlined, WarningFilled } from '@ant-design/icons';
import { useDraggable } from '@dnd-kit/core';
import { Button, Dropdown } from 'antd';
import { memo } from 'react';
import type { Incident } from '../../../../shared/domain/emergency/incident.ts';
import { categoryNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import type { IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useMay, useMe } from '../../../state/hooks.ts';
import { LevelTag } from '../../../state/LevelTag.tsx';
import { useNames } from '../../../state/names.ts';
import { useActions, useStateReader } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { instantWords } from '../../../text/date-words.ts';
import { boardText, emergencyText, factNames, occurrenceWords, shortCasualties } from '../../../text/emergency.ts';
import { incidentText } from '../../../text/emergency-incident.ts';
import { Countdown } from '../../../ui/Countdown.tsx';
import { followUpCount, isClosed, toSignCount, unsignedCount } from '../file-view.ts';
import type { IncidentMove } from '../incident-moves.ts';
import type { BoardCard } from './board-model.ts';

const moveNames: Readonly<Record<IncidentMove, string>> = {
  end: incidentText.end,
  resume: incidentText.resume,
  assess: incidentText.assess,
  archive: incidentText.archive,
};

interface IncidentCardProps {
  readonly card: BoardCard;
  readonly movesFor: (file: IncidentFile) => readonly IncidentMove[];
  readonly onMove: (move: IncidentMove, file: IncidentFile) => void;
}

/** Drawn anew only when something about it changed: two hundred of them stand on a busy board, and its clock ticks. */
export const IncidentCard = memo(function IncidentCard({ card, movesFor, onMove }: IncidentCardProps) {
  const { file, number, level, isSensitive } = card;
  const moves = movesFor(file);
  const { incident } = file;
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: file.id });
  const style = transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined;
  const isLate = card.open[0]?.isLate === true;
  return (
    <li
      ref={setNodeRef}
      className="lane-card"
      style={style}
      data-dragging={isDragging || undefined}
      data-late={isLate || undefined}
    >
      <div className="lane-card-head">
        <div className="lane-grip" title={boardText.grip} {...(moves.length > 0 ? listeners : {})}>
          <span className="incident-number">{number}</span>
          <LevelTag level={level} />
          {isSensitive && <span className="sensitive-tag">{emergencyText.sensitive}</span>}
          {incident.fact !== 'confirmed' && <span className="faint">{factNames[incident.fact]}</span>}
        </div>
        {moves.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: moves.map((move) => ({ key: move, label: moveNames[move] })),
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
              title={boardText.move}
              aria-label={boardText.moveOf(incident.title)}
            />
          </Dropdown>
        )}
      </div>
      {isClosed(incident) ? <ClosedFacts incident={incident} /> : <CardFacts file={file} />}
      <CardDue card={card} />
      {card.isDuplicate && <DuplicateNumber card={card} />}
    </li>
  );
});

function CardFacts({ file: { id, incident } }: { readonly file: IncidentFile }) {
  const { navigate } = useActions();
  const { officeName } = useNames();
  const clock = useServerClock();
  return (
    <>
      <button
        type="button"
        className="lane-title"
        onClick={() => navigate({ screen: 'emergency', tab: 'board', incidentId: id })}
      >
        {incident.title}
      </button>
      <p className="lane-facts">
        <span>{incident.subtype || categoryNames[incident.category]}</span>
        <span>{emergencyText.place(incident.town, incident.address)}</span>
        <span>{shortCasualties(incident.casualties)}</span>
      </p>
      <p className="faint lane-facts">
        <span>{boardText.occurred(occurrenceWords(incident.occurredAt, clock()))}</span>
        <span>{boardText.known(instantWords(incident.knownAt))}</span>
        <span>{officeName(incident.officeId)}</span>
      </p>
    </>
  );
}

/** Of another office that told nobody here: there is one, and of which kind. */
function ClosedFacts({ incident }: { readonly incident: Incident }) {
  const { officeName } = useNames();
  return (
    <>
      <p className="soft">{emergencyText.closed(officeName(incident.officeId))}</p>
      <p className="faint lane-facts">
        <span>{categoryNames[incident.category]}</span>
        <span>{boardText.known(instantWords(incident.knownAt))}</span>
      </p>
    </>
  );
}

/** What has to be reported next, and what waits at others. */
function CardDue({ card: { open, file } }: { readonly card: BoardCard }) {
  const clock = useServerClock();
  const { officeId } = useMe();
  const [first] = open;
  const toSign = toSignCount(file, officeId);
  const counts = [
    open.length > 1 && boardText.more(open.length - 1),
    followUpCount(file) > 0 && boardText.followUps(followUpCount(file)),
    unsignedCount(file) > 0 && boardText.unsigned(unsignedCount(file)),
  ].filter((words) => words !== false);
  return (
    <div className="incident-due">
      {first ? (
        <span className="row">
          <span>{emergencyText.obligation(first)}</span>
          {first.dueAt === undefined ? (
            <strong className="late">{emergencyText.atOnce}</strong>
          ) : (
            <Countdown dueAt={first.dueAt} from={first.from} clock={clock} />
          )}
        </span>
      ) : (
        <span className="faint">{boardText.noneDue}</span>
      )}
      <span className="faint">{counts.join('　')}</span>
      {toSign > 0 && <strong className="late">{boardText.toVerify(toSign)}</strong>}
    </div>
  );
}

function DuplicateNumber({ card: { file, number } }: { readonly card: BoardCard }) {
  const perform = usePerform();
  const read = useStateReader();
  const mayRenumber = useMay()('emergency.renumber', file.incident.officeId);
  return (
    <p className="incident-duplicate">
      <WarningFilled aria-hidden /> {boardText.duplicate(number)}
      {mayRenumber && (
        <Button
          size="small"
          aria-label={boardText.renumberOf(file.incident.title)}
          onClick={() =>
            perform(
              'emergency.renumber',
              { id: file.id, baseRevision: read().replica.revision },
              { done: boardText.renumbered, failed: boardText.renumberFailed },
            )
          }
        >
          {boardText.renumber}
        </Button>
      )}
    </p>
  );
}
