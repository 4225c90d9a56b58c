import { sameJson } from '../../base/canonical-json.ts';
import type { IncidentReport } from '../../domain/emergency/incident-report.ts';
import { type Demand, isOnWay } from './demand.ts';
import type { IncidentFile } from './incident-book.ts';
import { lastResumedAt } from './response-times.ts';

type Route = IncidentFile['routes'][number];

/** When its words were fixed: what became known later is not in it. */
export const signedAtOf = ({ values }: Route, { reports }: IncidentFile): number =>
  reportOf(values.reportId, reports)?.signedAt ?? values.sentAt;

const reportOf = (reportId: string, reports: IncidentFile['reports']): IncidentReport | undefined =>
  reports.find(({ id }) => id === reportId)?.values;

/** The first report that meets a demand, sent before `until`. */
export function routeMeeting(demand: Demand, file: IncidentFile, until = demand.metUntil): Route | undefined {
  return file.routes.find((route) => {
    const { values } = route;
    if (!isOnWay(values, demand) || values.sentAt < demand.metFrom) return false;
    if (until !== undefined && values.sentAt >= until) return false;
    const report = reportOf(values.reportId, file.reports);
    switch (demand.kind) {
      case 'final':
        return isFinal(report);
      case 'daily':
        return isFollowUp(route, report, file) && signedAtOf(route, file) >= demand.metFrom;
      case 'onChange':
        return tellsOf(demand, route, report, file);
      default:
        // Signed before the level was raised, it does not tell of that.
        return demand.metFrom === 0 || signedAtOf(route, file) >= demand.metFrom;
    }
  });
}

const isFinal = (report: IncidentReport | undefined): boolean => report?.kind === 'final' && report.state !== 'void';

/** 续报: neither the first report, to however many it went, nor one that somebody was asked to verify again. */
function isFollowUp({ values }: Route, report: IncidentReport | undefined, { routes }: IncidentFile): boolean {
  if (!report || report.kind === 'firstWritten' || values.round > 1) return false;
  const first = routes.find(({ values: other }) => isOnWay(other, values));
  return report.kind !== 'firstCall' || first?.values.reportId !== values.reportId;
}

function tellsOf(demand: Demand, route: Route, report: IncidentReport | undefined, file: IncidentFile): boolean {
  if (signedAtOf(route, file) >= demand.metFrom) return true;
  return report?.casualties !== undefined && sameJson(report.casualties, demand.casualties ?? null);
}

/** 终报 on a way, since the response was last taken up. */
export function finalSentAt(file: IncidentFile, leg?: Demand['leg']): number | undefined {
  const since = lastResumedAt(file);
  const route = file.routes.find(
    ({ values }) =>
      (leg === undefined || values.leg === leg) &&
      values.sentAt >= since &&
      isFinal(reportOf(values.reportId, file.reports)),
  );
  return route?.values.sentAt;
}
