import { Button } from 'antd';
import { useDutyBook } from '../../../state/duty.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { nextSetUpStep, type SetUpStep, setUpSteps } from '../set-up-steps.ts';

interface SetUpStepsProps {
  readonly officeId: string;
  readonly onGo: (step: SetUpStep) => void;
}

/** 起步: the three steps to an office's first month, gone once it has one. */
export function SetUpSteps({ officeId, onGo }: SetUpStepsProps) {
  const next = nextSetUpStep(useDutyBook(officeId));
  if (!next) return null;
  const reached = setUpSteps.indexOf(next);
  return (
    <section className="panel stack set-up" aria-label={staffText.start}>
      <h2>{staffText.start}</h2>
      <ol className="set-up-steps">
        {setUpSteps.map((step, index) => {
          const [title, hint] = staffText.startSteps[step];
          return (
            <li key={step} aria-current={step === next ? 'step' : undefined}>
              <div className="row">
                <strong>{title}</strong>
                {index < reached && <StateTag tone="good" label={staffText.startDone} />}
                {index === reached && <StateTag tone="info" label={staffText.startNext} />}
              </div>
              <p className="soft">{hint}</p>
              {index <= reached && (
                <Button size="small" type={index === reached ? 'primary' : 'default'} onClick={() => onGo(step)}>
                  {staffText.startGo[step]}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
