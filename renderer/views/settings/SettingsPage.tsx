import type { ReactNode } from 'react';
import { type SettingsSection, settingsSections } from '../../state/route.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { settingsText } from '../../text/settings.ts';
import { TabStrip, tabDomId } from '../../ui/TabStrip.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { CalendarSection } from './calendar/CalendarSection.tsx';
import { MembersSection } from './members/MembersSection.tsx';
import { PlanRulesSection } from './PlanRulesSection.tsx';
import './settings.css';

const sections: Readonly<Record<SettingsSection, () => ReactNode>> = {
  rules: PlanRulesSection,
  calendar: CalendarSection,
  members: MembersSection,
  appearance: AppearanceSection,
  about: AboutSection,
};

const panelId = 'settings-panel';

export function SettingsPage() {
  const route = useAppState((state) => state.route);
  const { navigate } = useActions();
  if (route.screen !== 'settings') return null;
  const { section } = route;
  const Section = sections[section];
  return (
    <>
      <header className="page-head">
        <h1>{settingsText.page}</h1>
        <TabStrip
          label={settingsText.views}
          panelId={panelId}
          active={section}
          tabs={settingsSections.map((key) => ({ key, label: settingsText.sections[key] }))}
          onChange={(next) => navigate({ screen: 'settings', section: next })}
        />
      </header>
      <section id={panelId} role="tabpanel" aria-labelledby={tabDomId(panelId, section)} className="page-body">
        <Section />
      </section>
    </>
  );
}
