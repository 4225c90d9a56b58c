import { Button } from 'antd';
import { useState } from 'react';
import { type Look, type LookFinding, looks, threeLooks } from '../../../../shared/rules/supervision/three-looks.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { officesInOrder } from '../../../state/records.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { dayWords } from '../../../text/date-words.ts';
import { meetingText } from '../../../text/supervision-meetings-page.ts';
import { peopleText, looksText as words } from '../../../text/supervision-meetings-people.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import type { MeetingProps } from './meeting-props.ts';
import { PersonDialog } from './PersonDialog.tsx';
import { useMeetingLines } from './use-meeting-lines.ts';

/** 三看 over the notice: has it arrived, who comes, is anybody left out; each finding is settled from here. */
export function LooksPanel({ file, book }: MeetingProps) {
  const { id, meeting } = file;
  const offices = officesInOrder(useRecords(), '');
  const now = useServerNow();
  const [arranged, setArranged] = useState<string | null>(null);
  const { meetings: rules } = book.rulesOn(meeting.heldOn);
  const findings = threeLooks(file, { now, offices, rules });
  const isCalled = meeting.state === 'notified';
  const reply = [meeting.replyOn === undefined ? '' : dayWords(meeting.replyOn), meeting.replyAt ?? '']
    .filter(Boolean)
    .join(' ');
  return (
    <section className="panel meeting-list" aria-label={words.title}>
      <div className="row">
        <h2>{words.title}</h2>
        <span className="soft">{reply === '' ? words.hint : words.replyBy(reply)}</span>
      </div>
      <div className="looks">
        {looks.map((look) => (
          <LookColumn
            key={look}
            look={look}
            isLater={!isCalled && look !== 'complete'}
            findings={oneForEachUnit(findings.filter((finding) => finding.look === look))}
            meetingId={id}
            onArrange={setArranged}
          />
        ))}
      </div>
      {arranged !== null && (
        <>
          <FocusKeeper />
          <PersonDialog meetingId={id} lineId={arranged} signsIn={isCalled} onClose={() => setArranged(null)} />
        </>
      )}
    </section>
  );
}

/** A receipt is a unit's, for all its people. */
const oneForEachUnit = (findings: readonly LookFinding[]): LookFinding[] => [
  ...new Map(
    findings.map((each) => [
      each.look === 'received' ? each.unit : `${each.attendeeId} ${each.unit} ${each.problem}`,
      each,
    ]),
  ).values(),
];

interface LookColumnProps {
  readonly look: Look;
  readonly isLater: boolean;
  readonly findings: readonly LookFinding[];
  readonly meetingId: string;
  readonly onArrange: (attendeeId: string) => void;
}

function LookColumn({ look, isLater, findings, meetingId, onArrange }: LookColumnProps) {
  const mayEdit = useMay()('meetings.editEntry');
  const whoOf = ({ unit, name }: LookFinding): string => (look === 'received' ? unit : peopleText.who(unit, name));
  const settle = useSettling(meetingId, onArrange);
  const mark = isLater ? (
    <span className="faint">{words.later}</span>
  ) : (
    <StateTag
      tone={findings.length === 0 ? 'good' : 'bad'}
      label={findings.length === 0 ? words.none : words.count(findings.length)}
    />
  );
  return (
    <section aria-label={words.looks[look]}>
      <h3 className="row">
        {words.looks[look]}
        {mark}
      </h3>
      {!isLater && findings.length > 0 && (
        <ul>
          {findings.map((finding) => {
            const { act, run } = settle(finding);
            return (
              <li key={`${finding.attendeeId} ${finding.unit} ${finding.problem}`}>
                <span>
                  <strong>{whoOf(finding)}</strong> <span className="soft">{words.problems[finding.problem]}</span>
                </span>
                {mayEdit && (
                  <Button type="link" size="small" aria-label={words.actOn(act, whoOf(finding))} onClick={run}>
                    {act}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** What settles a finding: one press where that is enough, else the form of the line. */
function useSettling(meetingId: string, onArrange: (attendeeId: string) => void) {
  const offices = officesInOrder(useRecords(), '');
  const commands = useMeetingLines('meetingAttendee', meetingId);
  const perform = usePerform();
  const { acts } = words;
  const invite = (name: string) => {
    const office = offices.find(({ values }) => values.shortName === name);
    const unit = { name, ...(office && { officeId: office.id }) };
    const entries = [{ kind: 'meetingAttendee' as const, values: { unit } }];
    return perform(
      'meetings.addEntries',
      { meetingId, entries },
      { done: peopleText.saved, failed: peopleText.failed },
    );
  };
  return ({ problem, unit, attendeeId = '' }: LookFinding): { readonly act: string; readonly run: () => void } => {
    switch (problem) {
      case 'notReceived':
      case 'receiptOverdue': {
        const said = { done: meetingText.confirmed(unit), failed: peopleText.failed };
        const run = (): void => void perform('meetings.confirmReceipt', { meetingId, unitName: unit }, said);
        return { act: acts.receive, run };
      }
      case 'notSeated':
        return { act: acts.seat, run: () => void commands.change(attendeeId, { isSeated: true }) };
      case 'unitForgotten':
        return { act: acts.invite, run: () => void invite(unit) };
      default:
        return { act: acts.arrange, run: () => onArrange(attendeeId) };
    }
  };
}
