import type { KeyboardEvent } from 'react';

interface TabStripProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: T; readonly label: string; readonly badge?: number }[];
  readonly active: T;
  /** Id of the element that shows the chosen tab. */
  readonly panelId: string;
  readonly onChange: (key: T) => void;
}

export const tabDomId = (panelId: string, key: string): string => `${panelId}-tab-${key}`;

/** Tabs by arrow keys (ARIA tabs pattern); the panel is the caller's own, so that it can fill the page. */
export function TabStrip<T extends string>({ label, tabs, active, panelId, onChange }: TabStripProps<T>) {
  const handleKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const index = tabs.findIndex(({ key }) => key === active);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.key);
    document.getElementById(tabDomId(panelId, next.key))?.focus();
  };
  return (
    <div className="tab-strip" role="tablist" aria-label={label} onKeyDown={handleKeyDown}>
      {tabs.map(({ key, label: name, badge }) => (
        <button
          key={key}
          id={tabDomId(panelId, key)}
          type="button"
          role="tab"
          className="tab"
          aria-selected={key === active}
          aria-controls={panelId}
          tabIndex={key === active ? 0 : -1}
          onClick={() => onChange(key)}
        >
          {name}
          {badge !== undefined && badge > 0 && <span className="tab-badge">{badge}</span>}
        </button>
      ))}
    </div>
  );
}
