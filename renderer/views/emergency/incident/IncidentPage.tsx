import { Button, Spin } from 'antd';
import { useState } from 'react';
import type { Obligation } from '../../../../shared/rules/emergency/obligations.ts';
import { useIncidentFile } from '../../../state/emergency.ts';
import { useMay, useMe } from '../../../state/hooks.ts';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { emergencyText } from '../../../text/emergency.ts';
import { incidentText } from '../../../text/emergency-incident.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { isClosed } from '../file-view.ts';
import { ReportComposer } from '../report/ReportComposer.tsx';
import { ReportList } from '../report/ReportList.tsx';
import type { OpenReport } from '../report/report-flow.ts';
import { FactsPanel } from './FactsPanel.tsx';
import './incident.css';
import { IncidentHead } from './IncidentHead.tsx';
import { InstructionsPanel } from './InstructionsPanel.tsx';
import { ObligationsPanel } from './ObligationsPanel.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { PhoneReportDialog } from './PhoneReportDialog.tsx';
import { Timeline } from './Timeline.tsx';
import { ToldPanel } from './ToldPanel.tsx';
import { useReadRoutes } from './use-read-routes.ts';

/** 事件页: the facts, the timeline, and what has to be reported when; whoever was told answers here. */
export function IncidentPage({ id }: { readonly id: string }) {
  const { navigate } = useActions();
  const { book, file, isLoaded } = useIncidentFile(id);
  const mayReport = useMay()('emergency.draftReport', file?.incident.officeId ?? '');
  const { officeId } = useMe();
  const [composing, setComposing] = useState<OpenReport | null>(null);
  const [phoning, setPhoning] = useState<Pick<Obligation, 'leg'> | null>(null);
  useReadRoutes(file);
  const tab = useAppState(({ route }) => (route.screen === 'emergency' ? route.tab : 'board'));
  const back = (): void => navigate({ screen: 'emergency', tab });
  if (!file || isClosed(file.incident)) {
    if (!file && !isLoaded) return <Spin className="content-spin" description={emergencyText.loading} />;
    return (
      <EmptyHint
        title={file ? incidentText.closed : incidentText.gone}
        hint={file ? incidentText.closedHint : incidentText.goneHint}
      >
        <Button onClick={back}>{incidentText.back}</Button>
      </EmptyHint>
    );
  }
  const isOpen = file.incident.response !== 'archived';
  const isTold = file.routes.some(({ values }) => values.toOfficeId === officeId);
  const acts = mayReport && isOpen ? { onPhone: setPhoning, onWrite: setComposing } : {};
  return (
    <div className="incident-page">
      <IncidentHead file={file} book={book} onBack={back} {...acts} />
      {composing ? (
        <ReportComposer
          file={file}
          book={book}
          report={composing}
          onChange={setComposing}
          onClose={() => setComposing(null)}
        />
      ) : (
        <div className="incident-columns">
          <div className="incident-side stack">
            <FactsPanel file={file} book={book} />
            <PeopleSection file={file} />
          </div>
          <div className="incident-middle">
            <Timeline file={file} />
          </div>
          <div className="incident-side stack">
            {isTold && <ToldPanel file={file} />}
            <ObligationsPanel file={file} book={book} {...acts} />
            <InstructionsPanel file={file} />
            <ReportList file={file} book={book} onOpen={setComposing} />
          </div>
        </div>
      )}
      {phoning && (
        <>
          <FocusKeeper />
          <PhoneReportDialog file={file} book={book} leg={phoning.leg} onClose={() => setPhoning(null)} />
        </>
      )}
    </div>
  );
}
