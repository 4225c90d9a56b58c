import { Input } from 'antd';
import type { CasualtyKind } from '../../../shared/domain/emergency/incident.ts';
import { casualtyNames } from '../../../shared/rules/documents/emergency/report-wording.ts';
import { intakeText, shortCasualtyNames } from '../../text/emergency-intake.ts';
import { casualtyKinds, parseCounts } from './counts.ts';

type CountTexts = Readonly<Record<CasualtyKind, string>>;

interface CountRowProps {
  /** Handed over by a form where it is in one. */
  readonly value?: CountTexts;
  readonly onChange?: (counts: CountTexts) => void;
  readonly isDisabled?: boolean;
}

/** 死 失 重 轻 困 转 病 参与 in one row of numbers; an empty one is 待核. */
export function CountRow({ value, onChange, isDisabled = false }: CountRowProps) {
  if (!value) return null;
  const { wrong } = parseCounts(value);
  return (
    <fieldset className="count-row">
      <legend className="visually-hidden">{intakeText.counts}</legend>
      {casualtyKinds.map((kind) => (
        <div key={kind} className="count-cell">
          <span aria-hidden>{shortCasualtyNames[kind]}</span>
          <Input
            aria-label={casualtyNames[kind]}
            inputMode="numeric"
            maxLength={6}
            disabled={isDisabled}
            status={wrong.includes(kind) ? 'error' : ''}
            aria-invalid={wrong.includes(kind)}
            value={value[kind]}
            onChange={({ target }) => onChange?.({ ...value, [kind]: target.value })}
          />
        </div>
      ))}
    </fieldset>
  );
}
