import type { Incident } from '../../../domain/emergency/incident.ts';
import type { IncidentReport, ReportRoute } from '../../../domain/emergency/incident-report.ts';
import { countsAsked } from '../../emergency/casualty-words.ts';
import type { IncidentFile, Kept } from '../../emergency/incident-book.ts';
import { incidentNumber } from '../../emergency/incident-number.ts';
import type { Paragraph, TableRow } from '../document-table.ts';
import { recordHead } from '../duty/duty-log-sheet.ts';
import { momentText } from '../duty/duty-texts.ts';
import { formPart, linesOf, pairRow, wideRows } from '../duty/form-table.ts';
import { cleanText } from '../plan-texts.ts';
import type { PrintDocument } from '../print-document.ts';
import { channelNames, factNames, noneWords, paperWords, slipWords, unknownWords } from './document-wording.ts';
import { type EmergencySource, issuerOf, personText, printedPerson } from './emergency-source.ts';
import { casualtyNames, categoryNames, levelNames } from './report-wording.ts';

const { labels } = slipWords;

/**
 * 突发事件信息报告单 of an incident: every element on one form, 待核 where it is not known (duty-and-emergency.md §2.4). Names and
 * telephones of people only where `withPeople`.
 */
export function reportSlip(file: IncidentFile, withPeople: boolean, source: EmergencySource): PrintDocument {
  const { incident } = file;
  return {
    paper: 'A4',
    orientation: 'portrait',
    setting: 'tables',
    head: { ...recordHead(slipWords.title, source), pageFoot: paperWords.pageFoot(incidentNumber(incident)) },
    parts: [
      formPart([
        ...headRows(file, withPeople, source),
        ...factRows(incident),
        ...peopleRows(file, withPeople),
        ...signRows(firstReport(file)),
        ...wideRows(labels.routes, file.routes.map(routeLine)),
        ...wideRows(labels.attachments, []),
      ]),
    ],
    foot: [],
  };
}

/** The one that a slip goes with: the written first report, signed before drafted; a void one never. */
function firstReport({ reports }: IncidentFile): IncidentReport | undefined {
  const written = reports.map(({ values }) => values).filter(({ kind }) => kind === 'firstWritten');
  return written.find(({ state }) => state === 'signed') ?? written.find(({ state }) => state !== 'void');
}

function headRows(file: IncidentFile, withPeople: boolean, source: EmergencySource): TableRow[] {
  const { incident, severities, routes } = file;
  const [first, last] = [severities[0]?.values, severities.at(-1)?.values];
  const grades = first && last ? slipWords.grades(levelNames[first.level], levelNames[last.level]) : unknownWords;
  const sent = routes[0]?.values.sentAt;
  const reporter = withPeople ? printedPerson(file, 'source') : undefined;
  return [
    pairRow([labels.number, incidentNumber(incident)], [labels.unit, issuerOf(file, source)]),
    ...wideRows(labels.title, linesOf(incident.title)),
    pairRow([labels.kind, slipWords.kind(categoryNames[incident.category], incident.subtype)], [labels.level, grades]),
    pairRow(
      [labels.isSensitive, last?.isSensitive === true ? slipWords.yes : slipWords.no],
      [labels.sentAt, sent === undefined ? '' : momentText(sent)],
    ),
    pairRow([labels.occurredAt, occurredText(incident)], [labels.knownAt, knownText(incident)]),
    pairRow(
      [labels.source, incident.sourceUnit || unknownWords],
      [labels.reporter, reporter ? [personText(reporter), reporter.phone].join('\n') : noneWords],
    ),
    ...wideRows(labels.place, linesOf(incident.town + incident.address || unknownWords)),
  ];
}

function occurredText({ occurredAt }: Incident): string {
  if (occurredAt.precision === 'unknown') return unknownWords;
  return momentText(occurredAt.at) + (occurredAt.precision === 'about' ? slipWords.about : '');
}

const knownText = ({ knownAt, isKnownAtTyped }: Incident): string =>
  momentText(knownAt) + (isKnownAtTyped ? slipWords.typed : '');

function factRows(incident: Incident): TableRow[] {
  const wide = (title: string, text: string): TableRow[] => wideRows(title, linesOf(text || unknownWords));
  const loss = incident.loss === null ? unknownWords : slipWords.loss(String(incident.loss));
  return [
    ...wide(labels.nature, incident.nature),
    ...wide(labels.course, incident.course),
    ...wideRows(labels.casualties, [[{ text: countsText(incident) }]]),
    pairRow([labels.loss, loss], [labels.facts, factNames[incident.fact]]),
    ...wide(labels.scope, incident.scope),
    ...wide(labels.trend, incident.trend),
    ...wide(labels.measures, incident.measures),
    ...wideRows(labels.leaders, leaderLines(incident)),
    ...wideRows(labels.planned, linesOf(incident.plannedMeasures)),
    ...wideRows(labels.advice, linesOf(incident.advice)),
  ];
}

/** 发病 and 参与 only where they are known or belong to the kind of incident. */
const countsText = ({ casualties, category }: Incident): string =>
  countsAsked(casualties, category)
    .map((kind) => slipWords.count(casualtyNames[kind], String(casualties[kind] ?? unknownWords)))
    .join(slipWords.gap);

const leaderLines = ({ leadersOnSite }: Incident): Paragraph[] =>
  leadersOnSite.flatMap(({ name, title, arrivedAt }) => {
    const leader = title + name;
    return linesOf(
      arrivedAt === undefined ? slipWords.onTheWay(leader) : slipWords.arrived(leader, momentText(arrivedAt)),
    );
  });

function peopleRows(file: IncidentFile, withPeople: boolean): TableRow[] {
  const contact = withPeople ? printedPerson(file, 'siteContact') : undefined;
  return [
    pairRow(
      [labels.siteContact, contact ? personText(contact) : noneWords],
      [labels.sitePhone, contact?.phone ?? noneWords],
    ),
  ];
}

function signRows(report: IncidentReport | undefined): TableRow[] {
  const signedAt = report?.signedAt === undefined ? '' : momentText(report.signedAt);
  return [
    pairRow([labels.drafted, report?.draftedBy ?? ''], [labels.reviewed, report?.reviewedBy ?? '']),
    pairRow([labels.signed, report?.signedBy ?? ''], [labels.signedAt, signedAt]),
  ];
}

/** To whom, how and when, and what is known of its arrival. */
function routeLine({ values: route }: Kept<ReportRoute>): Paragraph {
  const { recipientName, channel, sentAt, isTimeTyped, round, answeredBy, isReadBack, confirmedAt } = route;
  const facts = [
    cleanText(recipientName),
    channelNames[channel],
    momentText(sentAt) + (isTimeTyped ? slipWords.typed : ''),
    round > 1 ? slipWords.round(round) : '',
    answeredBy === undefined ? '' : slipWords.answered(cleanText(answeredBy)),
    isReadBack === true ? slipWords.readBack : '',
    confirmedAt === undefined ? '' : slipWords.confirmed(momentText(confirmedAt)),
    route.signedAt === undefined ? '' : slipWords.signed(cleanText(route.signedBy ?? ''), momentText(route.signedAt)),
  ];
  return [{ text: facts.filter(Boolean).join('　') }];
}
