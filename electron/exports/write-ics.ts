import type ICAL from 'ical.js';
import type { BulletinVersion, VersionItem } from '../../shared/domain/plan-cycle.ts';
import { versionNumber } from '../../shared/domain/plan-cycle.ts';
import type { CalendarContent } from '../../shared/rules/documents/document-file.ts';
import type { PlanDocumentOptions } from '../../shared/rules/documents/document-table.ts';
import { itemMarks } from '../../shared/rules/documents/item-marks.ts';
import { dayPlaces } from '../../shared/rules/documents/plan-order.ts';
import {
  bracketed,
  cleanText,
  contentText,
  leaderLines,
  placeTextOf,
  timeText,
  weekTitle,
} from '../../shared/rules/documents/plan-texts.ts';
import { calendarWords, categoryNames, markTexts } from '../../shared/rules/documents/wording.ts';
import { calendarBytes, startCalendar, startEvent } from './ics-calendar.ts';
import { addEventTimes } from './ics-times.ts';

/**
 * An iCalendar file with the items of `content`, readable by Outlook, WPS and telephones. Every item keeps its UID over
 * all versions and SEQUENCE is the version's, so that importing V1.1 updates what V1 brought instead of doubling it.
 */
export function writeIcs(
  version: BulletinVersion,
  previous: BulletinVersion | undefined,
  content: CalendarContent,
  options: PlanDocumentOptions,
): Uint8Array {
  const calendar = startCalendar(calendarWords.name(cleanText(content.owner), weekTitle(version.weekStart)));
  const ids = new Set(content.itemIds);
  const places = dayPlaces(version, options);
  const marks = itemMarks(version, previous);
  for (const item of version.items.filter(({ id }) => ids.has(id))) {
    const mark = marks.get(item.id);
    const event = eventOf(item, version, mark === undefined ? '' : markTexts[mark]);
    addEventTimes(event, item, places.get(item.id)?.part, options);
    calendar.addSubcomponent(event);
  }
  return calendarBytes(calendar);
}

function eventOf(item: VersionItem, version: BulletinVersion, mark: string): ICAL.Component {
  const event = startEvent(item.id, version.publishedAt, version.sequence);
  event.addPropertyWithValue('summary', mark + bracketed(item, contentText(item)));
  const place = placeTextOf(item);
  if (place !== '') event.addPropertyWithValue('location', place);
  event.addPropertyWithValue('description', descriptionOf(item, version));
  event.addPropertyWithValue('categories', categoryNames[item.category]);
  event.addPropertyWithValue('status', statusOf(item));
  event.addPropertyWithValue('transp', item.isParallel || item.isCancelled ? 'TRANSPARENT' : 'OPAQUE');
  return event;
}

function statusOf(item: VersionItem): string {
  if (item.isCancelled) return 'CANCELLED';
  return item.isTentative || item.time.kind === 'undetermined' ? 'TENTATIVE' : 'CONFIRMED';
}

/** The plan's own words for the time come first: a calendar shows a half day only as a stretch of hours. */
function descriptionOf(item: VersionItem, version: BulletinVersion): string {
  const participants = cleanText(item.otherAttendees ?? '');
  const remarks = cleanText(item.remarks ?? '');
  const leaders = leaderLines(item, version).join('；');
  const organiser = cleanText(item.organiserUnit || item.officeName);
  return [
    calendarWords.time(timeText(item.time)),
    leaders === '' ? '' : calendarWords.leaders(leaders),
    participants === '' ? '' : calendarWords.participants(participants),
    organiser === '' ? '' : calendarWords.organiser(organiser),
    remarks === '' ? '' : calendarWords.remarks(remarks),
    calendarWords.version(versionNumber(version.sequence)),
  ]
    .filter(Boolean)
    .join('\n');
}
