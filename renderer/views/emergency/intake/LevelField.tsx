import { Checkbox, Input, Segmented } from 'antd';
import { useId } from 'react';
import { type IncidentLevel, incidentLevelSchema } from '../../../../shared/domain/emergency/incident.ts';
import { levelNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import { intakeText } from '../../../text/emergency-intake.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import type { IntakeDraft } from './intake-draft.ts';
import type { IntakeForm } from './use-intake.ts';

interface LevelFieldProps {
  readonly intake: IntakeForm;
  readonly isDisabled: boolean;
}

/** The gravest last, as they are read. */
const levels = [...incidentLevelSchema.options].reverse();

/** 级别 beside what the numbers say; below that a reason is asked for at once. */
export function LevelField({ intake, isDisabled }: LevelFieldProps) {
  const { draft, change, level: view, fieldProblems: problems } = intake;
  const { suggestion, level, isBelow } = view;
  const reasonId = useId();
  const choose = (chosen: IncidentLevel): void =>
    change(
      ({ level: _level, ...rest }): IntakeDraft => (chosen === suggestion.level ? rest : { ...rest, level: chosen }),
    );
  return (
    <>
      <div className="labelled">
        <span className="soft">{intakeText.level}</span>
        <div className="row">
          <Segmented<IncidentLevel>
            aria-label={intakeText.level}
            disabled={isDisabled}
            value={level}
            options={levels.map((value) => ({ value, label: levelNames[value] }))}
            onChange={choose}
          />
          <Checkbox
            checked={draft.isSensitive}
            disabled={isDisabled}
            onChange={({ target }) => change({ isSensitive: target.checked })}
          >
            {intakeText.sensitive}
          </Checkbox>
        </div>
        {!isDisabled && (
          <p className="soft" aria-live="polite">
            {suggestion.isKnownSubject || draft.subtype === ''
              ? intakeText.suggested(
                  suggestion.level,
                  suggestion.hits.map(({ criterion }) => criterion),
                )
              : intakeText.byPeople}
            {suggestion.worst && <strong className="caution"> {intakeText.worst(suggestion.worst)}</strong>}
          </p>
        )}
        {problems.level && <span className="late">{problems.level}</span>}
      </div>
      {isBelow && (
        <Labelled name={intakeText.reason} of={reasonId} problem={problems.levelReason}>
          <Input
            id={reasonId}
            maxLength={500}
            status={problems.levelReason ? 'error' : ''}
            aria-invalid={problems.levelReason !== undefined}
            value={draft.levelReason}
            onChange={({ target }) => change({ levelReason: target.value })}
          />
        </Labelled>
      )}
    </>
  );
}
