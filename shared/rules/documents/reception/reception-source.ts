import type { ChinaTime } from '../../../domain/china-time.ts';
import type { ExpenseSheet } from '../../../domain/reception/expense-sheet.ts';
import type { PlanSnapshot, ReceptionIssue } from '../../../domain/reception/reception-issue.ts';
import type { ReceptionTask } from '../../../domain/reception/visit-parts.ts';
import type { WorkCalendar } from '../../work-calendar.ts';
import type { DocumentHead } from '../document-table.ts';
import type { DutyFacts } from '../duty/duty-source.ts';
import { momentText, rangeText, unitInDistrict } from '../duty/duty-texts.ts';
import { cleanText } from '../plan-texts.ts';
import { headWords, internalMark } from './reception-wording.ts';

/** All that a document of a visit is made from: its plan as it was issued, or as it stands. */
export interface ReceptionSource extends DutyFacts {
  readonly snapshot: PlanSnapshot;
  /** The plan that was issued before: what differs from it is marked. */
  readonly previous?: PlanSnapshot | undefined;
  /** The issue that the snapshot is of; without it the plan as it stands, which nobody has issued. */
  readonly issue?: Pick<ReceptionIssue, 'sequence' | 'issuedAt' | 'issuedBy' | 'reason'> | undefined;
  /** 接待清单, where one was filled in. */
  readonly sheet?: ExpenseSheet | undefined;
  readonly calendar: WorkCalendar;
  /** When a task is to be done; undefined where nothing says so. */
  readonly dueOf: (task: ReceptionTask) => ChinaTime | undefined;
}

/** 省发展改革委调研组: what the visit is called, as titles and file names say it. */
export const subjectOf = ({ snapshot }: ReceptionSource): string => cleanText(snapshot.reception.title);

/** `V2`, or `未下发` of a plan that nobody has issued as it stands. */
export const versionText = ({ issue }: ReceptionSource): string =>
  issue ? headWords.version(issue.sequence) : headWords.open;

/** The day or days of the visit as titles show them, in brackets; empty where they are not known. */
export function daysText({ snapshot }: ReceptionSource): string {
  const { arriveOn, departOn } = snapshot.reception;
  const [first, last] = [arriveOn ?? departOn, departOn ?? arriveOn];
  return first === undefined || last === undefined ? '' : rangeText(first, last);
}

/** `云溪区委办公室`: the office that answers for the visit, in full. */
export function issuerOf({ snapshot, offices, districtName }: ReceptionSource): string {
  const { leadOfficeId, officeId } = snapshot.reception;
  const id = leadOfficeId ?? officeId;
  const name = offices.find((office) => office.id === id)?.name ?? snapshot.names[id] ?? '';
  return unitInDistrict(districtName, name);
}

/** The instant that the files show: that of the issue, or of the making. */
export const saidAt = ({ issue, now }: ReceptionSource): number => issue?.issuedAt ?? now;

/** Title, days and version of a table about the visit. */
export const tableHead = (title: string, source: ReceptionSource): DocumentHead => ({
  title,
  range: daysText(source),
  issued: source.issue
    ? headWords.issued(versionText(source), momentText(source.issue.issuedAt))
    : headWords.made(momentText(source.now)),
  mark: internalMark,
  pageFoot: versionText(source),
  publishedAt: saidAt(source),
});
