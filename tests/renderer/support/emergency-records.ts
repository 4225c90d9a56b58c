import type { ReportRecipient } from '../../../shared/domain/emergency/emergency-rules.ts';
import { type Incident, unknownCasualties } from '../../../shared/domain/emergency/incident.ts';
import type { IncidentReport, ReportRoute } from '../../../shared/domain/emergency/incident-report.ts';
import type { IncidentSeverity } from '../../../shared/domain/emergency/incident-severity.ts';
import type { TimelineEntry } from '../../../shared/domain/emergency/incident-timeline.ts';
import { partsOfRecordId, type RecordKind, type RecordValues } from '../../../shared/domain/record.ts';
import { answeredRecordId, incidentId, incidentRecordId } from '../../../shared/rules/emergency/emergency-ids.ts';
import { suggestedPack } from '../../../shared/rules/emergency/ready-packs.ts';
import type { RecordView } from '../../../shared/store/record-view.ts';
import { aRecord, leadOfficeId } from './sample-records.ts';

/** The tests' now: Sunday noon, 22 November 2026, in China. */
export const now = Date.UTC(2026, 10, 22, 4);
export const minute = 60_000;

export const incidentIdOf = (key: string, knownAt: number = now): string => incidentId(leadOfficeId, knownAt, key);

const recordOfId = <K extends RecordKind>(kind: K, id: string, values: RecordValues<K>): RecordView => {
  const { partition, key } = partsOfRecordId(id);
  return aRecord(kind, partition, key, values);
};

export const anIncident = (key: string, values: Partial<Incident> = {}): RecordView => {
  const full: Incident = {
    officeId: leadOfficeId,
    sequence: 1,
    title: '清河大道化工厂爆炸',
    category: 'accident',
    subtype: '生产安全事故',
    occurredAt: { precision: 'exact', at: now - 20 * minute },
    knownAt: now - 10 * minute,
    isKnownAtTyped: false,
    town: '永安街道',
    address: '清河大道118号',
    sourceUnit: '永安街道办事处',
    nature: '',
    course: '',
    casualties: unknownCasualties,
    loss: null,
    uncontrolledHours: null,
    scope: '',
    trend: '',
    measures: '',
    plannedMeasures: '',
    advice: '',
    leadersOnSite: [],
    fact: 'received',
    response: 'ongoing',
    personalDataUntil: now + 180 * 86_400_000,
    ...values,
  };
  return recordOfId('incident', incidentIdOf(key, full.knownAt), full);
};

export const aSeverity = (incident: RecordView, values: Partial<IncidentSeverity> = {}): RecordView => {
  const { knownAt, category } = incident.values as unknown as Incident;
  const { level = 'IV' } = values;
  return recordOfId('incidentSeverity', incidentRecordId('incidentSeverity', incident.id, `s${level}`), {
    officeId: leadOfficeId,
    incidentId: incident.id,
    level,
    isSensitive: false,
    category,
    deadOrMissing: 0,
    since: knownAt,
    by: '林安',
    packName: suggestedPack.name,
    packSource: suggestedPack.source,
    countsAs: level,
    rules: suggestedPack.rules,
    escalateAfterMinutes: 5,
    ...values,
  });
};

export const anEntry = (incident: RecordView, key: string, values: Partial<TimelineEntry> = {}): RecordView =>
  recordOfId('timelineEntry', incidentRecordId('timelineEntry', incident.id, key), {
    officeId: leadOfficeId,
    incidentId: incident.id,
    kind: 'note',
    at: now,
    isTimeTyped: false,
    enteredAt: now,
    computerAt: now,
    enteredBy: '林安',
    act: 'noted',
    details: {},
    text: '',
    ...values,
  });

export const aReport = (incident: RecordView, key: string, values: Partial<IncidentReport> = {}): RecordView =>
  recordOfId('incidentReport', incidentRecordId('incidentReport', incident.id, key), {
    officeId: leadOfficeId,
    incidentId: incident.id,
    kind: 'firstWritten',
    title: '关于清河大道化工厂爆炸的报告',
    sections: {
      overview: '化工厂爆炸。',
      casualties: '',
      cause: '',
      measures: '',
      leaders: '',
      trend: '',
      next: '',
      advice: '',
    },
    urgency: 'topUrgent',
    sentTo: '市委总值班室',
    copiedTo: '',
    contact: '',
    state: 'draft',
    draftedBy: '林安',
    draftedAt: now - 8 * minute,
    ...values,
  });

export const aRoute = (report: RecordView, key: string, values: Partial<ReportRoute> = {}): RecordView => {
  const { incidentId: about } = report.values as unknown as IncidentReport;
  const { toOfficeId } = values;
  return recordOfId('reportRoute', answeredRecordId('reportRoute', about, key, toOfficeId), {
    officeId: leadOfficeId,
    incidentId: about,
    reportId: report.id,
    recipientName: '市委总值班室',
    leg: 'city',
    channel: 'written',
    round: 1,
    sentAt: now - 5 * minute,
    isTimeTyped: false,
    sentBy: '林安',
    isVerificationAsked: false,
    ...values,
  });
};

export const aRecipient = (key: string, values: Partial<ReportRecipient> = {}): RecordView =>
  aRecord('reportRecipient', 'all', key, {
    name: '市委总值班室',
    leg: 'city',
    phone: '88880001',
    fax: '',
    rankOrder: 1,
    ...values,
  });
