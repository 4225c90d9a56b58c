import { ArrowLeftOutlined, HistoryOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { matterStates } from '../../../../shared/domain/supervision/matter.ts';
import { matterStateNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import type { MatterBook, MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { lightOf } from '../../../../shared/rules/supervision/matter-lights.ts';
import { matterNumber } from '../../../../shared/rules/supervision/matter-number.ts';
import { DocumentButton } from '../../../state/DocumentButton.tsx';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { HelpButton } from '../../../state/HelpButton.tsx';
import { LightTag } from '../../../state/LightTag.tsx';
import { useNames } from '../../../state/names.ts';
import { rulesOfMatter } from '../../../state/supervision.ts';
import { matterListText } from '../../../text/supervision-list.ts';
import { matterMoveNames, matterText } from '../../../text/supervision-matter.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { DueLine } from '../board/MatterCard.tsx';
import { MoveMenu } from '../MoveMenu.tsx';
import { isOnward } from '../matter-moves.ts';
import { useMatterMoves } from '../use-matter-moves.tsx';

interface MatterHeadProps {
  readonly file: MatterFile;
  readonly book: MatterBook;
  readonly onBack: () => void;
  readonly onHistory: () => void;
}

/** The states of the usual way, in their order; 退办 is a turn of 办理中. */
const usualStates = matterStates.filter((state) => !['returned', 'paused', 'withdrawn', 'merged'].includes(state));

/** What it is, until when, how far it is, and what is to be done next. */
export function MatterHead({ file, book, onBack, onHistory }: MatterHeadProps) {
  const { id, matter } = file;
  const moves = useMatterMoves();
  const { officeName } = useNames();
  const light = lightOf(matter, rulesOfMatter(matter, book), book.calendar, useServerNow());
  // What is reviewed stands on this page with buttons of its own.
  const possible = moves.movesFor(file).filter((move) => move !== 'review');
  const next = possible.find((move, place) => place === 0 && isOnward(move, matter));
  const rest = possible.filter((move) => move !== next);
  return (
    <header className="matter-head">
      <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} aria-label={matterText.back} onClick={onBack} />
      <div className="matter-name">
        <h1 tabIndex={-1}>{matter.title}</h1>
        <div className="row">
          <strong>{matterNumber(matter) || matterListText.noNumber}</strong>
          <span className="soft">{matterText.from(officeName(matter.officeId))}</span>
          {moves.isDuplicate(file) && <StateTag tone="bad" label={matterText.duplicateNumber} />}
          <LightTag light={light} />
          <DueLine matter={matter} />
        </div>
        <StateLine file={file} />
      </div>
      <div className="row matter-acts">
        <Button
          type="text"
          icon={<HistoryOutlined aria-hidden />}
          aria-label={matterText.history}
          title={matterText.history}
          onClick={onHistory}
        />
        <HelpButton place="supervision/matter" />
        <DocumentButton
          request="supervision.buildDocument"
          document={{ document: 'order', matterId: id }}
          formats={['docx', 'pdf', 'html']}
          label={matterText.orderDocument}
        />
        {matter.feedbackTimes > 0 && (
          <DocumentButton
            request="supervision.buildDocument"
            document={{ document: 'result', matterId: id }}
            formats={['docx', 'pdf', 'html']}
            label={matterText.resultDocument}
          />
        )}
        {next && (
          <Button type="primary" onClick={() => moves.run(next, file)}>
            {matterMoveNames[next]}
          </Button>
        )}
        <MoveMenu moves={rest} onMove={(move) => moves.run(move, file)} />
      </div>
      {moves.dialog}
    </header>
  );
}

/** The states as a line of steps; one that is paused, withdrawn or merged says so instead. */
function StateLine({ file: { matter } }: Pick<MatterHeadProps, 'file'>) {
  const { state, stateReason = '' } = matter;
  if (state === 'paused' || state === 'withdrawn' || state === 'merged')
    return <StateTag tone={state === 'paused' ? 'busy' : 'idle'} label={matterText.stateReason(state, stateReason)} />;
  const shown = state === 'returned' ? 'underway' : state;
  const at = usualStates.indexOf(shown);
  return (
    <ol className="matter-states" aria-label={matterText.states}>
      {usualStates.map((name, index) => (
        <li key={name} data-done={index < at || undefined} aria-current={name === shown ? 'step' : undefined}>
          {name === shown ? matterStateNames[state] : matterStateNames[name]}
        </li>
      ))}
    </ol>
  );
}
