import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import type { InstructionState } from '../../../../shared/rules/emergency/instruction-state.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useMay } from '../../../state/hooks.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { TrackButton } from '../../../state/TrackButton.tsx';
import { fullInstantWords, instantWords } from '../../../text/date-words.ts';
import {
  instructionChannelNames,
  instructionStateNames,
  instructionText,
} from '../../../text/emergency-instructions.ts';
import { Countdown } from '../../../ui/Countdown.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';
import { ClampedWords } from './ClampedWords.tsx';
import { InstructionStepDialog } from './InstructionStepDialog.tsx';
import type { InstructionCardModel } from './instruction-board.ts';
import { type InstructionStep, stepsOf } from './instruction-steps.ts';

const tones: Readonly<Record<InstructionState, Tone>> = {
  entered: 'bad',
  forwarded: 'busy',
  signed: 'info',
  started: 'info',
  fedBack: 'busy',
  shown: 'good',
  closed: 'idle',
};

interface InstructionCardProps {
  readonly card: InstructionCardModel;
}

/** One instruction: who said what, where it is, until when, and what comes next. */
export function InstructionCard({ card }: InstructionCardProps) {
  const { navigate } = useActions();
  const { view, state, file } = card;
  const { leaderName, leaderTitle, text, receivedAt, channel, isTimeTyped, isReadBack, feedback } = view.values;
  return (
    <li className="instruction-card">
      <div className="instruction-head">
        <span>
          <strong>{leaderName}</strong> <span className="soft">{leaderTitle}</span>
        </span>
        <StateTag tone={tones[state]} label={instructionStateNames[state]} />
      </div>
      <ClampedWords className="instruction-words" words={text} name={instructionText.expandOf(leaderName)} />
      {file && (
        <button
          type="button"
          className="link-button"
          onClick={() => navigate({ screen: 'emergency', tab: 'instructions', incidentId: file.id })}
        >
          {file.incident.title}
        </button>
      )}
      <p className="faint instruction-facts">
        <span>{instructionText.received(instantWords(receivedAt), instructionChannelNames[channel])}</span>
        {isTimeTyped && <span>{instructionText.typed}</span>}
        {channel === 'phone' && isReadBack && <span>{instructionText.readBack}</span>}
      </p>
      <Course card={card} />
      {feedback !== undefined && (
        <ClampedWords
          className="soft"
          words={instructionText.feedback(feedback)}
          name={instructionText.steps.feedBack}
        />
      )}
      <CardActions card={card} />
      <TrackButton sourceId={view.id} name={leaderName} />
    </li>
  );
}

/** To whom it went, and how that stands. */
function Course({ card: { view, state } }: InstructionCardProps) {
  const clock = useServerClock();
  const { toUnit, dueAt, forwardedAt, signedAt, signedBy, leaderReadAt, closedAt, closedBy } = view.values;
  const isAtWork = state === 'forwarded' || state === 'signed' || state === 'started';
  if (toUnit === undefined) return null;
  return (
    <div className="instruction-course">
      <span>{instructionText.to(toUnit)}</span>
      {isAtWork && dueAt === undefined && <span className="faint">{instructionText.noDue}</span>}
      {isAtWork && dueAt !== undefined && (
        <span className="row">
          <span className="faint">{instructionText.due(instantWords(dueAt))}</span>
          <Countdown
            dueAt={dueAt}
            from={forwardedAt ?? dueAt}
            clock={clock}
            title={instructionText.dueTitle(fullInstantWords(dueAt))}
          />
        </span>
      )}
      {signedAt !== undefined && isAtWork && (
        <span className="faint">{instructionText.signedBy(signedBy ?? '', instantWords(signedAt))}</span>
      )}
      {leaderReadAt !== undefined && <span className="faint">{instructionText.shown(instantWords(leaderReadAt))}</span>}
      {closedAt !== undefined && (
        <span className="faint">{instructionText.closed(instantWords(closedAt), closedBy ?? '')}</span>
      )}
    </div>
  );
}

/** The usual next step as a button, every possible one in the menu. */
function CardActions({ card: { view, state, file } }: InstructionCardProps) {
  const may = useMay();
  const opener = useRef<HTMLButtonElement>(null);
  const [step, setStep] = useState<InstructionStep | null>(null);
  const [isFromMenu, setIsFromMenu] = useState(false);
  const { leaderName } = view.values;
  const steps = file?.incident.response === 'archived' ? [] : stepsOf(view.values, may);
  const [next] = steps;
  if (!next) return null;
  const nameOf = (name: InstructionStep): string =>
    name === 'forward' && state === 'forwarded' ? instructionText.forwardAgain : instructionText.steps[name];
  const open = (name: InstructionStep, fromMenu: boolean): void => {
    setStep(name);
    setIsFromMenu(fromMenu);
  };
  return (
    <div className="row instruction-actions">
      <Button
        size="small"
        type="primary"
        aria-label={instructionText.act(nameOf(next), leaderName)}
        onClick={() => open(next, false)}
      >
        {nameOf(next)}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: steps.map((key) => ({ key, label: nameOf(key) })),
          onClick: ({ key }) => open(key as InstructionStep, true),
        }}
      >
        <Button ref={opener} size="small" aria-label={instructionText.actionsOf(leaderName)}>
          {instructionText.actions}
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {step && (
        <>
          <FocusKeeper {...(isFromMenu && { opener })} />
          <InstructionStepDialog view={view} step={step} title={nameOf(step)} onClose={() => setStep(null)} />
        </>
      )}
    </div>
  );
}
