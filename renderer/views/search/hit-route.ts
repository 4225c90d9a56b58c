import { monthOf } from '../../../shared/domain/month.ts';
import type { PlainDate } from '../../../shared/domain/plain-date.ts';
import { directoryPartition, partsOfRecordId, recordId } from '../../../shared/domain/record.ts';
import { weekStartOf } from '../../../shared/domain/week.ts';
import { subjectOf } from '../../../shared/rules/subject-ids.ts';
import type { DutyTab, PlanTab, Route, VisitTab } from '../../state/route.ts';

const visitTabOf: Readonly<Record<string, VisitTab>> = {
  receptionGuest: 'basics',
  itineraryStop: 'itinerary',
  receptionTask: 'tasks',
  receptionMeal: 'logistics',
  receptionRoom: 'logistics',
  receptionVehicle: 'logistics',
  seatPlan: 'seating',
};

const dutyTabOf: Readonly<Record<string, DutyTab>> = {
  dutyShift: 'month',
  dutyLogEntry: 'log',
  callRecord: 'log',
  handover: 'handover',
  spotCheck: 'checks',
  dailyReport: 'reports',
  dutyWarning: 'reports',
  specialPeriod: 'staff',
};

const planTabOf: Readonly<Record<string, PlanTab>> = { absence: 'absences', changeOrder: 'versions' };

/** Where a record that was found is seen. `date`: its first day, or today where it has none. */
export function hitRoute(id: string, date: PlainDate): Route {
  const { kind, key } = partsOfRecordId(id);
  const [officeKey = ''] = key.split('_');
  const dutyTab = dutyTabOf[kind];
  const visitTab = visitTabOf[kind];
  if (kind === 'reception') return { screen: 'reception', tab: 'board', visitId: id, visitTab: 'basics' };
  if (visitTab) return { screen: 'reception', tab: 'board', visitId: subjectOf('reception', id), visitTab };
  if (dutyTab) {
    const officeId = recordId('office', directoryPartition, officeKey);
    return { screen: 'duty', tab: dutyTab, month: monthOf(date), officeId, date };
  }
  switch (kind) {
    case 'incident':
      return { screen: 'emergency', tab: 'board', incidentId: id };
    case 'incidentReport':
    case 'incidentInstruction':
    case 'timelineEntry':
      return { screen: 'emergency', tab: 'board', incidentId: subjectOf('incident', id) };
    case 'reportRecipient':
      return { screen: 'emergency', tab: 'rules' };
    case 'matter':
      return { screen: 'supervision', tab: 'board', matterId: id };
    case 'matterFeedback':
      return { screen: 'supervision', tab: 'board', matterId: subjectOf('matter', id) };
    case 'jointMeeting':
      return { screen: 'supervision', tab: 'meetings', meetingId: id };
    case 'meetingTopic':
    case 'meetingDecision':
      return { screen: 'supervision', tab: 'meetings', meetingId: subjectOf('jointMeeting', id) };
    case 'contact':
    case 'dutyMember':
    case 'dutyRoom':
      return { screen: 'directory', section: 'book' };
    case 'leader':
      return { screen: 'directory', section: 'leaders' };
    case 'office':
      return { screen: 'directory', section: 'offices' };
    case 'person':
      return { screen: 'directory', section: 'people' };
    case 'venue':
      return { screen: 'directory', section: 'venues' };
    default:
      return {
        screen: 'weeklyPlan',
        weekStart: weekStartOf(date),
        tab: planTabOf[kind] ?? 'matrix',
        ...(kind === 'planItem' && { itemId: id }),
      };
  }
}
