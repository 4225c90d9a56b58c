import type { KeyboardEvent } from 'react';
import { type SettingsSection, settingsSections } from '../../state/route.ts';
import { settingsText } from '../../text/settings.ts';
import { tabDomId } from '../../ui/TabStrip.tsx';

type Group = keyof typeof settingsText.groups;

/** Whom a change of a section concerns; what is not named here is this workstation's own. */
const groupOf: Readonly<Partial<Record<SettingsSection, Group>>> = {
  rules: 'district',
  calendar: 'district',
  members: 'district',
  about: 'program',
};
const order = Object.keys(settingsText.groups) as Group[];
const groups = order.map((group) => ({
  group,
  sections: settingsSections.filter((section) => (groupOf[section] ?? 'workstation') === group),
}));
const inOrder = groups.flatMap(({ sections }) => sections);
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

interface SettingsMenuProps {
  readonly active: SettingsSection;
  /** Id of the element that shows the chosen section. */
  readonly panelId: string;
  readonly onChange: (section: SettingsSection) => void;
}

/** The sections of 设置 below each other, grouped by whom they concern; arrow keys go through all of them (ARIA tabs pattern). */
export function SettingsMenu({ active, panelId, onChange }: SettingsMenuProps) {
  const move = (event: KeyboardEvent): void => {
    const place = inOrder.indexOf(active);
    const target = { Home: 0, End: inOrder.length - 1 }[event.key] ?? place + (steps[event.key] ?? 0);
    const next = inOrder[(target + inOrder.length) % inOrder.length];
    if (next === undefined || next === active) return;
    event.preventDefault();
    onChange(next);
    document.getElementById(tabDomId(panelId, next))?.focus();
  };
  return (
    <div
      className="settings-menu"
      role="tablist"
      aria-orientation="vertical"
      aria-label={settingsText.views}
      onKeyDown={move}
    >
      {groups.map(({ group, sections }) => (
        <div key={group} role="presentation" className="settings-group">
          <span aria-hidden className="settings-group-name">
            {settingsText.groups[group]}
          </span>
          {sections.map((section) => (
            <button
              key={section}
              id={tabDomId(panelId, section)}
              type="button"
              role="tab"
              className="settings-entry"
              aria-selected={section === active}
              aria-controls={panelId}
              tabIndex={section === active ? 0 : -1}
              onClick={() => onChange(section)}
            >
              {settingsText.sections[section]}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
