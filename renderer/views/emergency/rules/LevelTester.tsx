import { Select } from 'antd';
import { useId, useState } from 'react';
import type { Measure, ThresholdSubject } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { measuresOf } from '../../../../shared/rules/emergency/suggest-level.ts';
import { LevelTag } from '../../../state/LevelTag.tsx';
import { criterionWords, measureNames, measureUnits } from '../../../text/emergency-intake.ts';
import { thresholdText } from '../../../text/emergency-rules.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { type TrialNumbers, triedLevel } from './level-trial.ts';

interface LevelTesterProps {
  readonly subjects: readonly ThresholdSubject[];
}

/** A few numbers typed to see which level the table as it stands would suggest. */
export function LevelTester({ subjects }: LevelTesterProps) {
  const id = useId();
  const [place, setPlace] = useState(0);
  const [numbers, setNumbers] = useState<TrialNumbers>({});
  const subject = subjects[place] ?? subjects[0];
  if (!subject) return null;
  const { level, hits } = triedLevel(subject, numbers);
  const nameOf = (measure: Measure): string =>
    measureUnits[measure] ? `${measureNames[measure]}（${measureUnits[measure]}）` : measureNames[measure];
  return (
    <section className="panel level-tester" aria-label={thresholdText.tester}>
      <h2>{thresholdText.tester}</h2>
      <p className="faint">{thresholdText.testerHint}</p>
      <div className="level-trial">
        <Labelled name={thresholdText.testerSubject} of={`${id}-subject`} problem={undefined}>
          <Select
            id={`${id}-subject`}
            value={subjects.indexOf(subject)}
            options={subjects.map((each, value) => ({ value, label: each.subject }))}
            onChange={setPlace}
          />
        </Labelled>
        {measuresOf(subject).map((measure) => (
          <Labelled key={measure} name={nameOf(measure)} of={`${id}-${measure}`} problem={undefined}>
            <NumberInput
              id={`${id}-${measure}`}
              min={0}
              value={numbers[measure] ?? null}
              onChange={(number) => setNumbers({ ...numbers, [measure]: number })}
            />
          </Labelled>
        ))}
        <output className="level-result">
          <span className="soft">{thresholdText.testerResult}</span>
          <LevelTag level={level} />
          <span className="soft">
            {hits.length === 0
              ? thresholdText.testerNone
              : thresholdText.testerBy(hits.map(({ criterion }) => criterionWords(criterion)).join('、'))}
          </span>
        </output>
      </div>
    </section>
  );
}
