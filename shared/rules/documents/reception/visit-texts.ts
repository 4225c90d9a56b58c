import type { PlainDate } from '../../../domain/plain-date.ts';
import type { Attendance, AttendanceRole } from '../../../domain/plan-item.ts';
import type { ItineraryStop, ReceptionVehicle } from '../../../domain/reception/visit-parts.ts';
import type { NameOf } from '../../reception/plan-snapshot.ts';
import { cleanText, clockText, dateText, roleOrder, timeText, weekdayText } from '../plan-texts.ts';
import { clockRangeWords, dayHeadWords, fixedWords, roleListWords, roleNames } from '../wording.ts';
import { visitWords } from './reception-wording.ts';

/** `11月26日（星期四）` */
export const dayText = (date: PlainDate): string => dayHeadWords(dateText(date), weekdayText(date));

/** `11月26日15:00`, `11月26日上午`, `11月26日（时间待定）` */
export function stopMoment({ date, time }: Pick<ItineraryStop, 'date' | 'time'>): string {
  const when = time.kind === 'undetermined' && time.part === undefined ? visitWords.timeOpen : timeText(time);
  return dateText(date) + when;
}

/** `11月26日—11月27日`; one day alone has no second. */
export const spanText = (from: PlainDate, to: PlainDate): string =>
  from === to ? dateText(from) : clockRangeWords(dateText(from), dateText(to));

/** `11月26日8:20—11月27日17:00`, the hours where they are known. */
export function vehicleSpan({ fromDate, fromTime, toDate, toTime }: ReceptionVehicle): string {
  const from = dateText(fromDate) + (fromTime === undefined ? '' : clockText(fromTime));
  const until = toTime === undefined ? '' : clockText(toTime);
  const to = fromDate === toDate ? until : dateText(toDate) + until;
  return to === '' ? from : clockRangeWords(from, to);
}

/** 区行政中心第二会议室 of the list of venues, or the place in words. */
export const placeOf = ({ venueId, placeText }: Pick<ItineraryStop, 'venueId' | 'placeText'>, nameOf: NameOf): string =>
  cleanText((venueId !== undefined && nameOf(venueId)) || placeText);

/** Of one of our offices by its name, else in words. */
export const unitOf = (
  { responsibleOfficeId, responsibleUnit }: Pick<ItineraryStop, 'responsibleOfficeId' | 'responsibleUnit'>,
  nameOf: NameOf,
): string => cleanText((responsibleOfficeId !== undefined && nameOf(responsibleOfficeId)) || responsibleUnit);

/** A leader as snapshots name one, `张明（区委书记）`, in two. */
export function splitName(name: string): { readonly name: string; readonly title: string } {
  const [, person = name, title = ''] = /^(.+?)（(.+)）$/u.exec(name) ?? [];
  return { name: cleanText(person), title: cleanText(title) };
}

interface RoleGroup {
  readonly role: AttendanceRole;
  /** As snapshots name them, with their titles. */
  readonly names: readonly string[];
}

/** Leaders in the order in which people put them, by the kind of their attendance; each once, at the first kind. */
function roleGroups(hosts: readonly Attendance[], nameOf: NameOf): RoleGroup[] {
  const seen = new Set<string>();
  return roleOrder.flatMap((role) => {
    const own = hosts.filter((host) => host.role === role && !seen.has(host.leaderId));
    for (const { leaderId } of own) seen.add(leaderId);
    const names = own.map(({ leaderId }) => cleanText(nameOf(leaderId) ?? visitWords.unknownLeader));
    return names.length === 0 ? [] : [{ role, names }];
  });
}

/** A line for each kind of attendance, without titles; names alone where all simply attend. */
export function hostLines(hosts: readonly Attendance[], nameOf: NameOf): string[] {
  const groups = roleGroups(hosts, nameOf);
  const isPlain = groups.length === 1 && groups[0]?.role === 'attend';
  return groups.map(({ role, names }) => {
    const text = names.map((name) => splitName(name).name).join(fixedWords.nameJoin);
    return isPlain ? text : roleListWords(roleNames[role], text);
  });
}

/** Leaders without what they do: `王建国（区委书记）、李明华（区长）`. */
export const hostNames = (hosts: readonly Attendance[], nameOf: NameOf): string =>
  [...new Set(hosts.map(({ leaderId }) => leaderId))]
    .map((leaderId) => cleanText(nameOf(leaderId) ?? visitWords.unknownLeader))
    .join(fixedWords.nameJoin);

/** `主持：王建国（区委书记）；出席：李明华（区长）` */
export const hostWords = (hosts: readonly Attendance[], nameOf: NameOf): string =>
  roleGroups(hosts, nameOf)
    .map(({ role, names }) => roleListWords(roleNames[role], names.join(fixedWords.nameJoin)))
    .join(visitWords.clause);

/** `云A·12345　中巴` */
export const vehicleName = ({ plate, model }: Pick<ReceptionVehicle, 'plate' | 'model'>): string =>
  [plate, model].map(cleanText).filter(Boolean).join(' ') || visitWords.unnamedVehicle;

/** A sentence with its stop, whatever the person wrote at its end. */
export const sentence = (text: string): string => {
  const words = cleanText(text).replace(/[。；;，,.]+$/u, '');
  return words === '' || /[！？!?…]$/u.test(words) ? words : visitWords.sentence(words);
};
