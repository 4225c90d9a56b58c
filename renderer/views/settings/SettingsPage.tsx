import type { ReactNode } from 'react';
import type { SettingsSection } from '../../state/route.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { settingsText } from '../../text/settings.ts';
import { tabDomId } from '../../ui/TabStrip.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupSection } from './backup/BackupSection.tsx';
import { CalendarSection } from './calendar/CalendarSection.tsx';
import { ExportSection } from './export/ExportSection.tsx';
import { FoldersSection } from './folders/FoldersSection.tsx';
import { FontsSection } from './fonts/FontsSection.tsx';
import { LockSection } from './lock/LockSection.tsx';
import { MembersSection } from './members/MembersSection.tsx';
import { NoticesSection } from './notices/NoticesSection.tsx';
import { PlanRulesSection } from './PlanRulesSection.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import './settings.css';

const sections: Readonly<Record<SettingsSection, () => ReactNode>> = {
  rules: PlanRulesSection,
  calendar: CalendarSection,
  members: MembersSection,
  appearance: AppearanceSection,
  folders: FoldersSection,
  backup: BackupSection,
  export: ExportSection,
  fonts: FontsSection,
  notices: NoticesSection,
  lock: LockSection,
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
      <header className="page-head settings-head">
        <h1>{settingsText.page}</h1>
      </header>
      <div className="settings-frame">
        <SettingsMenu
          active={section}
          panelId={panelId}
          onChange={(next) => navigate({ screen: 'settings', section: next })}
        />
        <section id={panelId} role="tabpanel" aria-labelledby={tabDomId(panelId, section)} className="page-body">
          <Section />
        </section>
      </div>
    </>
  );
}
