import { Alert, Checkbox, Input, Modal, Segmented, Select } from 'antd';
import { useId, useState } from 'react';
import { reportChannelSchema, reportLegSchema } from '../../../../shared/domain/emergency/emergency-rules.ts';
import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { HelpButton } from '../../../state/HelpButton.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { channelNames, legNames } from '../../../text/emergency.ts';
import { intakeText } from '../../../text/emergency-intake.ts';
import { sendText } from '../../../text/emergency-report.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import { MomentInput } from '../MomentInput.tsx';
import { typedInstant } from '../typed-moment.ts';
import {
  choicesByLeg,
  destinationsOf,
  needsSkip,
  type SendChoice,
  type SendDraft,
  sendDraftOf,
} from './send-choices.ts';

interface SendDialogProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
  readonly reportId: string;
  readonly onClose: () => void;
}

/** 报送: a check list of the recipients by the way that they are on, those whom a deadline asks for already picked. */
export function SendDialog({ file, book, reportId, onClose }: SendDialogProps) {
  const clock = useServerClock();
  const perform = usePerform();
  const refused = useRefused();
  const id = useId();
  const [draft, setDraft] = useState(() => sendDraftOf(file, book, clock()));
  const [problem, setProblem] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const change = (changes: Partial<SendDraft>): void => {
    setDraft((before) => ({ ...before, ...changes }));
    setProblem('');
    refused.clear();
  };
  const changeChoice = (key: string, changes: Partial<SendChoice>): void =>
    change({ choices: draft.choices.map((choice) => (choice.key === key ? { ...choice, ...changes } : choice)) });
  const sentAt = typedInstant(draft.at, clock());
  const isUnreadable = draft.at.trim() !== '' && sentAt === undefined;
  const destinations = destinationsOf(draft, sentAt);
  const send = async (): Promise<void> => {
    if (destinations.length === 0) return setProblem(sendText.nobody);
    if (isUnreadable) return setIsTried(true);
    setIsBusy(true);
    const outcome = await perform('emergency.sendReport', { id: reportId, destinations }, { done: sendText.done });
    setIsBusy(false);
    if (outcome.ok) onClose();
    else refused.show(outcome.refusal, ['skipReason', 'skipApprovedBy', 'sentAt', 'answeredBy']);
  };
  const problems = [problem, ...refused.problems].filter(Boolean);
  const wrong = refused.fieldProblems;
  return (
    <Modal
      open
      title={sendText.title}
      width={620}
      okText={sendText.confirm(destinations.length)}
      confirmLoading={isBusy}
      onOk={send}
      onCancel={onClose}
    >
      <HelpButton place="emergency/written" isInDialog />
      <div className="stack send-body">
        {problems.length > 0 && <Alert type="error" showIcon title={problems.join(' ')} />}
        {draft.choices.length === 0 && <p className="soft">{sendText.noRecipients}</p>}
        {choicesByLeg(draft).map(([leg, choices]) => (
          <fieldset key={leg} className="send-leg">
            <legend>{legNames[leg]}</legend>
            {choices.map((choice) => (
              <ChoiceLine
                key={choice.key}
                choice={choice}
                problem={choice.answeredBy.trim() === '' ? wrong.answeredBy : undefined}
                onChange={(changes) => changeChoice(choice.key, changes)}
              />
            ))}
          </fieldset>
        ))}
        <div className="send-other">
          <Labelled name={sendText.other} of={`${id}-other`} problem={undefined}>
            <Input
              id={`${id}-other`}
              maxLength={60}
              placeholder={sendText.otherHint}
              value={draft.otherName}
              onChange={({ target }) => change({ otherName: target.value })}
            />
          </Labelled>
          <Labelled name={sendText.otherLeg} of={`${id}-leg`} problem={undefined}>
            <Select
              id={`${id}-leg`}
              value={draft.otherLeg}
              options={reportLegSchema.options.map((value) => ({ value, label: legNames[value] }))}
              onChange={(otherLeg) => change({ otherLeg })}
            />
          </Labelled>
          <Labelled
            name={sendText.at}
            of={`${id}-at`}
            problem={isTried && isUnreadable ? intakeText.unreadableKnown : wrong.sentAt}
          >
            <MomentInput
              id={`${id}-at`}
              clock={clock}
              placeholder={sendText.atHint}
              value={draft.at}
              onChange={(at) => change({ at })}
            />
          </Labelled>
        </div>
        {needsSkip(draft, file) && (
          <div className="form-pair">
            <Labelled name={sendText.skip} of={`${id}-skip`} problem={wrong.skipReason}>
              <Input
                id={`${id}-skip`}
                maxLength={500}
                value={draft.skipReason}
                onChange={({ target }) => change({ skipReason: target.value })}
              />
            </Labelled>
            <Labelled name={sendText.skipBy} of={`${id}-skip-by`} problem={wrong.skipApprovedBy}>
              <Input
                id={`${id}-skip-by`}
                maxLength={30}
                value={draft.skipApprovedBy}
                onChange={({ target }) => change({ skipApprovedBy: target.value })}
              />
            </Labelled>
          </div>
        )}
        <Checkbox
          checked={draft.isVerificationAsked}
          onChange={({ target }) => change({ isVerificationAsked: target.checked })}
        >
          {sendText.verify}
        </Checkbox>
      </div>
    </Modal>
  );
}

interface ChoiceLineProps {
  readonly choice: SendChoice;
  /** What is wrong with who answered. */
  readonly problem: string | undefined;
  readonly onChange: (changes: Partial<SendChoice>) => void;
}

function ChoiceLine({ choice, problem, onChange }: ChoiceLineProps) {
  const { name, phone, isPicked, channel, answeredBy } = choice;
  return (
    <div className="send-choice">
      <Checkbox checked={isPicked} onChange={({ target }) => onChange({ isPicked: target.checked })}>
        {name} <span className="faint">{phone}</span>
      </Checkbox>
      {isPicked && (
        <>
          <Segmented
            size="small"
            aria-label={sendText.channel(name)}
            value={channel}
            options={reportChannelSchema.options.map((value) => ({ value, label: channelNames[value] }))}
            onChange={(next) => onChange({ channel: next })}
          />
          {channel === 'phone' && (
            <Input
              size="small"
              status={problem ? 'error' : ''}
              aria-invalid={problem !== undefined}
              aria-label={sendText.answeredByOf(name)}
              placeholder={sendText.answeredBy}
              maxLength={30}
              value={answeredBy}
              onChange={({ target }) => onChange({ answeredBy: target.value })}
            />
          )}
          {channel === 'phone' && problem && <span className="late">{problem}</span>}
        </>
      )}
    </div>
  );
}
