import { Button, Spin } from 'antd';
import { useActions } from '../../../state/StateProvider.tsx';
import { useMatterBook, useMeetingFile } from '../../../state/supervision.ts';
import { meetingsText } from '../../../text/supervision-meetings.ts';
import { meetingText as words } from '../../../text/supervision-meetings-page.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { DecisionsSection } from './DecisionsSection.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { FiguresPanel } from './FiguresPanel.tsx';
import { LooksPanel } from './LooksPanel.tsx';
import { MeetingHead } from './MeetingHead.tsx';
import { MinutesSection } from './MinutesSection.tsx';
import './meetings.css';
import { OwnReceipt } from './OwnReceipt.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { TopicsSection } from './TopicsSection.tsx';

/** One 主任联席会议, from its planning to what became of its decisions. */
export function MeetingPage({ id }: { readonly id: string }) {
  const { navigate } = useActions();
  // What became of its decisions may have been entered in other years than the meeting.
  useMatterBook();
  const { book, file, isLoaded } = useMeetingFile(id);
  const back = (): void => navigate({ screen: 'supervision', tab: 'meetings' });
  if (!file) {
    if (!isLoaded) return <Spin className="content-spin" description={meetingsText.loading} />;
    return (
      <EmptyHint title={words.gone} hint={words.goneHint}>
        <Button onClick={back}>{words.back}</Button>
      </EmptyHint>
    );
  }
  const { state } = file.meeting;
  const isAhead = state === 'planned' || state === 'notified';
  const isOver = state === 'held' || state === 'minuted';
  const decisions = <DecisionsSection file={file} book={book} />;
  const minutes = <MinutesSection file={file} book={book} />;
  return (
    <div className="meeting-page">
      <MeetingHead file={file} book={book} onBack={back} />
      <div className="meeting-body stack">
        <OwnReceipt file={file} book={book} />
        {isAhead && <LooksPanel file={file} book={book} />}
        {isOver && <FiguresPanel file={file} book={book} />}
        <FactsPanel file={file} book={book} />
        {isOver && decisions}
        {isOver && minutes}
        <TopicsSection file={file} book={book} />
        <PeopleSection file={file} book={book} />
        {!isOver && file.decisions.length > 0 && decisions}
      </div>
    </div>
  );
}
