import { Button, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { timelineKindNames } from '../../../../shared/rules/documents/emergency/timeline-words.ts';
import type { IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { useMay } from '../../../state/hooks.ts';
import { KeptReasonDialog } from '../../../state/KeptReasonDialog.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { dayWords, instantWords } from '../../../text/date-words.ts';
import { entryWords, knownCasualties, timelineText } from '../../../text/emergency-timeline.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { NoteForm } from './NoteForm.tsx';
import './timeline.css';
import { ToldNames } from './ToldNames.tsx';
import { type TimelineLine, timelineDays } from './timeline-model.ts';

/** 时间轴: everything that happened, with who did it and when; nothing is ever taken away. */
export function Timeline({ file }: { readonly file: IncidentFile }) {
  const mayWrite = useMay()('emergency.addNote', file.incident.officeId);
  const [isNewestFirst, setIsNewestFirst] = useState(true);
  const [correcting, setCorrecting] = useState<TimelineLine | null>(null);
  const days = timelineDays(file, isNewestFirst);
  return (
    <section className="stack" aria-label={timelineText.title}>
      <div className="row row-between">
        <h2 className="section-title">{timelineText.title}</h2>
        <Segmented<boolean>
          size="small"
          aria-label={timelineText.order}
          value={isNewestFirst}
          options={[
            { value: true, label: timelineText.newestFirst },
            { value: false, label: timelineText.oldestFirst },
          ]}
          onChange={setIsNewestFirst}
        />
      </div>
      {mayWrite && file.incident.response !== 'archived' && <NoteForm incidentId={file.id} />}
      {days.length === 0 && <p className="soft">{timelineText.empty}</p>}
      {days.map(({ date, entries }) => (
        <div key={date}>
          <h3 className="timeline-day">{dayWords(date)}</h3>
          <ol className="timeline">
            {entries.map((line) => (
              <Line key={line.id} line={line} {...(mayWrite && { onCorrect: setCorrecting })} />
            ))}
          </ol>
        </div>
      ))}
      {correcting && <CorrectDialog file={file} line={correcting} onClose={() => setCorrecting(null)} />}
    </section>
  );
}

const shortWords = ({ values }: Pick<TimelineLine, 'values'>): string =>
  (entryWords(values) || values.text).slice(0, 24);

interface LineProps {
  readonly line: TimelineLine;
  readonly onCorrect?: (line: TimelineLine) => void;
}

function Line({ line, onCorrect }: LineProps) {
  const { values, told, isCorrected, corrects } = line;
  const words = entryWords(values);
  return (
    <li className="timeline-line" data-kind={values.kind}>
      <time dateTime={new Date(values.at).toISOString()}>{chinaTimeOf(values.at).time}</time>
      <div className="timeline-text">
        <p className="timeline-head">
          <span className="timeline-kind">{timelineKindNames[values.kind]}</span>
          {words && <span>{words}</span>}
          {corrects && <span className="soft">{timelineText.correctionOf(shortWords({ values: corrects }))}</span>}
          {values.isTimeTyped && (
            <Tag title={timelineText.typedHint(instantWords(values.enteredAt))}>{timelineText.typed}</Tag>
          )}
          {isCorrected && <Tag color="warning">{timelineText.corrected}</Tag>}
        </p>
        {values.text && <p className="timeline-words">{values.text}</p>}
        {values.casualties && <p className="soft">{knownCasualties(values.casualties)}</p>}
        {told.length > 0 && <ToldNames routes={told} />}
      </div>
      <span className="timeline-by">
        <span className="faint">{values.enteredBy}</span>
        {onCorrect && values.kind !== 'correction' && (
          <Button
            type="text"
            size="small"
            className="timeline-correct"
            aria-label={timelineText.correctOf(shortWords(line))}
            onClick={() => onCorrect(line)}
          >
            {timelineText.correct}
          </Button>
        )}
      </span>
    </li>
  );
}

interface CorrectDialogProps {
  readonly file: IncidentFile;
  readonly line: TimelineLine;
  readonly onClose: () => void;
}

function CorrectDialog({ file, line, onClose }: CorrectDialogProps) {
  const perform = usePerform();
  return (
    <>
      <FocusKeeper />
      <KeptReasonDialog
        draftKey={`emergency-correction ${line.id}`}
        title={timelineText.correctTitle}
        label={timelineText.correctLabel}
        hint={timelineText.correctHint(shortWords(line))}
        confirm={timelineText.correct}
        missing={timelineText.correctMissing}
        maxLength={4000}
        onClose={onClose}
        onConfirm={async (text) => {
          const input = { incidentId: file.id, kind: 'correction', text, aboutId: line.id } as const;
          const words = { done: timelineText.added, failed: timelineText.failed };
          return (await perform('emergency.addNote', input, words)).ok;
        }}
      />
    </>
  );
}
