import { PlusOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { useMay } from '../../state/hooks.ts';
import { type SupervisionTab, supervisionTabs } from '../../state/route.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { supervisionText } from '../../text/supervision.ts';
import { FocusKeeper } from '../../ui/FocusKeeper.tsx';
import { TabStrip, tabDomId } from '../../ui/TabStrip.tsx';
import { BoardTab } from './board/BoardTab.tsx';
import './supervision.css';
import { MatterPage } from './matter/MatterPage.tsx';
import { RegisterDialog } from './matter/RegisterDialog.tsx';
import { MeetingPage } from './meetings/MeetingPage.tsx';
import { PlanMeetingDialog } from './meetings/PlanMeetingDialog.tsx';
import { useSourceFacts } from './use-source-facts.ts';

const tabViews: Readonly<Record<SupervisionTab, ComponentType>> = {
  board: BoardTab,
  list: lazy(async () => ({ default: (await import('./list/ListTab.tsx')).ListTab })),
  statistics: lazy(async () => ({ default: (await import('./statistics/StatisticsTab.tsx')).StatisticsTab })),
  meetings: lazy(async () => ({ default: (await import('./meetings/MeetingsTab.tsx')).MeetingsTab })),
  rules: lazy(async () => ({ default: (await import('./rules/RulesTab.tsx')).RulesTab })),
};

const panelId = 'supervision-panel';

/** 督办: what was decided and how far it is, the figures, the meetings of the four offices, and the rules; or one of them on its own page. */
export function SupervisionPage() {
  const route = useAppState((state) => state.route);
  const { navigate } = useActions();
  const mayDo = useMay();
  const [open, setOpen] = useState<'matter' | 'meeting' | null>(null);
  if (route.screen !== 'supervision') return null;
  const { tab, matterId, meetingId, from } = route;
  if (matterId !== undefined) return <MatterPage key={matterId} id={matterId} />;
  if (meetingId !== undefined) return <MeetingPage key={meetingId} id={meetingId} />;
  const Tab = tabViews[tab];
  const makes = tab === 'meetings' ? 'meeting' : 'matter';
  const close = (): void => setOpen(null);
  return (
    <>
      <header className="page-head">
        <h1>{supervisionText.page}</h1>
        <TabStrip
          label={supervisionText.views}
          panelId={panelId}
          active={tab}
          tabs={supervisionTabs.map((key) => ({ key, label: supervisionText.tabs[key] }))}
          onChange={(next) => navigate({ screen: 'supervision', tab: next })}
        />
        {mayDo(makes === 'meeting' ? 'meetings.plan' : 'supervision.register') && (
          <Button
            className="page-head-action"
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setOpen(makes)}
          >
            {makes === 'meeting' ? supervisionText.planMeeting : supervisionText.register}
          </Button>
        )}
      </header>
      <section id={panelId} role="tabpanel" aria-labelledby={tabDomId(panelId, tab)} className="supervision-panel">
        <Suspense fallback={<Spin className="content-spin" description={supervisionText.loading} />}>
          <Tab />
        </Suspense>
      </section>
      {open && <FocusKeeper />}
      {open === 'matter' && (
        <RegisterDialog onClose={close} onDone={(id) => navigate({ screen: 'supervision', tab, matterId: id })} />
      )}
      {from !== undefined && <RegisterFromSource sourceId={from} tab={tab} />}
      {open === 'meeting' && (
        <PlanMeetingDialog onClose={close} onDone={(id) => navigate({ screen: 'supervision', tab, meetingId: id })} />
      )}
    </>
  );
}

interface RegisterFromSourceProps {
  readonly sourceId: string;
  readonly tab: SupervisionTab;
}

/** 转督办: the dialog with what the source says filled in; called off, it leads back to where one came from. */
function RegisterFromSource({ sourceId, tab }: RegisterFromSourceProps) {
  const { navigate } = useActions();
  const { facts, isLoaded } = useSourceFacts(sourceId);
  if (!isLoaded && !facts) return null;
  return (
    <>
      <FocusKeeper />
      <RegisterDialog
        initial={facts ?? {}}
        onClose={() => navigate({ screen: 'supervision', tab })}
        onDone={(id) => navigate({ screen: 'supervision', tab, matterId: id })}
      />
    </>
  );
}
