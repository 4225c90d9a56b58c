import { Alert } from 'antd';
import { type ComponentType, useState } from 'react';
import { useMay } from '../../../state/hooks.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { staffText } from '../../../text/duty-staff.ts';
import { TabStrip, tabDomId } from '../../../ui/TabStrip.tsx';
import type { DutyTabProps } from '../duty-tab.ts';
import type { SetUpStep } from '../set-up-steps.ts';
import { DutyRulesSection } from './DutyRulesSection.tsx';
import { GroupsSection } from './GroupsSection.tsx';
import { MembersSection } from './MembersSection.tsx';
import { PeriodsSection } from './PeriodsSection.tsx';
import { PostsSection } from './PostsSection.tsx';
import { RoomSection } from './RoomSection.tsx';
import { SetUpSteps } from './SetUpSteps.tsx';
import type { SectionProps } from './section-props.ts';
import { TemplatesSection } from './TemplatesSection.tsx';
import './staff.css';

const sectionNames = ['members', 'posts', 'groups', 'templates', 'room', 'periods', 'rules'] as const;
type SectionName = (typeof sectionNames)[number];

const sections: Readonly<Record<SectionName, ComponentType<SectionProps>>> = {
  members: MembersSection,
  posts: PostsSection,
  groups: GroupsSection,
  templates: TemplatesSection,
  room: RoomSection,
  periods: PeriodsSection,
  rules: DutyRulesSection,
};

/** Those of the whole district, which other rights hold for. */
const districtSections: ReadonlySet<SectionName> = new Set(['periods', 'rules']);
const panelId = 'staff-panel';

/** 值班设置: who serves, at which posts, in which turns, by which rules. */
export function StaffTab({ month, officeId }: DutyTabProps) {
  const { navigate } = useActions();
  const mayEdit = useMay()('duty.addEntries', officeId);
  const [section, setSection] = useState<SectionName>('members');
  // Counted, so that a step asked for again begins again.
  const [begun, setBegun] = useState(0);
  const Section = sections[section];
  const handleGo = (step: SetUpStep): void => {
    if (step === 'roster') navigate({ screen: 'duty', tab: 'editor', month, officeId });
    else {
      setSection(step === 'members' ? 'members' : 'posts');
      setBegun((count) => count + 1);
    }
  };
  return (
    <div className="tab-body stack">
      {mayEdit && <SetUpSteps officeId={officeId} onGo={handleGo} />}
      <TabStrip
        label={staffText.sectionViews}
        panelId={panelId}
        active={section}
        tabs={sectionNames.map((key) => ({ key, label: staffText.sections[key] }))}
        onChange={(next) => {
          setSection(next);
          setBegun(0);
        }}
      />
      <section id={panelId} role="tabpanel" aria-labelledby={tabDomId(panelId, section)} className="stack">
        {!mayEdit && !districtSections.has(section) && <Alert type="info" title={staffText.readOnly} />}
        <Section key={`${section} ${begun}`} officeId={officeId} isBeginning={begun > 0} />
      </section>
    </div>
  );
}
