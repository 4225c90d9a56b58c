import type { ReportRoute } from '../../domain/emergency/incident-report.ts';

/** 已报送 已读 签收 核实中 已核实 已反馈, in the order in which they come. */
export const routeStates = ['sent', 'read', 'signed', 'verifying', 'verified', 'fedBack'] as const;
export type RouteState = (typeof routeStates)[number];

/** How far a report is at one recipient: the furthest step of which the time is there. */
export function routeState(route: ReportRoute): RouteState {
  if (route.feedbackAt !== undefined) return 'fedBack';
  if (route.verifiedAt !== undefined) return 'verified';
  if (route.verifyingAt !== undefined) return 'verifying';
  if (route.signedAt !== undefined) return 'signed';
  return route.readAt === undefined ? 'sent' : 'read';
}
