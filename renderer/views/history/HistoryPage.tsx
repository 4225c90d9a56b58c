import type { ReactNode } from 'react';
import { type HistorySection, historySections } from '../../state/route.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { historyText } from '../../text/history.ts';
import { TabStrip, tabDomId } from '../../ui/TabStrip.tsx';
import { ChangesTab } from './ChangesTab.tsx';
import { CheckTab } from './CheckTab.tsx';
import { ConflictsTab } from './ConflictsTab.tsx';
import './history.css';
import { RecoveryTab } from './RecoveryTab.tsx';

const sections: Readonly<Record<HistorySection, () => ReactNode>> = {
  changes: ChangesTab,
  conflicts: ConflictsTab,
  recovery: RecoveryTab,
  check: CheckTab,
};

const panelId = 'history-panel';

/** 留痕: who changed what, what was in dispute, the way back, and whether all of it is whole. */
export function HistoryPage() {
  const route = useAppState((state) => state.route);
  const { navigate } = useActions();
  if (route.screen !== 'history') return null;
  const { section } = route;
  const Section = sections[section];
  return (
    <>
      <header className="page-head">
        <h1>{historyText.page}</h1>
        <TabStrip
          label={historyText.views}
          panelId={panelId}
          active={section}
          tabs={historySections.map((key) => ({ key, label: historyText.sections[key] }))}
          onChange={(next) => navigate({ screen: 'history', section: next })}
        />
      </header>
      <section id={panelId} role="tabpanel" aria-labelledby={tabDomId(panelId, section)} className="page-body">
        <Section />
      </section>
    </>
  );
}
