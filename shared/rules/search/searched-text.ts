import { lastOfMonth } from '../../domain/month.ts';
import type { RecordKind } from '../../domain/record.ts';
import { incidentNumber } from '../emergency/incident-number.ts';
import { dayOf, found, nothing, person, type SearchedKind, span } from './found-text.ts';
import { searchedMatters } from './searched-matters.ts';

/**
 * The kinds of records that can be found, and by what. Left out are copies (issued versions), bookkeeping (receipts, steps), settings, and
 * what is sealed or only a stub: personal data and classified papers never stand in an index.
 */
export const searchedKinds: { readonly [K in RecordKind]?: SearchedKind<K> } = {
  planItem: {
    module: 'plan',
    textOf: (item, nameOf) =>
      found(
        item.content,
        [...item.attendance.map(({ leaderId }) => nameOf(leaderId)), nameOf(item.officeId)],
        [item.placeText, nameOf(item.venueId), item.organiserUnit, item.otherAttendees, item.remarks],
        span(item.date, item.endDate),
      ),
  },
  absence: {
    module: 'plan',
    textOf: (absence, nameOf) =>
      found(
        absence.reason || absence.place,
        [nameOf(absence.leaderId)],
        [absence.place, absence.deputy, absence.phone],
        span(absence.fromDate, absence.toDate),
      ),
  },
  changeOrder: {
    module: 'plan',
    textOf: ({ reason, orderedBy, issuedAt }) => found(reason, [orderedBy], [], dayOf(issuedAt)),
  },
  reception: {
    module: 'reception',
    textOf: (visit, nameOf) =>
      found(
        visit.title,
        [
          ...visit.hosts.map(({ leaderId }) => nameOf(leaderId)),
          nameOf(visit.leadOfficeId),
          visit.theirContact,
          visit.ourContact,
        ],
        [
          ...[visit.guestUnit, visit.purpose, visit.requirements, visit.letterNumber, visit.electronicNumber],
          ...[visit.counterpartUnit, visit.theirPhone, visit.ourPhone, visit.arriveNumber, visit.departNumber],
          ...[visit.pressWords, visit.noticeWords, visit.annexWords, visit.remarks],
        ],
        visit.arriveOn ? span(visit.arriveOn, visit.departOn) : dayOf(visit.receivedAt),
      ),
  },
  receptionGuest: {
    module: 'reception',
    textOf: (guest) => person(guest.name, [guest.title, guest.unit, guest.phone, guest.remarks]),
  },
  itineraryStop: {
    module: 'reception',
    textOf: (stop, nameOf) =>
      found(
        stop.content,
        [...stop.hosts.map(({ leaderId }) => nameOf(leaderId)), stop.presenter],
        [
          ...[stop.placeText, nameOf(stop.venueId), nameOf(stop.responsibleOfficeId), stop.responsibleUnit],
          ...[stop.vehicles, stop.remarks],
        ],
        span(stop.date),
      ),
  },
  receptionTask: {
    module: 'reception',
    textOf: (task, nameOf) =>
      found(
        task.task,
        [task.person],
        [nameOf(task.responsibleOfficeId), task.responsibleUnit, task.phone, task.remarks],
        task.dueOn ? span(task.dueOn) : undefined,
      ),
  },
  receptionMeal: {
    module: 'reception',
    textOf: (meal) => found(meal.place, meal.companions, [meal.menu, meal.tables, meal.remarks], span(meal.date)),
  },
  receptionRoom: {
    module: 'reception',
    textOf: (room) => found(room.hotel, [], [room.number, room.others, room.remarks], span(room.fromDate, room.toDate)),
  },
  receptionVehicle: {
    module: 'reception',
    textOf: (vehicle) =>
      found(
        vehicle.plate || vehicle.model,
        [vehicle.driver],
        [vehicle.model, vehicle.driverPhone, vehicle.others, vehicle.remarks],
        span(vehicle.fromDate, vehicle.toDate),
      ),
  },
  seatPlan: {
    module: 'reception',
    textOf: (plan) => found(plan.title, [], []),
  },
  dutyMember: {
    module: 'directory',
    textOf: (member, nameOf) => person(member.name, [member.title, nameOf(member.officeId), ...member.phones]),
  },
  dutyRoom: {
    module: 'directory',
    textOf: (room, nameOf) => found(nameOf(room.officeId), [], [room.place, room.phone, room.fax]),
  },
  dutyShift: {
    module: 'duty',
    textOf: (shift, nameOf) =>
      shift.due
        ? person(shift.due.name, [shift.due.title, nameOf(shift.officeId), shift.note], span(shift.date))
        : nothing,
  },
  dutyLogEntry: {
    module: 'duty',
    textOf: (entry) =>
      found(entry.content, [entry.owner], [entry.source, entry.handling, entry.instruction], span(entry.dutyDate)),
  },
  callRecord: {
    module: 'duty',
    textOf: (call) =>
      found(
        call.content,
        [call.callerName, call.receiver],
        [call.callerUnit, call.callerTitle, call.callerPhone, call.receivingUnit, call.proposal],
        span(call.dutyDate),
      ),
  },
  handover: {
    module: 'duty',
    textOf: (handover) =>
      found(
        handover.situation || handover.tasks || handover.problems,
        [...handover.outgoing, ...handover.incoming].map(({ name }) => name),
        [handover.situation, handover.problems, handover.tasks, ...handover.items.map(({ text }) => text)],
        span(handover.date),
      ),
  },
  spotCheck: {
    module: 'duty',
    textOf: (check, nameOf) =>
      found(
        check.remarks || check.knowledge,
        [check.answeredBy, check.checkedBy],
        [nameOf(check.officeId), check.number, check.knowledge, check.rectification],
        dayOf(check.checkedAt),
      ),
  },
  dailyReport: {
    module: 'duty',
    textOf: (report) => found(report.situation, [report.leader, report.staff], [], span(report.date)),
  },
  dutyWarning: {
    module: 'duty',
    textOf: (warning) =>
      found(
        `${warning.issuer}${warning.type}`,
        [warning.toldLeader],
        [warning.content, warning.area, warning.forwardedTo],
        span(warning.dutyDate),
      ),
  },
  specialPeriod: {
    module: 'duty',
    textOf: (period) => found(period.name, [], [], span(period.fromDate, period.toDate)),
  },
  incident: {
    module: 'emergency',
    textOf: (incident) =>
      found(
        incident.title,
        incident.leadersOnSite.map(({ name }) => name),
        [
          ...[incidentNumber(incident), incident.subtype, incident.town, incident.address, incident.sourceUnit],
          ...[incident.nature, incident.course, incident.scope, incident.trend, incident.measures],
          ...[incident.plannedMeasures, incident.advice, incident.factNote, incident.assessment],
        ],
        dayOf(incident.knownAt),
      ),
  },
  incidentReport: {
    module: 'emergency',
    textOf: (report) =>
      found(report.title, [report.contact], Object.values(report.sections).map(String), dayOf(report.draftedAt)),
  },
  incidentInstruction: {
    module: 'emergency',
    textOf: (instruction) =>
      found(
        instruction.text,
        [instruction.leaderName],
        [instruction.leaderTitle, instruction.toUnit, instruction.feedback],
        dayOf(instruction.receivedAt),
      ),
  },
  timelineEntry: {
    module: 'emergency',
    textOf: (entry) => found(entry.text, [], [], dayOf(entry.at)),
  },
  ...searchedMatters,
  reportRecipient: {
    module: 'directory',
    textOf: (recipient) => found(recipient.name, [], [recipient.phone, recipient.fax]),
  },
  contact: {
    module: 'directory',
    textOf: (contact) =>
      person(contact.name, [
        ...[contact.position, contact.organisation, contact.officePhone, contact.mobile, contact.fax, contact.note],
      ]),
  },
  leader: {
    module: 'directory',
    textOf: (leader, nameOf) => person(leader.name, [leader.title, nameOf(leader.servingOfficeId)]),
  },
  office: {
    module: 'directory',
    textOf: (office) => found(office.name, [], [office.shortName]),
  },
  person: {
    module: 'directory',
    textOf: (someone, nameOf) => person(someone.name, [someone.title, nameOf(someone.officeId), someone.phone]),
  },
  venue: {
    module: 'directory',
    textOf: (venue, nameOf) => found(venue.name, [], [nameOf(venue.managingOfficeId)]),
  },
};

/** Some day of a partition's time, for putting the nearest first; none: it has no time. */
export function dayOfPartition(partition: string): string | undefined {
  const [, year = '', unit, number = ''] = /^(\d{4})-([WMY])(\d*)$/.exec(partition) ?? [];
  if (unit === 'M') return lastOfMonth(`${year}-${number}`);
  if (unit === 'W') return new Date(Date.UTC(Number(year), 0, Number(number) * 7)).toISOString().slice(0, 10);
  return unit === 'Y' ? `${year}-12-31` : undefined;
}
