import { Button } from 'antd';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { followUps, type OpenMatter } from '../../../../shared/rules/duty/open-matters.ts';
import { useMay } from '../../../state/hooks.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { instantWords } from '../../../text/date-words.ts';
import { callText, logKindNames, logText } from '../../../text/duty-desk.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { type CallView, type EntryView, isCall, type LogLine } from './log-records.ts';

interface LogLinesProps {
  readonly lines: readonly LogLine[];
  readonly entries: readonly EntryView[];
  readonly open: readonly OpenMatter[];
  /** Writes something about a line; without it the log is only read. */
  readonly onAct?: (line: LogLine) => void;
}

/** The log of a shift, line by line; corrections and what was done about a line stand below it. */
export function LogLines({ lines, entries, open, onAct }: LogLinesProps) {
  if (lines.length === 0) return <EmptyHint title={logText.empty} hint={logText.emptyHint} />;
  const openIds = new Set(open.map(({ id }) => id));
  return (
    <ol className="log-lines">
      {lines.map((line) => (
        <li key={line.id} className="log-line" data-emergency={isEmergency(line)}>
          <LogTime line={line} />
          <div className="log-text">
            <div className="row">
              <strong className="log-kind">{kindWords(line)}</strong>
              {line.values.isOpen && (
                <StateTag
                  tone={openIds.has(line.id) ? 'busy' : 'good'}
                  label={openIds.has(line.id) ? logText.open : logText.closed}
                />
              )}
              <span className="log-by">{line.values.enteredBy}</span>
              {isCall(line) && isEmergency(line) && line.isRedacted !== true && <ToIntake call={line} />}
              {onAct && line.isRedacted !== true && (
                <Button size="small" aria-label={logText.actOf(line.values.content)} onClick={() => onAct(line)}>
                  {logText.act}
                </Button>
              )}
            </div>
            {isCall(line) ? <CallWords call={line} /> : <EntryWords entry={line} />}
            <FollowUps id={line.id} entries={entries} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What a call told begins the 接报 of an incident. */
function ToIntake({ call }: { readonly call: CallView }) {
  const { navigate } = useActions();
  const mayRegister = useMay()('emergency.register');
  if (!mayRegister) return null;
  return (
    <Button
      size="small"
      danger
      aria-label={logText.toIntakeOf(call.values.content)}
      onClick={() => navigate({ screen: 'emergency', tab: 'board', intake: call.id })}
    >
      {logText.toIntake}
    </Button>
  );
}

const isEmergency = (line: LogLine): boolean =>
  isCall(line) ? line.values.urgency === 'emergency' : line.values.kind === 'emergency';

function kindWords(line: LogLine): string {
  if (!isCall(line)) return logKindNames[line.values.kind];
  return line.values.direction === 'incoming' ? logText.incoming : logText.outgoing;
}

function LogTime({ line: { values } }: { readonly line: LogLine }) {
  const { time } = chinaTimeOf(values.at);
  return (
    <div className="log-time">
      <time>{time}</time>
      {values.isTimeTyped && (
        <span className="faint" title={logText.typedTimeHint(instantWords(values.enteredAt))}>
          {logText.typedTime}
        </span>
      )}
    </div>
  );
}

function CallWords({ call: { values } }: { readonly call: CallView }) {
  const { callerUnit, callerName, callerPhone, content, proposal, urgency, isReadBack, owner } = values;
  return (
    <>
      <p>
        <strong>{logText.caller(callerUnit, callerName, callerPhone)}</strong>　{content}
      </p>
      <p className="log-facts">
        {urgency !== 'normal' && <span>{callText.urgencies[urgency]}</span>}
        {isReadBack && <span>{logText.readBack}</span>}
        {proposal && <span>{logText.proposal(proposal)}</span>}
        {owner && <span>{logText.owner(owner)}</span>}
      </p>
    </>
  );
}

function EntryWords({ entry: { values } }: { readonly entry: EntryView }) {
  const { source, content, handling, instruction, isInOrder, owner } = values;
  return (
    <>
      {(source || content) && (
        <p>
          {source && <strong>{source}　</strong>}
          {content}
        </p>
      )}
      <p className="log-facts">
        {isInOrder !== undefined && <span>{isInOrder ? logText.inOrder : logText.outOfOrder}</span>}
        {handling && <span>{logText.handled(handling)}</span>}
        {instruction && <span>{logText.instructed(instruction)}</span>}
        {owner && <span>{logText.owner(owner)}</span>}
      </p>
    </>
  );
}

function FollowUps({ id, entries }: { readonly id: string; readonly entries: readonly EntryView[] }) {
  const below = followUps(id, entries);
  if (below.length === 0) return null;
  return (
    <ul className="log-follow">
      {below.map(({ id: followId, values }) => (
        <li key={followId} data-kind={values.kind}>
          <time>{instantWords(values.at)}</time>
          <strong>{logKindNames[values.kind]}</strong>
          <span>{values.content}</span>
          <span className="faint">{values.enteredBy}</span>
        </li>
      ))}
    </ul>
  );
}
