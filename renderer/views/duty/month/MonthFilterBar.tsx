import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { dutyMonthText } from '../../../text/duty-month.ts';
import type { CalendarOffice } from './month-model.ts';

export interface MonthChoice {
  readonly hiddenOffices: ReadonlySet<string>;
  /** A member, the person at this workstation, or everybody. */
  readonly person: string;
}

export const everybody = '';
export const myself = 'mine';
export const allShown: MonthChoice = { hiddenOffices: new Set(), person: everybody };

interface MonthFilterBarProps {
  readonly offices: readonly CalendarOffice[];
  readonly members: readonly { readonly id: string; readonly label: string }[];
  readonly isLinked: boolean;
  readonly choice: MonthChoice;
  readonly onChange: (choice: MonthChoice) => void;
  readonly children?: ReactNode;
}

/** Whose duty the calendar shows. The offices' buttons are its legend too. */
export function MonthFilterBar({ offices, members, isLinked, choice, onChange, children }: MonthFilterBarProps) {
  const { hiddenOffices, person } = choice;
  const toggle = (id: string): void => {
    const hidden = new Set(hiddenOffices);
    if (!hidden.delete(id)) hidden.add(id);
    onChange({ ...choice, hiddenOffices: hidden });
  };
  return (
    <div className="duty-filter">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around a row of buttons */}
      <div role="group" aria-label={dutyMonthText.offices} className="row">
        {offices.map(({ id, values }, hue) => (
          <button
            key={id}
            type="button"
            className="duty-office-toggle"
            data-hue={hue}
            aria-pressed={!hiddenOffices.has(id)}
            onClick={() => toggle(id)}
          >
            {values.shortName || values.name}
          </button>
        ))}
      </div>
      <Select
        className="duty-person-filter"
        aria-label={dutyMonthText.person}
        showSearch={{ optionFilterProp: 'label' }}
        value={person}
        options={[
          { value: everybody, label: dutyMonthText.allPeople },
          ...members.map(({ id, label }) => ({ value: id, label })),
        ].concat(person === myself ? [{ value: myself, label: dutyMonthText.onlyMine }] : [])}
        onChange={(next) => onChange({ ...choice, person: next })}
      />
      <Button
        type={person === myself ? 'primary' : 'default'}
        aria-pressed={person === myself}
        disabled={!isLinked}
        title={isLinked ? undefined : dutyMonthText.notLinked}
        onClick={() => onChange({ ...choice, person: person === myself ? everybody : myself })}
      >
        {dutyMonthText.onlyMine}
      </Button>
      {children}
      <span className="duty-legend faint">
        <span className="visually-hidden">{dutyMonthText.legend}</span>
        <span>{dutyMonthText.legendGap}</span>
        <span>{dutyMonthText.legendAdjusted}</span>
        <span>{dutyMonthText.legendDisputed}</span>
        <span>{dutyMonthText.keys}</span>
      </span>
    </div>
  );
}
