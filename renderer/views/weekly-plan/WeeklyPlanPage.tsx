import { Spin } from 'antd';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { PlainDate } from '../../../shared/domain/plain-date.ts';
import { useWeeks } from '../../state/hooks.ts';
import { type PlanTab, planTabs } from '../../state/route.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { planText } from '../../text/weekly-plan.ts';
import { TabStrip, tabDomId } from '../../ui/TabStrip.tsx';
import { ClashCounter } from './clashes/ClashCounter.tsx';
import { ClashPanel } from './clashes/ClashPanel.tsx';
import { PlanEditorProvider } from './editor/PlanEditorProvider.tsx';
import { DeadlineLine } from './header/DeadlineLine.tsx';
import { StateSteps } from './header/StateSteps.tsx';
import { WeekActions } from './header/WeekActions.tsx';
import { WeekSwitcher } from './header/WeekSwitcher.tsx';
import { MatrixTab } from './matrix/MatrixTab.tsx';
import './weekly-plan.css';

type TabProps = { readonly weekStart: PlainDate };

const CalendarTab = lazy(async () => ({ default: (await import('./tabs/CalendarTab.tsx')).CalendarTab }));
const BoardTab = lazy(async () => ({ default: (await import('./tabs/BoardTab.tsx')).BoardTab }));
const ListTab = lazy(async () => ({ default: (await import('./tabs/ListTab.tsx')).ListTab }));
const SubmissionsTab = lazy(async () => ({ default: (await import('./tabs/SubmissionsTab.tsx')).SubmissionsTab }));
const VersionsTab = lazy(async () => ({ default: (await import('./versions/VersionsTab.tsx')).VersionsTab }));
const AbsencesTab = lazy(async () => ({ default: (await import('./absences/AbsencesTab.tsx')).AbsencesTab }));
const ImportWizard = lazy(async () => ({ default: (await import('./import/ImportWizard.tsx')).ImportWizard }));

const tabViews: Readonly<Record<PlanTab, ComponentType<TabProps>>> = {
  matrix: MatrixTab,
  calendar: CalendarTab,
  board: BoardTab,
  list: ListTab,
  submissions: SubmissionsTab,
  versions: VersionsTab,
  absences: AbsencesTab,
};

const panelId = 'plan-panel';

export function WeeklyPlanPage() {
  const route = useAppState((state) => state.route);
  if (route.screen !== 'weeklyPlan') return null;
  return <WeekPage key={route.weekStart} weekStart={route.weekStart} tab={route.tab} />;
}

function WeekPage({ weekStart, tab }: TabProps & { readonly tab: PlanTab }) {
  const { navigate } = useActions();
  const isLoaded = useWeeks([weekStart]);
  const [isImporting, setIsImporting] = useState(false);
  const [hasClashPanel, setHasClashPanel] = useState(false);
  const Tab = tabViews[tab];
  return (
    <PlanEditorProvider weekStart={weekStart}>
      <header className="week-head">
        <WeekSwitcher
          weekStart={weekStart}
          onChange={(next) => navigate({ screen: 'weeklyPlan', weekStart: next, tab })}
        />
        <StateSteps weekStart={weekStart} />
        <WeekActions weekStart={weekStart} onImport={() => setIsImporting(true)} />
      </header>
      <div className="week-subhead">
        <TabStrip
          label={planText.views}
          panelId={panelId}
          active={tab}
          tabs={planTabs.map((key) => ({ key, label: planText.tabs[key] }))}
          onChange={(next) => navigate({ screen: 'weeklyPlan', weekStart, tab: next })}
        />
        <ClashCounter weekStart={weekStart} isOpen={hasClashPanel} onToggle={() => setHasClashPanel(!hasClashPanel)} />
        <DeadlineLine weekStart={weekStart} />
      </div>
      <div className="week-body">
        <section id={panelId} role="tabpanel" aria-labelledby={tabDomId(panelId, tab)} className="week-panel">
          <Suspense fallback={<Spin className="content-spin" />}>
            {isLoaded ? (
              <Tab weekStart={weekStart} />
            ) : (
              <Spin className="content-spin" description={planText.loading} />
            )}
          </Suspense>
        </section>
        {hasClashPanel && <ClashPanel weekStart={weekStart} onClose={() => setHasClashPanel(false)} />}
      </div>
      <Suspense>{isImporting && <ImportWizard weekStart={weekStart} onClose={() => setIsImporting(false)} />}</Suspense>
    </PlanEditorProvider>
  );
}
