import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { type Casualties, type Incident, unknownCasualties } from '../../../../shared/domain/emergency/incident.ts';
import { categoryNames, levelNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import { type IncidentBook, type IncidentFile, severityNow } from '../../../../shared/rules/emergency/incident-book.ts';
import { incidentNumber } from '../../../../shared/rules/emergency/incident-number.ts';
import { isGraver } from '../../../../shared/rules/emergency/levels.ts';
import { suggestLevel } from '../../../../shared/rules/emergency/suggest-level.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { recordOf } from '../../../state/records.ts';
import { fullInstantWords, instantWords } from '../../../text/date-words.ts';
import { emergencyText, occurrenceWords } from '../../../text/emergency.ts';
import { factFieldNames, incidentText } from '../../../text/emergency-incident.ts';
import { knownCasualties } from '../../../text/emergency-timeline.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { CasualtyNumbers } from './CasualtyNumbers.tsx';
import { FactGroupDialog } from './FactGroupDialog.tsx';
import { asksUncontrolledHours, type FactGroup } from './fact-groups.ts';

interface FactsPanelProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
}

interface Row {
  readonly name: string;
  readonly value: ReactNode;
  /** What it shows: where two people wrote one at once, both stand below it. */
  readonly fields: readonly (keyof Incident)[];
  readonly blank?: string;
}

const row = (name: string, value: ReactNode, ...fields: (keyof Incident)[]): Row => ({ name, value, fields });

/** What is known, group by group, each changed in place. */
export function FactsPanel({ file, book }: FactsPanelProps) {
  const { incident } = file;
  const { officeName } = useNames();
  const mayEdit = useMay()('emergency.editFacts', incident.officeId) && incident.response !== 'archived';
  const [editing, setEditing] = useState<FactGroup | null>(null);
  const edit = mayEdit ? setEditing : undefined;
  const words = (field: 'nature' | 'course' | 'scope' | 'trend' | 'measures' | 'plannedMeasures' | 'advice'): Row =>
    row(factFieldNames[field], incident[field], field);
  const numberRow = (field: 'loss' | 'uncontrolledHours'): Row =>
    row(factFieldNames[field], incident[field]?.toString(), field);
  // What is for people to decide is not waiting to be found out.
  const orBlank = (decided: Row): Row => ({ ...decided, blank: incidentText.blank });
  const now = useServerNow();
  const asksHours = asksUncontrolledHours(incident, book, now);
  const leaders = incident.leadersOnSite.map(
    ({ name, title, arrivedAt }) =>
      `${title}${name} ${arrivedAt === undefined ? incidentText.onTheWay : instantWords(arrivedAt)}`,
  );
  return (
    <section className="panel facts-panel" aria-label={incidentText.facts}>
      <LevelBehind file={file} book={book} />
      <Disputes file={file} fields={otherFields} />
      <Group
        file={file}
        group="basics"
        onEdit={edit}
        rows={[
          row(
            factFieldNames.category,
            [categoryNames[incident.category], incident.subtype].filter(Boolean).join('·'),
            'category',
            'subtype',
          ),
          row(factFieldNames.occurredAt, occurrenceWords(incident.occurredAt, now), 'occurredAt'),
          row(
            incidentText.known,
            `${fullInstantWords(incident.knownAt)}${incident.isKnownAtTyped ? `（${incidentText.knownTyped}）` : ''}`,
            'knownAt',
          ),
          row(incidentText.place, emergencyText.place(incident.town, incident.address), 'town', 'address'),
          row(factFieldNames.sourceUnit, incident.sourceUnit, 'sourceUnit'),
          row(incidentText.registeredBy, officeName(incident.officeId)),
          ...factRows(file, book),
        ]}
      />
      <Group
        file={file}
        group="numbers"
        onEdit={edit}
        rows={[numberRow('loss'), ...(asksHours ? [numberRow('uncontrolledHours')] : [])]}
      >
        <CasualtyNumbers casualties={incident.casualties} category={incident.category} />
        <Disputes file={file} fields={['casualties']} />
        <CasualtyHistory file={file} />
      </Group>
      <Group
        file={file}
        group="story"
        onEdit={edit}
        rows={[words('nature'), words('course'), words('scope'), words('trend')]}
      />
      <Group
        file={file}
        group="response"
        onEdit={edit}
        rows={[
          words('measures'),
          orBlank(words('plannedMeasures')),
          orBlank(words('advice')),
          orBlank(row(factFieldNames.leadersOnSite, leaders.join('；'), 'leadersOnSite')),
        ]}
      />
      <LevelHistory file={file} />
      {editing && (
        <>
          <FocusKeeper />
          <FactGroupDialog file={file} book={book} group={editing} onClose={() => setEditing(null)} />
        </>
      )}
    </section>
  );
}

/** How it was settled, and into what. */
function factRows({ incident }: IncidentFile, { files }: IncidentBook): Row[] {
  const { factNote, transferredTo, mergedInto } = incident;
  const other = mergedInto === undefined ? undefined : files.get(mergedInto)?.incident;
  return [
    row(incidentText.note, factNote, 'factNote'),
    row(incidentText.transferTo, transferredTo, 'transferredTo'),
    row(incidentText.mergeInto, other ? `${incidentNumber(other)} ${other.title}` : mergedInto, 'mergedInto'),
  ].filter(({ value }) => value !== undefined && value !== '');
}

/** Fields without a row of their own: the heading of the page shows them. */
const otherFields = ['title', 'fact', 'response'] as const satisfies readonly (keyof Incident)[];

interface DisputesProps {
  readonly file: IncidentFile;
  readonly fields: readonly (keyof Incident)[];
}

/** Two workstations wrote one fact without knowing of each other: both values, until one is chosen. */
function Disputes({ file, fields }: DisputesProps) {
  const view = recordOf(useRecords(), 'incident', file.id);
  const disputed = fields.filter((field) => view?.conflicts[field]);
  return view && disputed.map((field) => <DisputedField key={field} field={field} view={view} />);
}

interface GroupProps {
  readonly file: IncidentFile;
  readonly group: FactGroup;
  readonly rows: readonly Row[];
  readonly onEdit: ((group: FactGroup) => void) | undefined;
  readonly children?: ReactNode;
}

function Group({ file, group, rows, onEdit, children }: GroupProps) {
  const name = incidentText.groups[group];
  return (
    <section className="fact-group" aria-label={name}>
      <div className="row row-between">
        <h2>{name}</h2>
        {onEdit && (
          <Button type="link" size="small" aria-label={incidentText.editOf(name)} onClick={() => onEdit(group)}>
            {incidentText.edit}
          </Button>
        )}
      </div>
      {children}
      <dl>
        {rows.map(({ name: label, value, fields, blank = incidentText.unknown }) => (
          <div key={label} className="fact-row">
            <dt>{label}</dt>
            <dd>
              {value || <span className="faint">{blank}</span>}
              <Disputes file={file} fields={fields} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The numbers have reached a graver level than was set: a person decides, but has to see it. */
function LevelBehind({ file, book }: FactsPanelProps) {
  const thresholds = book.thresholdsOn(chinaTimeOf(useServerNow()).date);
  const severity = severityNow(file);
  if (!severity) return null;
  const suggested = suggestLevel(file.incident, thresholds).level;
  // A reason answers for the numbers that were known when it was given, not for graver ones.
  const known = { ...file.incident, casualties: casualtiesAt(file, severity.since) };
  const isReasoned = severity.reason !== undefined && !isGraver(suggested, suggestLevel(known, thresholds).level);
  if (isReasoned || !isGraver(suggested, severity.level)) return null;
  const words = incidentText.levelBehind(levelNames[suggested], levelNames[severity.level]);
  return <Alert type="warning" showIcon title={words} />;
}

/** The numbers as they were known at a moment. */
const casualtiesAt = ({ timeline }: IncidentFile, moment: number): Casualties =>
  timeline.findLast(({ values }) => values.casualties !== undefined && values.at <= moment)?.values.casualties ??
  unknownCasualties;

function CasualtyHistory({ file }: { readonly file: IncidentFile }) {
  const entries = file.timeline.filter(({ values }) => values.casualties !== undefined);
  if (entries.length < 2) return null;
  return (
    <details className="fact-history">
      <summary>{incidentText.countsHistory(entries.length)}</summary>
      <ol>
        {entries.toReversed().map(({ id, values }) => (
          <li key={id}>
            <time>{instantWords(values.at)}</time> {values.casualties && knownCasualties(values.casualties)}
          </li>
        ))}
      </ol>
    </details>
  );
}

function LevelHistory({ file }: { readonly file: IncidentFile }) {
  return (
    <details className="fact-history">
      <summary>{incidentText.levelHistory}</summary>
      <ol>
        {file.severities.toReversed().map(({ id, values }) => (
          <li key={id}>
            {incidentText.untilNow(levelNames[values.level], instantWords(values.since), values.by)}
            {values.reason && <span className="soft">（{values.reason}）</span>}
            <span className="faint"> {values.packName}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
