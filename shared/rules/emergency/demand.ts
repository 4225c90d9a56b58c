import type { ReportChannel, ReportLeg, SlaRule } from '../../domain/emergency/emergency-rules.ts';
import type { Casualties, IncidentLevel } from '../../domain/emergency/incident.ts';
import type { ReportRoute } from '../../domain/emergency/incident-report.ts';
import type { IncidentSeverity } from '../../domain/emergency/incident-severity.ts';
import type { IncidentFile } from './incident-book.ts';

/** What a clock runs from: 事发 获悉 级别变更 每日定时 情况变化 处置结束. */
export type ObligationAnchor = 'occurred' | 'known' | 'upgraded' | 'slot' | 'changed' | 'ended';

/** What is asked for, before it is settled whether it was met. */
export interface Demand {
  readonly key: string;
  readonly kind: SlaRule['kind'];
  readonly leg: ReportLeg;
  readonly channel: ReportChannel;
  readonly level: IncidentLevel;
  readonly anchor: ObligationAnchor;
  readonly from: number;
  readonly dueAt?: number;
  readonly source: string;
  /** Only reports sent from this moment on count, and before the other one where there is one. */
  readonly metFrom: number;
  readonly metUntil?: number;
  /** Of numbers that changed: what they are now. */
  readonly casualties?: Casualties;
}

/** The rules of a severity that hold for it. */
export const rulesThatHold = ({ rules, countsAs, category, deadOrMissing }: IncidentSeverity): SlaRule[] =>
  rules.filter(
    ({ levels, categories, deadOrMissingAtLeast = 0 }) =>
      (levels.length === 0 || levels.includes(countsAs)) &&
      (categories.length === 0 || categories.includes(category)) &&
      deadOrMissing >= deadOrMissingAtLeast,
  );

export const slotOf = ({ leg, channel }: Pick<SlaRule, 'leg' | 'channel'>): string => `${leg}-${channel}`;

export const wayOf = ({
  kind,
  leg,
  channel,
  source,
}: SlaRule): Pick<Demand, 'kind' | 'leg' | 'channel' | 'source'> => ({
  kind,
  leg,
  channel,
  source,
});

export const severityAt = ({ severities }: IncidentFile, at: number): IncidentSeverity | undefined =>
  (severities.findLast(({ values }) => values.since <= at) ?? severities[0])?.values;

export const isOnWay = (route: ReportRoute, { leg, channel }: Pick<SlaRule, 'leg' | 'channel'>): boolean =>
  route.leg === leg && route.channel === channel;
