import type { DutyMember } from '../../../domain/duty/duty-staff.ts';
import { datesOfMonth, firstOfMonth, lastOfMonth, type Month } from '../../../domain/month.ts';
import type { PlainDate } from '../../../domain/plain-date.ts';
import type { DutyBook } from '../../duty/duty-book.ts';
import { dutyDayType, isHolidayType, periodsOn, templateOn } from '../../duty/duty-days.ts';
import { formMarkText } from '../../imports/duty/form-marks.ts';
import { memberWritings } from '../../imports/duty/member-writing.ts';
import { dayHoursText, placesText, postPlaces } from '../../imports/duty/post-places.ts';
import type { CellTone } from '../document-table.ts';
import { cleanText, dateText } from '../plan-texts.ts';
import type { DutySource } from './duty-source.ts';
import { monthText, rangeText, unitInDistrict, weekdayLabel } from './duty-texts.ts';
import { doubleLeadWords, formWords, rosterTitles } from './wording.ts';

export interface FormColumn {
  /** Hidden above the head: an import knows the column by it. */
  readonly mark: string;
  readonly title: string;
  readonly widthMm: number;
}

export interface FormCell {
  readonly text: string;
  readonly tone?: CellTone;
  /** Offers the names of the members. */
  readonly isChoice: boolean;
}

/** A month of an office to be filled in with a spreadsheet program and read again. */
export interface RosterForm {
  readonly title: string;
  readonly range: string;
  readonly guide: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly FormCell[])[];
  readonly members: {
    readonly name: string;
    readonly mark: string;
    readonly titles: readonly string[];
    readonly widthsMm: readonly number[];
    /** The first column holds what cells offer. */
    readonly rows: readonly (readonly string[])[];
  };
  readonly pageFoot: string;
  readonly madeAt: number;
}

const widthsMm = { date: 22, weekday: 22, hours: 32, post: 36 } as const;

/** The empty roster, with what is filled already; cells of posts that a day does not have are grey. */
export function rosterForm(officeId: string, month: Month, source: DutySource): RosterForm {
  const book = ofOffice(officeId, source.book);
  const dates = datesOfMonth(month);
  const posts = formPosts(officeId, dates, book);
  const writings = memberWritings(book.members);
  const unit = unitInDistrict(source.districtName, source.offices.find(({ id }) => id === officeId)?.shortName ?? '');
  const fixed = (text: string, tone: CellTone | undefined): FormCell => ({
    text,
    isChoice: false,
    ...(tone && { tone }),
  });
  return {
    title: formWords.title(unit, monthText(month)),
    range: rangeText(firstOfMonth(month), lastOfMonth(month)),
    guide: formWords.guide,
    columns: [
      { mark: formMarkText({ kind: 'date', officeId, month }), title: rosterTitles.date, widthMm: widthsMm.date },
      { mark: formMarkText({ kind: 'weekday' }), title: rosterTitles.weekday, widthMm: widthsMm.weekday },
      { mark: formMarkText({ kind: 'hours' }), title: rosterTitles.hours, widthMm: widthsMm.hours },
      ...posts.map(({ id, name }) => ({
        mark: formMarkText({ kind: 'post', postId: id }),
        title: name,
        widthMm: widthsMm.post,
      })),
    ],
    rows: dates.map((date) => {
      const tone: CellTone | undefined = isHolidayType(dutyDayType(date, book.calendar)) ? 'marked' : undefined;
      return [
        fixed(dateText(date), tone),
        fixed([weekdayLabel(date, book.calendar), ...marksOf(officeId, date, book)].join('\n'), tone),
        fixed(dayHoursText(date, officeId, book), tone),
        ...posts.map(({ id }): FormCell => {
          const places = postPlaces(id, date, officeId, book);
          const isAsked = places.groups.length > 0;
          const shade = isAsked || !places.hasTemplate ? tone : 'void';
          return { text: placesText(places, writings), isChoice: shade !== 'void', ...(shade && { tone: shade }) };
        }),
      ];
    }),
    members: membersSheet(month, writings, book),
    pageFoot: formWords.pageFoot,
    madeAt: source.now,
  };
}

/** Only namesakes of one office are told apart by more than their names. */
const ofOffice = (officeId: string, book: DutyBook): DutyBook => ({
  ...book,
  members: new Map([...book.members].filter(([, member]) => member.officeId === officeId)),
});

/** The posts that the month's days ask for or have, in their order; all of them where no template says anything. */
function formPosts(
  officeId: string,
  dates: readonly PlainDate[],
  book: DutyBook,
): { readonly id: string; readonly name: string }[] {
  const days = new Set(dates);
  const asked = dates.flatMap((date) => (templateOn(date, officeId, book)?.posts ?? []).map(({ postId }) => postId));
  const present = [...book.shifts.values()].flatMap((shift) =>
    shift.officeId === officeId && days.has(shift.date) ? shift.postId : [],
  );
  const used = new Set([...asked, ...present]);
  return [...book.posts]
    .filter(([id, post]) => post.officeId === officeId && (asked.length === 0 || used.has(id)))
    .sort(([leftId, left], [rightId, right]) => left.rankOrder - right.rankOrder || leftId.localeCompare(rightId))
    .map(([id, { name }]) => ({ id, name: cleanText(name) }));
}

/** What whoever fills in a day has to know of it. */
function marksOf(officeId: string, date: PlainDate, book: DutyBook): string[] {
  const periods = periodsOn(date, officeId, book.periods).map(({ values }) => cleanText(values.name));
  const isDouble =
    book.rulesOn(date).doubleLead && (periods.length > 0 || isHolidayType(dutyDayType(date, book.calendar)));
  return [...(isDouble ? [doubleLeadWords] : []), ...periods];
}

/** Who may be put in: everybody who serves on some day of the month. */
function membersSheet(
  month: Month,
  writings: ReadonlyMap<string, string>,
  { members }: DutyBook,
): RosterForm['members'] {
  const [first, last] = [firstOfMonth(month), lastOfMonth(month)];
  const serves = ({ joinsOn, leavesOn }: DutyMember): boolean =>
    (joinsOn === undefined || joinsOn <= last) && (leavesOn === undefined || first <= leavesOn);
  const shown = [...members]
    .filter(([, member]) => serves(member))
    .sort(
      ([leftId, left], [rightId, right]) => left.name.localeCompare(right.name, 'zh') || leftId.localeCompare(rightId),
    );
  const { choice, name, title, phone, tags } = formWords.members;
  return {
    name: formWords.membersSheet,
    mark: formMarkText({ kind: 'members' }),
    titles: [choice, name, title, phone, tags],
    widthsMm: [40, 28, 50, 38, 40],
    rows: shown.map(([id, member]) => [
      writings.get(id) ?? member.name,
      cleanText(member.name),
      cleanText(member.title),
      cleanText(member.phones[0] ?? ''),
      member.tags.map(cleanText).join('、'),
    ]),
  };
}
