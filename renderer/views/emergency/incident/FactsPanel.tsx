import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import { categoryNames, levelNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import { type IncidentBook, type IncidentFile, severityNow } from '../../../../shared/rules/emergency/incident-book.ts';
import { isGraver } from '../../../../shared/rules/emergency/levels.ts';
import { suggestLevel } from '../../../../shared/rules/emergency/suggest-level.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useMay } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { fullInstantWords, instantWords } from '../../../text/date-words.ts';
import { emergencyText, occurrenceWords } from '../../../text/emergency.ts';
import { factFieldNames, incidentText } from '../../../text/emergency-incident.ts';
import { knownCasualties } from '../../../text/emergency-timeline.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { CasualtyNumbers } from './CasualtyNumbers.tsx';
import { FactGroupDialog } from './FactGroupDialog.tsx';
import type { FactGroup } from './fact-groups.ts';

interface FactsPanelProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
}

type Row = readonly [name: string, value: ReactNode];

/** What is known, group by group, each changed in place. */
export function FactsPanel({ file, book }: FactsPanelProps) {
  const { incident } = file;
  const { officeName } = useNames();
  const mayEdit = useMay()('emergency.editFacts', incident.officeId) && incident.response !== 'archived';
  const [editing, setEditing] = useState<FactGroup | null>(null);
  const edit = mayEdit ? setEditing : undefined;
  const words = (field: 'nature' | 'course' | 'scope' | 'trend' | 'measures' | 'plannedMeasures' | 'advice'): Row => [
    factFieldNames[field],
    incident[field],
  ];
  const leaders = incident.leadersOnSite.map(
    ({ name, title, arrivedAt }) =>
      `${title}${name} ${arrivedAt === undefined ? incidentText.onTheWay : instantWords(arrivedAt)}`,
  );
  return (
    <section className="panel facts-panel" aria-label={incidentText.facts}>
      <LevelBehind file={file} book={book} />
      <Group
        group="basics"
        onEdit={edit}
        rows={[
          [factFieldNames.category, [categoryNames[incident.category], incident.subtype].filter(Boolean).join('·')],
          [factFieldNames.occurredAt, occurrenceWords(incident.occurredAt)],
          [
            incidentText.known,
            `${fullInstantWords(incident.knownAt)}${incident.isKnownAtTyped ? `（${incidentText.knownTyped}）` : ''}`,
          ],
          [incidentText.place, emergencyText.place(incident.town, incident.address)],
          [factFieldNames.sourceUnit, incident.sourceUnit],
          [incidentText.registeredBy, officeName(incident.officeId)],
        ]}
      />
      <Group
        group="numbers"
        onEdit={edit}
        rows={[[factFieldNames.loss, incident.loss === null ? '' : String(incident.loss)]]}
      >
        <CasualtyNumbers casualties={incident.casualties} category={incident.category} />
        <CasualtyHistory file={file} />
      </Group>
      <Group group="story" onEdit={edit} rows={[words('nature'), words('course'), words('scope'), words('trend')]} />
      <Group
        group="response"
        onEdit={edit}
        rows={[
          words('measures'),
          words('plannedMeasures'),
          words('advice'),
          [factFieldNames.leadersOnSite, leaders.join('；')],
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

interface GroupProps {
  readonly group: FactGroup;
  readonly rows: readonly Row[];
  readonly onEdit: ((group: FactGroup) => void) | undefined;
  readonly children?: ReactNode;
}

function Group({ group, rows, onEdit, children }: GroupProps) {
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
        {rows.map(([label, value]) => (
          <div key={label} className="fact-row">
            <dt>{label}</dt>
            <dd>{value || <span className="faint">{incidentText.unknown}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The numbers have reached a graver level than was set: a person decides, but has to see it. */
function LevelBehind({ file, book }: FactsPanelProps) {
  const today = chinaTimeOf(useServerNow()).date;
  const level = severityNow(file)?.level;
  const suggested = suggestLevel(file.incident, book.thresholdsOn(today)).level;
  const isReasoned = severityNow(file)?.reason !== undefined;
  if (!level || isReasoned || !isGraver(suggested, level)) return null;
  return <Alert type="warning" showIcon title={incidentText.levelBehind(levelNames[suggested], levelNames[level])} />;
}

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
