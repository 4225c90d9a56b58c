import { type ComponentType, useState } from 'react';
import { rulesText } from '../../../text/emergency-rules.ts';
import { TabStrip, tabDomId } from '../../../ui/TabStrip.tsx';
import { RecipientsSection } from './RecipientsSection.tsx';
import './rules.css';
import { SlaPackSection } from './SlaPackSection.tsx';
import { ThresholdSection } from './ThresholdSection.tsx';

const sectionNames = ['sla', 'thresholds', 'recipients'] as const;
type SectionName = (typeof sectionNames)[number];

const sections: Readonly<Record<SectionName, ComponentType>> = {
  sla: SlaPackSection,
  thresholds: ThresholdSection,
  recipients: RecipientsSection,
};

const panelId = 'emergency-rules-panel';

/** 时限与标准: by when reports have to be out, what makes which level, and to whom reports go. */
export function RulesTab() {
  const [section, setSection] = useState<SectionName>('sla');
  const Section = sections[section];
  return (
    <div className="emergency-rules stack">
      <TabStrip
        label={rulesText.sectionViews}
        panelId={panelId}
        active={section}
        tabs={sectionNames.map((key) => ({ key, label: rulesText.sections[key] }))}
        onChange={setSection}
      />
      <section id={panelId} role="tabpanel" aria-labelledby={tabDomId(panelId, section)} className="stack">
        <Section />
      </section>
    </div>
  );
}
