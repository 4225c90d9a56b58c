import { Input, Select } from 'antd';
import type { Light, LightCondition, LightScheme } from '../../../../shared/domain/supervision/supervision-rules.ts';
import { lightColourNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import { readyLightSchemes } from '../../../../shared/rules/supervision/ready-light-schemes.ts';
import { supervisionRulesText as words } from '../../../text/supervision-rules.ts';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import '../../../state/level-tag.css';

interface LightsFieldProps {
  readonly isEditable: boolean;
  /** Handed over by the form. */
  readonly value?: LightScheme;
  readonly onChange?: (scheme: LightScheme) => void;
}

/** 灯制: one of those that are shipped, with its numbers and names as this district sets them. */
export function LightsField({ isEditable, value, onChange }: LightsFieldProps) {
  if (!value) return null;
  const choose = (key: string): void => {
    const ready = readyLightSchemes.find((each) => each.key === key);
    if (!ready) return;
    const { key: _key, ...scheme } = ready;
    onChange?.(scheme);
  };
  const put = (place: number, light: Light): void =>
    onChange?.({ ...value, lights: value.lights.map((each, index) => (index === place ? light : each)) });
  return (
    <div className="stack">
      <div className="row">
        <Select
          className="scheme-select"
          aria-label={words.scheme}
          value={value.name}
          disabled={!isEditable}
          options={readyLightSchemes.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={choose}
        />
        <span className="faint">{words.schemeSource(value.source)}</span>
      </div>
      <table className="rows-field lights-field" aria-label={words.lightsTable}>
        <thead>
          <tr>
            {Object.values(words.lightColumns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value.lights.map((light, place) => (
            <LightRow key={light.colour} light={light} isEditable={isEditable} onChange={(next) => put(place, next)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LightRowProps {
  readonly light: Light;
  readonly isEditable: boolean;
  readonly onChange: (light: Light) => void;
}

function LightRow({ light, isEditable, onChange }: LightRowProps) {
  const colour = lightColourNames[light.colour];
  const put = (place: number, condition: LightCondition): void =>
    onChange({ ...light, conditions: light.conditions.map((each, index) => (index === place ? condition : each)) });
  return (
    <tr>
      <th scope="row">
        <span className="level-tag" data-colour={light.colour}>
          {colour}
        </span>
      </th>
      <td>
        <Input
          size="small"
          aria-label={words.nameOf(colour)}
          maxLength={20}
          disabled={!isEditable}
          value={light.name}
          onChange={({ target }) => onChange({ ...light, name: target.value })}
        />
      </td>
      <td>
        {light.conditions.map((condition, place) => (
          // Conditions stand where they stand: none is added or taken out.
          <ConditionLine
            key={`${condition.kind} ${String(place)}`}
            colour={colour}
            place={place}
            condition={condition}
            isEditable={isEditable}
            onChange={(next) => put(place, next)}
          />
        ))}
      </td>
    </tr>
  );
}

interface ConditionLineProps {
  readonly colour: string;
  readonly place: number;
  readonly condition: LightCondition;
  readonly isEditable: boolean;
  readonly onChange: (condition: LightCondition) => void;
}

const amountOf = (condition: LightCondition): number | null => {
  if (condition.kind === 'before') return condition.amount;
  if (condition.kind === 'behind') return condition.points;
  return condition.kind === 'returned' ? null : condition.days;
};

const withAmount = (condition: LightCondition, amount: number): LightCondition => {
  if (condition.kind === 'before') return { ...condition, amount };
  if (condition.kind === 'behind') return { ...condition, points: amount };
  return condition.kind === 'returned' ? condition : { ...condition, days: amount };
};

function ConditionLine({ colour, place, condition, isEditable, onChange }: ConditionLineProps) {
  const [before, after] = words.conditions[condition.kind];
  const amount = amountOf(condition);
  return (
    <span className="condition-line">
      {place > 0 && <span className="faint">{words.or}</span>}
      {before}
      {amount !== null && (
        <NumberInput
          size="small"
          className="condition-amount"
          aria-label={words.conditionOf(colour, place + 1)}
          min={condition.kind === 'overdue' || condition.kind === 'before' ? 0 : 1}
          max={condition.kind === 'behind' ? 100 : 1000}
          precision={0}
          disabled={!isEditable}
          value={amount}
          onChange={(next) => next !== null && onChange(withAmount(condition, next))}
        />
      )}
      {condition.kind === 'before' && (
        <Select
          size="small"
          className="condition-unit"
          aria-label={words.unitOf(colour, place + 1)}
          disabled={!isEditable}
          value={condition.unit}
          options={(['hours', 'days', 'workdays'] as const).map((unit) => ({ value: unit, label: words.units[unit] }))}
          onChange={(unit) => onChange({ ...condition, unit })}
        />
      )}
      {after}
    </span>
  );
}
