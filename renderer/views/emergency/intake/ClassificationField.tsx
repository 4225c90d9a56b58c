import { Alert, Input, Segmented } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { type Classification, classificationSchema } from '../../../../shared/domain/emergency/incident.ts';
import { classificationNames, intakeText } from '../../../text/emergency-intake.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import type { IntakeForm } from './use-intake.ts';

/** 密级: with any of them only 文号 and 去向 are kept (duty-and-emergency.md §8.3). */
export function ClassificationField({ intake }: { readonly intake: IntakeForm }) {
  const { draft, change, classify, isBodyInMemory, fieldProblems: problems } = intake;
  const id = useId();
  const isClassified = draft.classification !== 'none';
  const stub = useRef<HTMLDivElement>(null);
  // What is asked for instead stands at the end of a long form.
  useEffect(() => {
    if (isClassified) stub.current?.scrollIntoView({ block: 'end' });
  }, [isClassified]);
  const input = (name: string, field: 'documentNumber' | 'whereTo' | 'fromUnit', maxLength: number): ReactNode => (
    <Labelled name={name} of={`${id}-${field}`} problem={problems[field]}>
      <Input
        id={`${id}-${field}`}
        maxLength={maxLength}
        status={problems[field] ? 'error' : ''}
        aria-invalid={problems[field] !== undefined}
        value={draft[field]}
        onChange={({ target }) => change({ [field]: target.value })}
      />
    </Labelled>
  );
  return (
    <>
      <div className="labelled">
        <span className="soft">{intakeText.classification}</span>
        <Segmented<Classification>
          aria-label={intakeText.classification}
          className="intake-classification"
          value={draft.classification}
          options={classificationSchema.options.map((value) => ({ value, label: classificationNames[value] }))}
          onChange={classify}
        />
      </div>
      {isClassified && (
        <div ref={stub} className="intake-stub">
          <Alert
            type="warning"
            showIcon
            title={intakeText.classifiedHint}
            description={isBodyInMemory && intakeText.classifiedByMistake}
          />
          {input(intakeText.documentNumber, 'documentNumber', 60)}
          {input(intakeText.whereTo, 'whereTo', 120)}
          {input(intakeText.fromUnit, 'fromUnit', 60)}
        </div>
      )}
    </>
  );
}
