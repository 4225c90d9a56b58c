import { ArrowLeftOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { receptionStages } from '../../../../shared/domain/reception/reception.ts';
import { guestKindNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import { guestCount } from '../../../../shared/rules/reception/head-count.ts';
import { visitPreparedBy } from '../../../../shared/rules/reception/prepared-by.ts';
import { isLive, orderedStages } from '../../../../shared/rules/reception/stages.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { rulesOf } from '../../../state/receptions.ts';
import { daysWords, visitText } from '../../../text/reception.ts';
import { stageNames } from '../../../text/reception-names.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { useVisitMoves } from '../use-visit-moves.tsx';
import { isChangedSinceIssue, type VisitMove } from '../visit-moves.ts';
import type { VisitProps } from './visit-props.ts';

interface VisitHeadProps extends VisitProps {
  readonly onBack: () => void;
}

/** Who comes and when, how far it is, and what is to be done next. */
export function VisitHead({ file, book, onBack }: VisitHeadProps) {
  const { reception } = file;
  const moves = useVisitMoves();
  const now = useServerNow();
  const due = isLive(reception.stage) ? visitPreparedBy(reception, rulesOf(file, book), book.calendar) : undefined;
  const [next, ...others] = moves.movesFor(file);
  const isNextPlain = next === 'note' || next === 'clone';
  const rest = isNextPlain ? [next, ...others] : others;
  const nameOf = (move: VisitMove): string => {
    if (move === 'advance') return visitText.advance(reception.stage);
    return move === 'goBack' ? visitText.goBack(reception.stage) : visitText.moves[move];
  };
  return (
    <header className="visit-head">
      <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} aria-label={visitText.back} onClick={onBack} />
      <div className="visit-name">
        <h1 tabIndex={-1}>{reception.title}</h1>
        <p className="row">
          <span>{guestKindNames[reception.guestKind]}</span>
          <span>{daysWords(reception.arriveOn, reception.departOn)}</span>
          <span>{visitText.guests(guestCount(file))}</span>
          {due !== undefined && <span className={due < now ? 'late' : 'soft'}>{visitText.preparedBy(due)}</span>}
          {reception.letterState === 'oral' && <StateTag tone="busy" label={visitText.letterOwed} />}
          {isChangedSinceIssue(file) && <StateTag tone="busy" label={visitText.changedSinceIssue} />}
        </p>
        <StageLine file={file} />
      </div>
      <div className="row visit-acts">
        {next && !isNextPlain && (
          <Button type="primary" onClick={() => moves.run(next, file)}>
            {nameOf(next)}
          </Button>
        )}
        {rest.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: rest.map((key) => ({ key, label: nameOf(key), danger: key === 'cancel' })),
              onClick: ({ key }) => {
                const move = rest.find((name) => name === key);
                if (move) moves.run(move, file);
              },
            }}
          >
            <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
              {visitText.actions}
            </Button>
          </Dropdown>
        )}
      </div>
      {moves.dialog}
    </header>
  );
}

/** The stages as a line of steps; one that was called off or put off says so instead. */
function StageLine({ file: { reception } }: Pick<VisitProps, 'file'>) {
  const { stage, stageReason = '' } = reception;
  if (stage === 'cancelled') return <StateTag tone="idle" label={visitText.cancelledFor(stageReason)} />;
  if (stage === 'postponed') return <StateTag tone="busy" label={visitText.postponedFor(stageReason)} />;
  const at = receptionStages.indexOf(stage);
  return (
    <ol className="stage-line" aria-label={visitText.stages}>
      {orderedStages.map((name, index) => (
        <li key={name} data-done={index < at || undefined} aria-current={name === stage ? 'step' : undefined}>
          {stageNames[name]}
        </li>
      ))}
    </ol>
  );
}
