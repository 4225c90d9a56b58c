import { Button } from 'antd';
import { useState } from 'react';
import type { ReportRoute } from '../../../../shared/domain/emergency/incident-report.ts';
import type { IncidentFile, Kept } from '../../../../shared/rules/emergency/incident-book.ts';
import { type RouteState, routeState } from '../../../../shared/rules/emergency/route-state.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useMay } from '../../../state/hooks.ts';
import { useStateReader } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { instantWords } from '../../../text/date-words.ts';
import { channelNames } from '../../../text/emergency.ts';
import { routeStateNames, routesText } from '../../../text/emergency-report.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { elapsedOf } from './route-elapsed.ts';

type Route = Kept<ReportRoute>;

const tones: Readonly<Record<RouteState, Tone>> = {
  sent: 'bad',
  read: 'good',
  signed: 'good',
  verifying: 'busy',
  verified: 'good',
  fedBack: 'good',
};

/** One report at everybody that it went to, each round by itself. */
export function RouteLines({ file, reportId }: { readonly file: IncidentFile; readonly reportId: string }) {
  const routes = file.routes.filter(({ values }) => values.reportId === reportId);
  const [confirming, setConfirming] = useState<Route | null>(null);
  const mayAct = useMay()('emergency.confirmRoute', file.incident.officeId) && file.incident.response !== 'archived';
  if (routes.length === 0) return null;
  return (
    <>
      <ul className="route-lines">
        {routes.map((route) => (
          <RouteLine key={route.id} file={file} route={route} {...(mayAct && { onConfirm: setConfirming })} />
        ))}
      </ul>
      {confirming && (
        <>
          <FocusKeeper />
          <ConfirmDialog route={confirming} onClose={() => setConfirming(null)} />
        </>
      )}
    </>
  );
}

interface RouteLineProps {
  readonly file: IncidentFile;
  readonly route: Route;
  readonly onConfirm?: (route: Route) => void;
}

function RouteLine({ file, route, onConfirm }: RouteLineProps) {
  const { values } = route;
  const now = useServerNow();
  const { ofRound, ofAll } = elapsedOf(
    values,
    file.routes.map((other) => other.values),
    now,
  );
  const isInside = values.toOfficeId !== undefined;
  return (
    <li>
      <div className="row row-between">
        <span>
          {values.recipientName} <span className="faint">{channelNames[values.channel]}</span>
          {values.round > 1 && <span className="faint"> {routesText.round(values.round)}</span>}
        </span>
        {isInside && <StateTag tone={tones[routeState(values)]} label={routeStateNames[routeState(values)]} />}
      </div>
      <p className="faint">
        {instantWords(values.sentAt)} {values.channel === 'phone' && routesText.phoned(values.answeredBy ?? '')}
        {values.isReadBack && ` ${routesText.readBack}`}
        {isInside && `　${routesText.elapsed(ofRound, ofAll)}`}
        {values.confirmedAt !== undefined &&
          `　${routesText.confirmed(values.confirmedWith ?? '', instantWords(values.confirmedAt))}`}
      </p>
      {values.feedback && <p className="soft">{values.feedback}</p>}
      {onConfirm && <RouteActs route={route} onConfirm={onConfirm} />}
    </li>
  );
}

interface RouteActsProps {
  readonly route: Route;
  readonly onConfirm: (route: Route) => void;
}

function RouteActs({ route, onConfirm }: RouteActsProps) {
  const perform = usePerform();
  const read = useStateReader();
  const { values } = route;
  const mayConfirm = values.channel === 'written' && values.confirmedAt === undefined;
  const ask = (): void => {
    const input = { id: route.id, baseRevision: read().replica.revision };
    void perform('emergency.askAgain', input, { done: routesText.asked, failed: routesText.failed });
  };
  return (
    <div className="row route-acts">
      {mayConfirm && (
        <Button
          type="link"
          size="small"
          aria-label={routesText.confirmOf(values.recipientName)}
          onClick={() => onConfirm(route)}
        >
          {routesText.confirm}
        </Button>
      )}
      {values.toOfficeId !== undefined && values.signedAt !== undefined && (
        <Button type="link" size="small" aria-label={routesText.askAgainOf(values.recipientName)} onClick={ask}>
          {routesText.askAgain}
        </Button>
      )}
    </div>
  );
}
