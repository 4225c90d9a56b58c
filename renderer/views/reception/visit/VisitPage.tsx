import { Button, Spin } from 'antd';
import { type ComponentType, lazy, Suspense } from 'react';
import { useVisitFile } from '../../../state/receptions.ts';
import { type VisitTab, visitTabs } from '../../../state/route.ts';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { receptionText, visitText } from '../../../text/reception.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { TabStrip, tabDomId } from '../../../ui/TabStrip.tsx';
import { BasicsTab } from '../basics/BasicsTab.tsx';
import './visit.css';
import { useReadIssue } from './use-read-issue.ts';
import { VisitHead } from './VisitHead.tsx';
import type { VisitProps } from './visit-props.ts';

const tabViews: Readonly<Record<VisitTab, ComponentType<VisitProps>>> = {
  basics: BasicsTab,
  itinerary: lazy(async () => ({ default: (await import('../itinerary/ItineraryTab.tsx')).ItineraryTab })),
  tasks: lazy(async () => ({ default: (await import('../tasks/TasksTab.tsx')).TasksTab })),
  seating: lazy(async () => ({ default: (await import('../seating/SeatingTab.tsx')).SeatingTab })),
  logistics: lazy(async () => ({ default: (await import('../logistics/LogisticsTab.tsx')).LogisticsTab })),
  compliance: lazy(async () => ({ default: (await import('../compliance/ComplianceTab.tsx')).ComplianceTab })),
  sheet: lazy(async () => ({ default: (await import('../sheet/SheetTab.tsx')).SheetTab })),
  documents: lazy(async () => ({ default: (await import('../documents/DocumentsTab.tsx')).DocumentsTab })),
  steps: lazy(async () => ({ default: (await import('../steps/StepsTab.tsx')).StepsTab })),
};

const panelId = 'visit-panel';

/** One visit, from the letter to the archive. */
export function VisitPage({ id }: { readonly id: string }) {
  const route = useAppState((state) => state.route);
  const { navigate } = useActions();
  const { book, file, isLoaded, isRedacted } = useVisitFile(id);
  useReadIssue(isRedacted ? undefined : file);
  if (route.screen !== 'reception') return null;
  const { tab, visitTab = 'basics' } = route;
  const back = (): void => navigate({ screen: 'reception', tab });
  if (!file || isRedacted) {
    if (!isLoaded) return <Spin className="content-spin" description={receptionText.loading} />;
    return (
      <EmptyHint
        title={file ? visitText.closed : visitText.gone}
        hint={file ? visitText.closedHint : visitText.goneHint}
      >
        <Button onClick={back}>{visitText.back}</Button>
      </EmptyHint>
    );
  }
  const Tab = tabViews[visitTab];
  return (
    <div className="visit-page">
      <VisitHead file={file} book={book} onBack={back} />
      <TabStrip
        label={visitText.parts}
        panelId={panelId}
        active={visitTab}
        tabs={visitTabs.map((key) => ({ key, label: visitText.tabs[key] }))}
        onChange={(next) => navigate({ ...route, visitTab: next })}
      />
      <section id={panelId} role="tabpanel" aria-labelledby={tabDomId(panelId, visitTab)} className="visit-panel">
        <Suspense fallback={<Spin className="content-spin" description={receptionText.loading} />}>
          <Tab file={file} book={book} />
        </Suspense>
      </section>
    </div>
  );
}
