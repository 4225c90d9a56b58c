import { PlusOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { useMay } from '../../state/hooks.ts';
import { type ReceptionTab, receptionTabs } from '../../state/route.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { receptionText } from '../../text/reception.ts';
import { FocusKeeper } from '../../ui/FocusKeeper.tsx';
import { TabStrip, tabDomId } from '../../ui/TabStrip.tsx';
import { BoardTab } from './board/BoardTab.tsx';
import './reception.css';
import { RegisterDialog } from './basics/RegisterDialog.tsx';
import { VisitPage } from './visit/VisitPage.tsx';

const tabViews: Readonly<Record<ReceptionTab, ComponentType>> = {
  board: BoardTab,
  calendar: lazy(async () => ({ default: (await import('./calendar/CalendarTab.tsx')).CalendarTab })),
  tasks: lazy(async () => ({ default: (await import('./tasks/TaskBoardTab.tsx')).TaskBoardTab })),
  rules: lazy(async () => ({ default: (await import('./rules/RulesTab.tsx')).RulesTab })),
};

const panelId = 'reception-panel';

/** 接待: all visits by stage and by day, what they ask of whom, and the rules; or one visit's page. */
export function ReceptionPage() {
  const route = useAppState((state) => state.route);
  const { navigate } = useActions();
  const mayRegister = useMay()('reception.register');
  const [isRegistering, setIsRegistering] = useState(false);
  if (route.screen !== 'reception') return null;
  const { tab, visitId } = route;
  if (visitId !== undefined) return <VisitPage key={visitId} id={visitId} />;
  const Tab = tabViews[tab];
  return (
    <>
      <header className="page-head">
        <h1>{receptionText.page}</h1>
        <TabStrip
          label={receptionText.views}
          panelId={panelId}
          active={tab}
          tabs={receptionTabs.map((key) => ({ key, label: receptionText.tabs[key] }))}
          onChange={(next) => navigate({ screen: 'reception', tab: next })}
        />
        {mayRegister && (
          <Button
            className="page-head-action"
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setIsRegistering(true)}
          >
            {receptionText.register}
          </Button>
        )}
      </header>
      <section id={panelId} role="tabpanel" aria-labelledby={tabDomId(panelId, tab)} className="reception-panel">
        <Suspense fallback={<Spin className="content-spin" description={receptionText.loading} />}>
          <Tab />
        </Suspense>
      </section>
      {isRegistering && (
        <>
          <FocusKeeper />
          <RegisterDialog
            onClose={() => setIsRegistering(false)}
            onDone={(id) => navigate({ screen: 'reception', tab, visitId: id, visitTab: 'basics' })}
          />
        </>
      )}
    </>
  );
}
