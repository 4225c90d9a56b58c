import { ArrowLeftOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { meetingNumber, meetingStateNames } from '../../../../shared/rules/documents/supervision/meeting-names.ts';
import type { MeetingFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { orderedMeetingStates } from '../../../../shared/rules/supervision/meeting-states.ts';
import { DocumentButton } from '../../../state/DocumentButton.tsx';
import { HelpButton } from '../../../state/HelpButton.tsx';
import { useNames } from '../../../state/names.ts';
import { RecordHistoryDrawer } from '../../../state/RecordHistoryDrawer.tsx';
import { fullDayWords } from '../../../text/date-words.ts';
import { meetingsText as listWords } from '../../../text/supervision-meetings.ts';
import { meetingStamps, meetingText as words } from '../../../text/supervision-meetings-page.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import type { MeetingMove } from './meeting-moves.ts';
import type { MeetingProps } from './meeting-props.ts';
import { useMeetingMoves } from './use-meeting-moves.tsx';

interface MeetingHeadProps extends MeetingProps {
  readonly onBack: () => void;
}

/** Which meeting it is and when, how far it is, and what is to be done next. */
export function MeetingHead({ file, onBack }: MeetingHeadProps) {
  const { meeting } = file;
  const moves = useMeetingMoves(file);
  const { officeName, venueName } = useNames();
  const place = meeting.venueId === undefined ? meeting.placeText : venueName(meeting.venueId);
  const time = [meeting.startAt, meeting.endAt].filter(Boolean).join('—');
  return (
    <header className="meeting-head">
      <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} aria-label={words.back} onClick={onBack} />
      <div className="meeting-name">
        <h1 tabIndex={-1}>{meeting.title}</h1>
        <p className="row">
          <span>{meetingNumber(meeting)}</span>
          {moves.isDuplicate && <StateTag tone="bad" label={listWords.duplicate} />}
          <span>{[fullDayWords(meeting.heldOn), time].filter(Boolean).join(' ')}</span>
          {place !== '' && <span>{place}</span>}
          <span>{words.hostedBy(officeName(meeting.hostOfficeId))}</span>
          {meetingStamps(meeting).map((stamp) => (
            <span key={stamp} className="soft">
              {stamp}
            </span>
          ))}
        </p>
        <StateLine file={file} />
      </div>
      <MeetingActs file={file} moves={moves} />
    </header>
  );
}

interface MeetingActsProps {
  readonly file: MeetingFile;
  readonly moves: ReturnType<typeof useMeetingMoves>;
}

function MeetingActs({ file, moves }: MeetingActsProps) {
  const { state } = file.meeting;
  const [isHistoryOpen, setIsHistoryOpen] = useState(false);
  const [next, ...others] = moves.possible;
  const isNextBack = next === 'goBack' && state !== 'cancelled';
  const rest = isNextBack ? moves.possible : others;
  const nameOf = (move: MeetingMove): string =>
    move === 'goBack' && state === 'cancelled' ? words.restore : words.moves[move];
  const items = [
    ...rest.map((key) => ({ key: key as string, label: nameOf(key), danger: key === 'cancel' })),
    { key: 'history', label: words.history },
  ];
  return (
    <div className="row meeting-acts">
      {next && !isNextBack && (
        <Button type="primary" onClick={() => moves.run(next)}>
          {nameOf(next)}
        </Button>
      )}
      <Documents file={file} />
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick: ({ key }) => {
            const move = rest.find((name) => name === key);
            if (move) moves.run(move);
            else setIsHistoryOpen(true);
          },
        }}
      >
        <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {words.actions}
        </Button>
      </Dropdown>
      <HelpButton place="supervision/meetings" />
      {moves.dialog}
      {isHistoryOpen && (
        <>
          <FocusKeeper />
          <RecordHistoryDrawer id={file.id} onClose={() => setIsHistoryOpen(false)} />
        </>
      )}
    </div>
  );
}

/** The notice, the minutes once it was held, and the sheet to sign. */
function Documents({ file: { id, meeting } }: { readonly file: MeetingFile }) {
  const isOver = meeting.state === 'held' || meeting.state === 'minuted';
  return (
    <>
      {(isOver ? (['notice', 'minutes'] as const) : (['notice'] as const)).map((document) => (
        <DocumentButton
          key={document}
          request="meetings.buildDocument"
          document={{ document, meetingId: id }}
          formats={['docx', 'pdf', 'html']}
          label={words.documents[document]}
        />
      ))}
      <DocumentButton
        request="meetings.buildDocument"
        document={{ document: 'attendance', meetingId: id }}
        formats={['docx', 'xlsx', 'pdf', 'html']}
        label={words.documents.attendance}
      />
    </>
  );
}

/** The states as a line of steps; one that fell out says so instead. */
function StateLine({ file: { meeting } }: { readonly file: MeetingFile }) {
  const { state, stateReason = '' } = meeting;
  if (state === 'cancelled') return <StateTag tone="idle" label={words.cancelledFor(stateReason)} />;
  const at = orderedMeetingStates.indexOf(state);
  return (
    <ol className="meeting-steps" aria-label={words.steps}>
      {orderedMeetingStates.map((name, index) => (
        <li key={name} data-done={index < at || undefined} aria-current={name === state ? 'step' : undefined}>
          {meetingStateNames[name]}
        </li>
      ))}
    </ol>
  );
}
