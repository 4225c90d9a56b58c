import { Spin } from 'antd';
import { type ComponentType, lazy, Suspense, useCallback, useRef, useState } from 'react';
import { addDays, type PlainDate } from '../../../shared/domain/plain-date.ts';
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
import { type PlanExits, PlanExitsContext } from './plan-exits.ts';
import { type QuickEntryHandle, QuickEntryLine } from './quick-entry/QuickEntryLine.tsx';
import { useQuickEntryKey } from './quick-entry/use-quick-entry-key.ts';
import { RouteItem } from './RouteItem.tsx';
import { useClashPanel } from './use-clash-panel.ts';
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
  return <WeekPage weekStart={route.weekStart} tab={route.tab} />;
}

/** The page stays when the week changes, so that whoever steps through the weeks keeps the button under the keyboard. */
function WeekPage({ weekStart, tab }: TabProps & { readonly tab: PlanTab }) {
  const { navigate } = useActions();
  const [isImporting, setIsImporting] = useState(false);
  const clashPanel = useClashPanel('.clash-panel');
  const quickEntry = useRef<QuickEntryHandle>(null);
  const toQuickEntry = useCallback(() => quickEntry.current?.focus(), []);
  useQuickEntryKey(toQuickEntry);
  const openWeek = (next: PlainDate): void => navigate({ screen: 'weeklyPlan', weekStart: next, tab });
  const exits: PlanExits = {
    toQuickEntry,
    toClashes: clashPanel.enter,
    toWeek: (weeks) => openWeek(addDays(weekStart, weeks * 7)),
  };
  return (
    <PlanEditorProvider weekStart={weekStart}>
      <header className="week-head">
        <WeekSwitcher weekStart={weekStart} onChange={openWeek} />
        <StateSteps weekStart={weekStart} />
        <WeekActions key={weekStart} weekStart={weekStart} onImport={() => setIsImporting(true)} />
      </header>
      <div className="week-subhead">
        <TabStrip
          label={planText.views}
          panelId={panelId}
          active={tab}
          tabs={planTabs.map((key) => ({ key, label: planText.tabs[key] }))}
          onChange={(next) => navigate({ screen: 'weeklyPlan', weekStart, tab: next })}
        />
        <ClashCounter weekStart={weekStart} isOpen={clashPanel.isOpen} onToggle={clashPanel.toggle} />
        <DeadlineLine weekStart={weekStart} />
      </div>
      <RouteItem weekStart={weekStart} />
      <QuickEntryLine key={weekStart} ref={quickEntry} weekStart={weekStart} />
      <div className="week-body">
        <section id={panelId} role="tabpanel" aria-labelledby={tabDomId(panelId, tab)} className="week-panel">
          <PlanExitsContext value={exits}>
            <OpenTab key={`${tab} ${weekStart}`} weekStart={weekStart} tab={tab} />
          </PlanExitsContext>
        </section>
        {clashPanel.isOpen && <ClashPanel weekStart={weekStart} onClose={clashPanel.leave} />}
      </div>
      <Suspense>{isImporting && <ImportWizard weekStart={weekStart} onClose={() => setIsImporting(false)} />}</Suspense>
    </PlanEditorProvider>
  );
}

function OpenTab({ weekStart, tab }: TabProps & { readonly tab: PlanTab }) {
  const isLoaded = useWeeks([weekStart]);
  const Tab = tabViews[tab];
  return (
    <Suspense fallback={<Spin className="content-spin" />}>
      {isLoaded ? <Tab weekStart={weekStart} /> : <Spin className="content-spin" description={planText.loading} />}
    </Suspense>
  );
}
