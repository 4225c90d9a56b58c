import { PlusOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { type ComponentType, lazy, Suspense } from 'react';
import { useMay } from '../../state/hooks.ts';
import { type EmergencyTab, emergencyTabs } from '../../state/route.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { emergencyText } from '../../text/emergency.ts';
import { TabStrip, tabDomId } from '../../ui/TabStrip.tsx';
import { BoardTab } from './board/BoardTab.tsx';
import './emergency.css';
import { IncidentPage } from './incident/IncidentPage.tsx';
import { Intake } from './intake/Intake.tsx';

const tabViews: Readonly<Record<EmergencyTab, ComponentType>> = {
  board: BoardTab,
  instructions: lazy(async () => ({ default: (await import('./instructions/InstructionsTab.tsx')).InstructionsTab })),
  statistics: lazy(async () => ({ default: (await import('./statistics/StatisticsTab.tsx')).StatisticsTab })),
  ledger: lazy(async () => ({ default: (await import('./ledger/LedgerTab.tsx')).LedgerTab })),
  rules: lazy(async () => ({ default: (await import('./rules/RulesTab.tsx')).RulesTab })),
};

const panelId = 'emergency-panel';

/** 突发信息: the board and its sister views, one incident's page, and 接报 over all of them. */
export function EmergencyPage() {
  const route = useAppState((state) => state.route);
  const { navigate } = useActions();
  const mayRegister = useMay()('emergency.register');
  if (route.screen !== 'emergency') return null;
  const { tab, incidentId } = route;
  const Tab = tabViews[tab];
  // 接报 stays where it is when the page behind it changes: what it has in memory would be lost.
  return (
    <>
      {incidentId === undefined && (
        <header className="page-head">
          <h1>{emergencyText.page}</h1>
          <TabStrip
            label={emergencyText.views}
            panelId={panelId}
            active={tab}
            tabs={emergencyTabs.map((key) => ({ key, label: emergencyText.tabs[key] }))}
            onChange={(next) => navigate({ screen: 'emergency', tab: next })}
          />
          {mayRegister && (
            <Button
              className="page-head-action"
              type="primary"
              danger
              icon={<PlusOutlined aria-hidden />}
              title={emergencyText.intakeHint}
              onClick={() => navigate({ ...route, intake: '' })}
            >
              {emergencyText.intake} <kbd>{emergencyText.intakeKey}</kbd>
            </Button>
          )}
        </header>
      )}
      {mayRegister && <Intake />}
      {incidentId === undefined ? (
        <section id={panelId} role="tabpanel" aria-labelledby={tabDomId(panelId, tab)} className="emergency-panel">
          <Suspense fallback={<Spin className="content-spin" description={emergencyText.loading} />}>
            <Tab />
          </Suspense>
        </section>
      ) : (
        <IncidentPage key={incidentId} id={incidentId} />
      )}
    </>
  );
}
