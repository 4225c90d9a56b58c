import { type Incident, unknownCasualties } from '../../domain/emergency/incident.ts';
import {
  type IncidentReport,
  type ReportKind,
  type ReportSections,
  sectionLimits,
} from '../../domain/emergency/incident-report.ts';
import { chineseNumber } from '../chinese-number.ts';
import {
  categoryNames,
  fullStop,
  leaderJoin,
  levelNames,
  sentences,
  titleWords,
} from '../documents/emergency/report-wording.ts';
import { casualtyChangeWords, casualtyWords } from './casualty-words.ts';
import { type IncidentFile, severityNow } from './incident-book.ts';
import { momentWords, occurrenceWords } from './time-words.ts';

/** The title that a report of an incident has by custom (duty-and-emergency.md §2.4); `number` counts 续报. */
export function reportTitle(kind: ReportKind, number: number | undefined, incidentTitle: string): string {
  const subject = incidentTitle.replace(/^关于/, '').replace(/(?:的(?:情况)?报告)?[。！!]*$/, '');
  switch (kind) {
    case 'firstCall':
    case 'firstWritten':
      return titleWords.first(subject);
    case 'followUp':
      return titleWords.followUp(subject, number === undefined ? '' : chineseNumber(number));
    case 'final':
      return titleWords.final(subject);
    case 'special':
      return incidentTitle;
  }
}

/** `…续报` with its number at the end, whatever the incident is called by then; any other title, or kind, as it is. */
export function withReportNumber(title: string, kind: ReportKind, number: number | undefined): string {
  const subject = title.replace(followUpEnd, '');
  if (kind !== 'followUp' || number === undefined || subject === title) return title;
  return titleWords.followUp(subject, chineseNumber(number));
}

/** With a number that was typed, or without one. */
const followUpEnd = new RegExp(`${titleWords.followUp('', '')}(?:（[零一二三四五六七八九十百千]+）)?$`, 'u');

/** What a report of this kind would say at `now`, for a person to check and change. */
export function draftSections(file: IncidentFile, kind: ReportKind, now: number): ReportSections {
  if (kind === 'final') return finalSections(file, now);
  const last = kind === 'followUp' ? lastSigned(file) : undefined;
  return last ? changedSections(file, last, now) : knownSections(file, now);
}

/** Everything that is known; of what is not, that it is not. */
function knownSections(file: IncidentFile, now: number): ReportSections {
  const { incident } = file;
  return {
    overview: prose(
      happenedSentence(incident, now),
      toldSentence(incident, now),
      incident.course,
      incident.scope && sentences.scope(incident.scope),
      gradedSentence(file),
    ),
    casualties: prose(
      sentences.asOf(momentWords(now, now), casualtyWords(incident.casualties, incident.category)),
      lossSentence(incident) ?? sentences.lossUnknown,
    ),
    cause: prose(incident.nature || sentences.causeUnknown),
    measures: prose(incident.measures),
    leaders: leadersProse(incident, now),
    trend: prose(incident.trend),
    next: prose(incident.plannedMeasures),
    advice: prose(incident.advice),
  };
}

/** What happened, what was done, how it stands and what remains to be done. */
function finalSections(file: IncidentFile, now: number): ReportSections {
  const { incident } = file;
  const { endedAt, assessment = '' } = incident;
  return {
    ...knownSections(file, now),
    casualties: prose(casualtyWords(incident.casualties, incident.category), lossSentence(incident)),
    trend: prose(endedAt === undefined ? incident.trend : sentences.ended(momentWords(endedAt, now))),
    next: prose(assessment, incident.plannedMeasures),
  };
}

/** Only what the reports that were signed did not say yet. */
function changedSections(file: IncidentFile, last: IncidentReport, now: number): ReportSections {
  const { incident } = file;
  const isNew = unsaidIn(file.reports.map(({ values }) => values).filter(isSigned));
  const changes: Omit<ReportSections, 'overview'> = {
    casualties: prose(
      asOf(now, casualtyChangeWords(last.casualties ?? unknownCasualties, incident.casualties)),
      isNew(lossSentence(incident) ?? ''),
    ),
    cause: prose(isNew(incident.nature)),
    measures: prose(isNew(incident.measures)),
    leaders: prose(isNew(leadersProse(incident, now))),
    trend: prose(isNew(incident.trend)),
    next: prose(isNew(incident.plannedMeasures)),
    advice: prose(isNew(incident.advice)),
  };
  const states = stateSentences(file, last, now);
  const known = [isNew(incident.course), incident.scope && isNew(sentences.scope(incident.scope))];
  const room = sectionLimits.overview - prose(...states, ...known).length;
  const notes = newestWithin(room, noteSentences(file, last, now).map(isNew));
  const events = prose(...states, ...notes, ...known);
  const isSilent = [events, ...Object.values(changes)].every((text) => text === '');
  return { overview: isSilent ? prose(asOf(now, sentences.nothingNew)) : events, ...changes };
}

const asOf = (now: number, words: string): string => (words === '' ? '' : sentences.asOf(momentWords(now, now), words));

/** On paper: what was only said by telephone, whoever reads has not read. */
const isSigned = ({ state, kind }: IncidentReport): boolean => state === 'signed' && kind !== 'firstCall';
const orderOf = ({ signedAt, draftedAt }: IncidentReport): number => signedAt ?? draftedAt;

const lastSigned = ({ reports }: IncidentFile): IncidentReport | undefined =>
  reports
    .map(({ values }) => values)
    .filter(isSigned)
    .sort((left, right) => orderOf(left) - orderOf(right))
    .at(-1);

/** The clauses of a text that none of the reports has. */
function unsaidIn(reports: readonly IncidentReport[]): (text: string) => string {
  const said = new Set(reports.flatMap(({ sections }) => Object.values(sections).flatMap(clausesOf)).map(bare));
  return (text) =>
    clausesOf(text)
      .filter((clause) => !said.has(bare(clause)))
      .join('');
}

/** Each with the sign that ends it. */
const clausesOf = (text: string): string[] => text.match(/[^。；;！？\n]+[。；;！？\n]*/gu) ?? [];
const bare = (clause: string): string => clause.replace(/[\s\p{P}]/gu, '');

function stateSentences({ incident, severities }: IncidentFile, last: IncidentReport, now: number): string[] {
  const { fact, factAt, endedAt } = incident;
  const since = last.draftedAt;
  const before = severities.findLast(({ values }) => values.since <= since)?.values.level;
  const level = severities.at(-1)?.values.level;
  return [
    fact === 'confirmed' && factAt !== undefined && factAt > since ? sentences.confirmed : '',
    fact === 'dismissed' && factAt !== undefined && factAt > since ? sentences.dismissed : '',
    before && level && before !== level ? sentences.regraded(levelNames[before], levelNames[level]) : '',
    endedAt !== undefined && endedAt > since ? sentences.ended(momentWords(endedAt, now)) : '',
  ];
}

/** Notes that were written since the last report was drafted: one that came while it was signed is in none yet. */
const noteSentences = ({ timeline }: IncidentFile, last: IncidentReport, now: number): string[] =>
  timeline.flatMap(({ values: { kind, at, enteredAt, text } }) => {
    if (enteredAt <= last.draftedAt || text === '') return [];
    if (kind === 'note') return [sentences.at(momentWords(at, now), text)];
    return kind === 'correction' ? [sentences.corrected(text)] : [];
  });

/** Of many long notes those that there is room for; the timeline has them all. */
function newestWithin(room: number, notes: readonly string[]): readonly string[] {
  let left = room;
  const first = notes.findLastIndex((note) => {
    left -= prose(note).length;
    return left < 0;
  });
  return notes.slice(first + 1);
}

function happenedSentence(incident: Incident, now: number): string {
  const when = occurrenceWords(incident.occurredAt, now);
  const place = incident.town + incident.address;
  const what =
    incident.subtype === ''
      ? sentences.titled(when ?? '', incident.title, place)
      : sentences.happened(when ?? '', place, incident.subtype);
  const unknown = [when === undefined && sentences.timeUnknown, place === '' && sentences.placeUnknown];
  return sentences.withUnknown(
    what,
    unknown.filter((words) => words !== false),
  );
}

function toldSentence({ knownAt, occurredAt, sourceUnit }: Incident, now: number): string {
  const isDayKnown = occurredAt.precision !== 'unknown';
  const when = momentWords(knownAt, isDayKnown ? occurredAt.at : now, isDayKnown);
  return sourceUnit === '' ? sentences.known(when) : sentences.told(when, sourceUnit);
}

/** 社会安全事件 have no level by law (突发事件应对法 第三条). */
function gradedSentence(file: IncidentFile): string {
  const severity = severityNow(file);
  if (!severity) return '';
  const level = severity.category === 'socialSecurity' ? '' : levelNames[severity.level];
  return sentences.graded(level, categoryNames[severity.category]);
}

const lossSentence = ({ loss }: Incident): string | undefined =>
  loss === null ? undefined : sentences.loss(String(loss));

const leadersProse = ({ leadersOnSite }: Incident, now: number): string =>
  prose(
    leadersOnSite
      .map(({ name, title, arrivedAt }) =>
        arrivedAt === undefined
          ? sentences.onTheWay(title + name)
          : sentences.arrived(title + name, momentWords(arrivedAt, now)),
      )
      .join(leaderJoin),
  );

/** Sentences one after the other, each with its stop. */
const prose = (...parts: readonly (string | undefined)[]): string =>
  parts
    .map((part = '') => part.trim().replace(/[；;，,]$/u, ''))
    .filter(Boolean)
    .map((part) => (/[。！？…]”?$/u.test(part) ? part : part + fullStop))
    .join('');
