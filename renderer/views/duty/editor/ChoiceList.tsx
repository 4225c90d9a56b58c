// biome-ignore-all lint/a11y/useSemanticElements: a list of choices under a text box (ARIA combobox pattern): options hold more than a select can show
// biome-ignore-all lint/a11y/useFocusableInteractive: the text box keeps the focus and names the option it is at
import { Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { isImeKey } from '../../../ui/ime.ts';

export interface Choice {
  readonly key: string;
  /** What is searched in. */
  readonly words: string;
  readonly heading: string;
  readonly content: ReactNode;
  readonly isDisabled: boolean;
}

interface ChoiceListProps {
  readonly label: string;
  readonly search: string;
  readonly nothing: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (key: string) => void;
}

/** A text box with the choices that fit below it: typed to narrow, arrows to go through, Enter to take. */
export function ChoiceList({ label, search, nothing, choices, onChoose }: ChoiceListProps) {
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const shown = choices.filter(({ words }) => words.includes(query.trim()));
  const active = Math.min(at, shown.length - 1);
  const optionId = (index: number): string => `${listId}-${index}`;
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, active]);
  const take = (choice: Choice | undefined): void => {
    if (choice && !choice.isDisabled) onChoose(choice.key);
  };
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (isImeKey(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.min(Math.max(0, active + step), shown.length - 1));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      take(shown[active]);
    }
  };
  return (
    <div className="stack">
      <Input
        autoFocus
        role="combobox"
        aria-label={search}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        placeholder={search}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setAt(0);
        }}
        onKeyDown={handleKeyDown}
      />
      <div role="listbox" id={listId} aria-label={label} className="choice-list">
        {shown.map((choice, index) => (
          <div key={choice.key} role="presentation">
            {choice.heading !== shown[index - 1]?.heading && (
              <div role="presentation" className="choice-heading">
                {choice.heading}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text box's above */}
            <div
              id={optionId(index)}
              role="option"
              className="choice"
              aria-selected={index === active}
              aria-disabled={choice.isDisabled || undefined}
              onClick={() => take(choice)}
            >
              {choice.content}
            </div>
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="soft">{nothing}</p>}
    </div>
  );
}
