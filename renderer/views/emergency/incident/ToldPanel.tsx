import { Button } from 'antd';
import { useState } from 'react';
import type { ReportRoute } from '../../../../shared/domain/emergency/incident-report.ts';
import type { IncidentFile, Kept } from '../../../../shared/rules/emergency/incident-book.ts';
import { type RouteState, routeState } from '../../../../shared/rules/emergency/route-state.ts';
import { useMay, useMe } from '../../../state/hooks.ts';
import { KeptReasonDialog } from '../../../state/KeptReasonDialog.tsx';
import { useStateReader } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { instantWords } from '../../../text/date-words.ts';
import { incidentText } from '../../../text/emergency-incident.ts';
import { routeStateNames, routesText } from '../../../text/emergency-report.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';
import { titleOfReport } from '../report/report-flow.ts';

type Route = Kept<ReportRoute>;
type Answer = 'sign' | 'startVerifying' | 'verified' | 'feedback';

const answersIn: Readonly<Record<RouteState, readonly Answer[]>> = {
  sent: ['sign'],
  read: ['sign'],
  signed: ['startVerifying', 'verified', 'feedback'],
  verifying: ['verified', 'feedback'],
  verified: ['feedback'],
  fedBack: [],
};

const tones: Readonly<Record<RouteState, Tone>> = {
  sent: 'bad',
  read: 'bad',
  signed: 'info',
  verifying: 'busy',
  verified: 'good',
  fedBack: 'good',
};

/** What an office that was told has to answer: 签收 is not 核实. */
export function ToldPanel({ file }: { readonly file: IncidentFile }) {
  const { officeId } = useMe();
  const routes = file.routes.filter(({ values }) => values.toOfficeId === officeId).toReversed();
  return (
    <section className="panel told-panel" aria-label={incidentText.told}>
      <h2>{incidentText.told}</h2>
      <p className="faint">{incidentText.toldHint}</p>
      <ul>
        {routes.map((route) => (
          <ToldLine key={route.id} file={file} route={route} />
        ))}
      </ul>
    </section>
  );
}

function ToldLine({ file, route }: { readonly file: IncidentFile; readonly route: Route }) {
  const may = useMay();
  const perform = usePerform();
  const read = useStateReader();
  const [answering, setAnswering] = useState<'verified' | 'feedback' | null>(null);
  const state = routeState(route.values);
  const title = titleOfReport(file, route.values.reportId);
  const words = { done: incidentText.saved, failed: incidentText.failed };
  const one = () => ({ id: route.id, baseRevision: read().replica.revision });
  const act: Readonly<Record<Answer, () => unknown>> = {
    sign: () => perform('emergency.signRoute', one(), { ...words, done: incidentText.signed }),
    startVerifying: () => perform('emergency.startVerifying', one(), words),
    verified: () => setAnswering('verified'),
    feedback: () => setAnswering('feedback'),
  };
  const answers = may('emergency.signRoute') ? answersIn[state] : [];
  return (
    <li className="told-line">
      <strong>{title}</strong>
      <p className="row">
        <StateTag
          tone={tones[state]}
          label={route.values.signedAt === undefined ? incidentText.toSign : routeStateNames[state]}
        />
        <span className="faint">
          {instantWords(route.values.sentAt)} {route.values.round > 1 && routesText.round(route.values.round)}
        </span>
        {route.values.isVerificationAsked && <span className="caution">{incidentText.verifyAsked}</span>}
      </p>
      {route.values.feedback && <p className="soft">{route.values.feedback}</p>}
      <div className="row">
        {answers.map((answer, index) => (
          <Button
            key={answer}
            size="small"
            type={index === 0 ? 'primary' : 'default'}
            aria-label={`${incidentText.answers[answer]}：${title}`}
            onClick={act[answer]}
          >
            {incidentText.answers[answer]}
          </Button>
        ))}
      </div>
      {answering && (
        <>
          <FocusKeeper />
          <KeptReasonDialog
            draftKey={`emergency-answer ${route.id} ${answering}`}
            title={incidentText.answers[answering]}
            label={incidentText.answering[answering].label}
            hint={title}
            confirm={incidentText.answers[answering]}
            missing={incidentText.answering[answering].missing}
            maxLength={2000}
            onClose={() => setAnswering(null)}
            onConfirm={async (feedback) => {
              const name = answering === 'verified' ? 'emergency.reportVerified' : 'emergency.feedBackRoute';
              return (await perform(name, { ...one(), feedback }, words)).ok;
            }}
          />
        </>
      )}
    </li>
  );
}
