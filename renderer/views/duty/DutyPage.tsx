import { Select, Spin } from 'antd';
import { type ComponentType, lazy, Suspense } from 'react';
import type { Month } from '../../../shared/domain/month.ts';
import { useDutyMonths } from '../../state/duty.ts';
import { useMe, useRecords } from '../../state/hooks.ts';
import { officesInOrder } from '../../state/records.ts';
import { type DutyTab, dutyTabs, type Route } from '../../state/route.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { dutyText } from '../../text/duty.ts';
import { TabStrip, tabDomId } from '../../ui/TabStrip.tsx';
import type { DutyTabProps } from './duty-tab.ts';
import { MonthSwitcher } from './MonthSwitcher.tsx';
import './duty.css';

const tabViews: Readonly<Record<DutyTab, ComponentType<DutyTabProps>>> = {
  today: lazy(async () => ({ default: (await import('./today/TodayTab.tsx')).TodayTab })),
  month: lazy(async () => ({ default: (await import('./month/MonthTab.tsx')).MonthTab })),
  editor: lazy(async () => ({ default: (await import('./editor/EditorTab.tsx')).EditorTab })),
  log: lazy(async () => ({ default: (await import('./log/LogTab.tsx')).LogTab })),
  handover: lazy(async () => ({ default: (await import('./handover/HandoverTab.tsx')).HandoverTab })),
  adjustments: lazy(async () => ({ default: (await import('./adjustments/AdjustmentsTab.tsx')).AdjustmentsTab })),
  checks: lazy(async () => ({ default: (await import('./checks/ChecksTab.tsx')).ChecksTab })),
  reports: lazy(async () => ({ default: (await import('./reports/ReportsTab.tsx')).ReportsTab })),
  fairness: lazy(async () => ({ default: (await import('./fairness/FairnessTab.tsx')).FairnessTab })),
  staff: lazy(async () => ({ default: (await import('./staff/StaffTab.tsx')).StaffTab })),
};

/** Tabs that show one office; the others show all of them. */
const tabsOfOneOffice: ReadonlySet<DutyTab> = new Set([
  'editor',
  'log',
  'handover',
  'adjustments',
  'reports',
  'fairness',
  'staff',
]);

/** Tabs to which the month of the head says nothing. */
const tabsWithoutMonth: ReadonlySet<DutyTab> = new Set(['today', 'fairness', 'staff']);

/** Tabs that keep what is filtered or proposed in them while months go by, and wait for each month by themselves. */
const tabsThatStay: ReadonlySet<DutyTab> = new Set(['month', 'editor']);

const keyOf = (tab: DutyTab, month: Month, officeId: string): string => {
  const office = tabsOfOneOffice.has(tab) ? officeId : '';
  return tabsThatStay.has(tab) ? `${tab} ${office}` : `${tab} ${month} ${officeId}`;
};

const panelId = 'duty-panel';

type DutyRoute = Extract<Route, { screen: 'duty' }>;

export function DutyPage() {
  const route = useAppState((state) => state.route);
  return route.screen === 'duty' ? <OpenPage route={route} /> : null;
}

/** The head stays when month, office or tab change, so that whoever steps through the months keeps the button. */
function OpenPage({ route }: { readonly route: DutyRoute }) {
  const { navigate } = useActions();
  const { tab, month, date } = route;
  const me = useMe();
  const officeId = route.officeId ?? me.officeId;
  const kept = route.officeId === undefined ? {} : { officeId: route.officeId };
  const openMonth = (next: Month): void => navigate({ screen: 'duty', tab, month: next, ...kept });
  return (
    <>
      <header className="duty-head">
        {tabsWithoutMonth.has(tab) ? (
          <h1 className="month-title">{dutyText.tabs[tab]}</h1>
        ) : (
          <MonthSwitcher month={month} onChange={openMonth} />
        )}
        {tabsOfOneOffice.has(tab) && (
          <OfficeChooser
            officeId={officeId}
            onChange={(next) => navigate({ screen: 'duty', tab, month, officeId: next, ...(date && { date }) })}
          />
        )}
      </header>
      <div className="duty-subhead">
        <TabStrip
          label={dutyText.views}
          panelId={panelId}
          active={tab}
          tabs={dutyTabs.map((key) => ({ key, label: dutyText.tabs[key] }))}
          onChange={(next) => navigate({ screen: 'duty', tab: next, month, ...kept })}
        />
      </div>
      <section id={panelId} role="tabpanel" aria-labelledby={tabDomId(panelId, tab)} className="duty-panel">
        <OpenTab key={keyOf(tab, month, officeId)} tab={tab} month={month} officeId={officeId} date={date} />
      </section>
    </>
  );
}

function OpenTab({ tab, month, officeId, date }: DutyTabProps & { readonly tab: DutyTab }) {
  const isLoaded = useDutyMonths([month]) || tabsThatStay.has(tab);
  const Tab = tabViews[tab];
  return (
    <Suspense fallback={<Spin className="content-spin" />}>
      {isLoaded ? (
        <Tab month={month} officeId={officeId} date={date} />
      ) : (
        <Spin className="content-spin" description={dutyText.loading} />
      )}
    </Suspense>
  );
}

interface OfficeChooserProps {
  readonly officeId: string;
  readonly onChange: (officeId: string) => void;
}

function OfficeChooser({ officeId, onChange }: OfficeChooserProps) {
  const offices = officesInOrder(useRecords(), '');
  return (
    <Select
      className="office-chooser"
      aria-label={dutyText.office}
      value={officeId}
      options={offices.map(({ id, values }) => ({ value: id, label: values.name }))}
      onChange={onChange}
    />
  );
}
