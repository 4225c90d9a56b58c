import { AutoComplete, Input, type InputRef, Segmented } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { type IncidentCategory, incidentCategorySchema } from '../../../../shared/domain/emergency/incident.ts';
import { categoryNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { instantWords } from '../../../text/date-words.ts';
import { intakeText } from '../../../text/emergency-intake.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import { CountRow } from '../CountRow.tsx';
import { MomentInput } from '../MomentInput.tsx';
import { withSubtype } from './intake-draft.ts';
import type { IntakeForm } from './use-intake.ts';

interface IntakeFieldsProps {
  readonly intake: IntakeForm;
  readonly isDisabled: boolean;
}

type WordField = 'title' | 'town' | 'address' | 'sourceUnit' | 'sourceName' | 'sourcePhone';

/** What is told, in the order in which people tell it. */
export function IntakeFields({ intake, isDisabled }: IntakeFieldsProps) {
  const { draft, change, table, fieldProblems: problems } = intake;
  const clock = useServerClock();
  const id = useId();
  const first = useRef<InputRef>(null);
  useEffect(() => first.current?.focus(), []);
  const input = (name: string, field: WordField, maxLength: number, more: object = {}): ReactNode => (
    <Labelled name={name} of={`${id}-${field}`} problem={problems[field]}>
      <Input
        id={`${id}-${field}`}
        maxLength={maxLength}
        disabled={isDisabled}
        status={problems[field] ? 'error' : ''}
        aria-invalid={problems[field] !== undefined}
        aria-describedby={problems[field] ? `${id}-${field}-problem` : undefined}
        value={draft[field]}
        onChange={({ target }) => change({ [field]: target.value })}
        {...more}
      />
    </Labelled>
  );
  const moment = (name: string, field: 'occurred' | 'known', placeholder: string): ReactNode => (
    <Labelled name={name} of={`${id}-${field}`} problem={problems[field]}>
      <MomentInput
        id={`${id}-${field}`}
        clock={clock}
        placeholder={placeholder}
        isDisabled={isDisabled}
        isWrong={problems[field] !== undefined}
        value={draft[field]}
        onChange={(typed) => change({ [field]: typed })}
      />
    </Labelled>
  );
  return (
    <>
      {input(intakeText.what, 'title', 120, { ref: first, placeholder: intakeText.whatPlaceholder })}
      <Labelled name={intakeText.kind} of={`${id}-subtype`} problem={problems.subtype}>
        <div className="intake-kind">
          <Segmented<IncidentCategory>
            aria-label={intakeText.category}
            disabled={isDisabled}
            value={draft.category}
            options={incidentCategorySchema.options.map((value) => ({ value, label: categoryNames[value] }))}
            onChange={(category) => change({ category })}
          />
          <AutoComplete
            id={`${id}-subtype`}
            aria-label={intakeText.subtype}
            disabled={isDisabled}
            placeholder={intakeText.subtypePlaceholder}
            value={draft.subtype}
            options={table.subjects
              .filter(
                ({ subject }) => draft.subtype !== '' && subject.includes(draft.subtype) && subject !== draft.subtype,
              )
              .map(({ subject }) => ({ value: subject }))}
            onChange={(subtype: string) => change((now) => withSubtype(now, subtype, table))}
          />
        </div>
      </Labelled>
      <div className="form-pair">
        {moment(intakeText.occurred, 'occurred', intakeText.occurredPlaceholder)}
        {moment(intakeText.known, 'known', instantWords(draft.startedAt))}
        {input(intakeText.town, 'town', 40)}
        {input(intakeText.address, 'address', 200)}
      </div>
      <div className="intake-source">
        {input(intakeText.unit, 'sourceUnit', 60)}
        {input(intakeText.name, 'sourceName', 30)}
        {input(intakeText.phone, 'sourcePhone', 40, { inputMode: 'tel' })}
      </div>
      <div className="labelled">
        <span className="soft">
          {intakeText.counts} <span className="faint">{intakeText.countsHint}</span>
        </span>
        <CountRow value={draft.counts} isDisabled={isDisabled} onChange={(counts) => change({ counts })} />
        {problems.counts && <span className="late">{problems.counts}</span>}
      </div>
      <Labelled name={intakeText.course} of={`${id}-course`} problem={problems.course}>
        <Input.TextArea
          id={`${id}-course`}
          maxLength={4000}
          disabled={isDisabled}
          autoSize={{ minRows: 1, maxRows: 6 }}
          placeholder={intakeText.coursePlaceholder}
          value={draft.course}
          onChange={({ target }) => change({ course: target.value })}
        />
      </Labelled>
    </>
  );
}
