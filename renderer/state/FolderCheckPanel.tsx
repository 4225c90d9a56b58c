import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { FolderCheck } from '../../shared/contract/data.contract.ts';
import { fullInstantWords } from '../text/date-words.ts';
import { foldersText, isClockOff, stepName, stepStateNames, stepWords } from '../text/folders.ts';
import { StateTag, type Tone } from '../ui/StateTag.tsx';
import { useActions } from './StateProvider.tsx';
import { useRefusalNotice } from './use-perform.tsx';
import './folder-check.css';

type Step = FolderCheck['steps'][number];
const tones: Readonly<Record<Step['state'], Tone>> = { passed: 'good', failed: 'bad', skipped: 'idle' };

/** 检查文件夹: uses the shared folder once, and says in plain words what works and what to do about the rest. */
export function FolderCheckPanel() {
  const { ask } = useActions();
  const showRefusal = useRefusalNotice();
  const [check, setCheck] = useState<FolderCheck | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const handleCheck = async (): Promise<void> => {
    setIsBusy(true);
    const outcome = await ask('workspace.checkFolder');
    setIsBusy(false);
    if (outcome.ok) setCheck(outcome.value);
    else showRefusal(outcome.refusal, foldersText.checkFailed);
  };
  return (
    <div className="stack folder-check">
      <div className="row">
        <Button onClick={handleCheck} loading={isBusy}>
          {foldersText.check}
        </Button>
        <span className="soft" role="status">
          {isBusy ? foldersText.checking : foldersText.checkHint}
        </span>
      </div>
      {check && <CheckResult check={check} />}
    </div>
  );
}

function CheckResult({ check }: { readonly check: FolderCheck }) {
  const isFaulty = isClockOff(check) || check.steps.some(({ state }) => state !== 'passed');
  return (
    <>
      <Alert
        type={isFaulty ? 'warning' : 'success'}
        showIcon
        title={isFaulty ? foldersText.checkFaulty : foldersText.checkPassed}
        description={`${foldersText.checkedAt}：${fullInstantWords(check.checkedAt)}`}
      />
      <ul className="folder-steps" aria-label={foldersText.checkTitle}>
        {check.steps.map((step) => (
          <StepLine key={step.step} step={step} check={check} />
        ))}
      </ul>
    </>
  );
}

function StepLine({ step, check }: { readonly step: Step; readonly check: FolderCheck }) {
  const isOff = step.step === 'clock' && isClockOff(check);
  const state = isOff ? 'failed' : step.state;
  return (
    <li>
      <span>{stepName(step.step)}</span>
      <StateTag tone={tones[state]} label={stepStateNames[state]} />
      <span className="folder-step-words">{stepWords(step, check)}</span>
      <span className="faint">{step.state === 'skipped' ? '' : foldersText.milliseconds(step.milliseconds)}</span>
    </li>
  );
}
