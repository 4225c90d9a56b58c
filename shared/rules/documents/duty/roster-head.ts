import type { DutyRoster, DutyRosterVersion } from '../../../domain/duty/duty-roster.ts';
import type { DutyRoom } from '../../../domain/duty/duty-staff.ts';
import { firstOfMonth, lastOfMonth, type Month, monthOf } from '../../../domain/month.ts';
import { datesFrom, type PlainDate } from '../../../domain/plain-date.ts';
import { unusualDays } from '../document-head.ts';
import type { DocumentHead } from '../document-table.ts';
import type { DutySource } from './duty-source.ts';
import { momentText, monthText, rangeText, unitInDistrict } from './duty-texts.ts';
import type { RosterDay } from './roster-days.ts';
import {
  chiefRosterTitle,
  draftedWords,
  draftWords,
  fourOffices,
  internalMark,
  madeWords,
  rosterFoot,
  rosterTitle,
  versionNumberWords,
} from './wording.ts';

/** Whose roster: one office's, or those of all offices that keep one. */
export interface RosterSubject {
  readonly officeIds: readonly string[];
  /** `云溪区委办`, `云溪区四办`. */
  readonly unit: string;
  /** `区委办`, `四办`. */
  readonly shortUnit: string;
  readonly isAll: boolean;
}

/** The offices that a document is about; 四办 are those of the four bodies, and every other that has a roster in these days. */
export function rosterSubject(
  officeId: string | 'all',
  dates: readonly PlainDate[],
  { offices, book, districtName }: DutySource,
): RosterSubject {
  if (officeId !== 'all') {
    const shortUnit = offices.find(({ id }) => id === officeId)?.shortName ?? '';
    return { officeIds: [officeId], unit: unitInDistrict(districtName, shortUnit), shortUnit, isAll: false };
  }
  const days = new Set(dates);
  const serving = new Set([...book.shifts.values()].flatMap((shift) => (days.has(shift.date) ? shift.officeId : [])));
  const shown = offices.filter(({ id, body }) => fourBodies.has(body) || serving.has(id));
  return {
    officeIds: shown.map(({ id }) => id),
    unit: unitInDistrict(districtName, fourOffices),
    shortUnit: fourOffices,
    isAll: true,
  };
}

const fourBodies: ReadonlySet<string> = new Set(['partyCommittee', 'peoplesCongress', 'government', 'cppcc']);

/** The month that the days are the whole of; undefined for any other stretch. */
export function wholeMonth(from: PlainDate, to: PlainDate): Month | undefined {
  const month = monthOf(from);
  return firstOfMonth(month) === from && lastOfMonth(month) === to ? month : undefined;
}

export function rosterTitleOf({ unit, isAll }: RosterSubject, from: PlainDate, to: PlainDate): string {
  const month = wholeMonth(from, to);
  const words = isAll ? chiefRosterTitle : rosterTitle;
  return words(unit, month === undefined ? '' : monthText(month));
}

interface Issue {
  readonly roster: DutyRoster | undefined;
  readonly version: DutyRosterVersion | undefined;
}

const isIssued = ({ roster }: Issue): boolean => roster?.state === 'published' || roster?.state === 'locked';

function issueOf(officeId: string, month: Month, { book, versions }: DutySource): Issue {
  const isOfMonth = (each: { readonly officeId: string; readonly month: Month }): boolean =>
    each.officeId === officeId && each.month === month;
  const version = versions.filter(isOfMonth).sort((left, right) => left.sequence - right.sequence);
  return { roster: book.rosters.find(isOfMonth), version: version.at(-1) };
}

const issuesOf = ({ officeIds }: RosterSubject, dates: readonly PlainDate[], source: DutySource) =>
  officeIds.flatMap((officeId) =>
    [...new Set(dates.map(monthOf))].map((month) => ({ officeId, month, ...issueOf(officeId, month, source) })),
  );

/** Whether every roster in it is issued: a draft says so in its name. */
export const isAllIssued = (subject: RosterSubject, dates: readonly PlainDate[], source: DutySource): boolean =>
  issuesOf(subject, dates, source).every(isIssued);

/** Title, days, and which issue it is: a draft says that it is one on every page. */
export function rosterHead(
  title: string,
  subject: RosterSubject,
  dates: readonly PlainDate[],
  source: DutySource,
): DocumentHead {
  const issues = issuesOf(subject, dates, source);
  const [only] = issues;
  const made = momentText(source.now);
  const isIssuedWhole = issues.every(isIssued);
  const version =
    issues.length === 1 && only?.version && isIssuedWhole ? versionNumberWords(only.version.sequence) : '';
  return {
    title,
    range: rangeText(dates[0] ?? '', dates.at(-1) ?? ''),
    issued: isIssuedWhole ? [version, madeWords(made)].filter(Boolean).join('　') : draftedWords(made),
    mark: internalMark,
    pageFoot: isIssuedWhole ? version : draftWords,
    publishedAt: source.now,
  };
}

/** Signs that need explaining, days that are not what they seem, where duty is kept, and who made, reviewed and published it. */
export function rosterFootLines(
  subject: RosterSubject,
  dates: readonly PlainDate[],
  days: readonly RosterDay[],
  rooms: readonly DutyRoom[],
  source: DutySource,
): string[] {
  const cells = days.flatMap((day) => day.cells);
  const signs = [
    cells.some(({ isAsked }) => !isAsked) ? rosterFoot.notThatDay : '',
    cells.some(({ gaps }) => gaps > 0) ? rosterFoot.gap : '',
  ].filter(Boolean);
  const unusual = unusualDays(datesFrom(dates[0] ?? '', dates.at(-1) ?? ''), source.book.calendar);
  return [
    ...roomLines(subject, rooms, source),
    ...(signs.length === 0 ? [] : [rosterFoot.signs(signs)]),
    ...(unusual.length === 0 ? [] : [rosterFoot.explanation(unusual)]),
    issueLine(subject, dates, source),
  ];
}

function roomLines({ officeIds, isAll }: RosterSubject, rooms: readonly DutyRoom[], { offices }: DutySource): string[] {
  return officeIds.flatMap((officeId) => {
    const room = rooms.find((each) => each.officeId === officeId);
    const facts = room === undefined ? [] : roomFacts(room);
    const name = offices.find(({ id }) => id === officeId)?.shortName ?? '';
    return facts.length === 0 ? [] : [rosterFoot.dutyRoom(isAll ? name : '', facts)];
  });
}

const roomFacts = ({ place, phone, fax }: DutyRoom): string[] =>
  [
    place === '' ? '' : rosterFoot.place(place),
    phone === '' ? '' : rosterFoot.phone(phone),
    fax === '' ? '' : rosterFoot.fax(fax),
  ].filter(Boolean);

function issueLine(subject: RosterSubject, dates: readonly PlainDate[], source: DutySource): string {
  const issues = issuesOf(subject, dates, source);
  const [only] = issues;
  if (issues.length === 1 && only) return signatureLine(only);
  const several = new Set(issues.map(({ month }) => month)).size > 1;
  return rosterFoot.versions(
    issues.map((issue) => {
      const office = source.offices.find(({ id }) => id === issue.officeId)?.shortName ?? '';
      return rosterFoot.ofOffice(office + (several ? monthText(issue.month) : ''), versionText(issue));
    }),
  );
}

function versionText(issue: Issue): string {
  const { version } = issue;
  if (!isIssued(issue) || version === undefined) return draftWords;
  return rosterFoot.issuedOn(versionNumberWords(version.sequence), momentText(version.publishedAt));
}

function signatureLine(issue: Issue): string {
  const { reviewedBy, reviewedAt, publishedBy, publishedAt } = issue.roster ?? {};
  const isReviewed = reviewedBy !== undefined && reviewedAt !== undefined;
  const isPublished = isIssued(issue) && publishedBy !== undefined && publishedAt !== undefined;
  return [
    rosterFoot.made,
    isReviewed ? rosterFoot.reviewed(reviewedBy, momentText(reviewedAt)) : rosterFoot.notReviewed,
    isPublished ? rosterFoot.published(publishedBy, momentText(publishedAt)) : rosterFoot.notPublished,
    rosterFoot.version(isPublished && issue.version ? versionNumberWords(issue.version.sequence) : draftWords),
  ].join(rosterFoot.gapOfLines);
}
