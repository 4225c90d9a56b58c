import { Button } from 'antd';
import { useState } from 'react';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { useMayVisit } from '../../../state/receptions.ts';
import { recordOf } from '../../../state/records.ts';
import { basicsText } from '../../../text/reception.ts';
import { receptionFieldNames } from '../../../text/reception-fields.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import type { VisitProps } from '../visit/visit-props.ts';
import './basics.css';
import { type VisitGroup, visitGroups } from './fact-groups.ts';
import { factWords } from './fact-words.ts';
import { GroupDialog } from './GroupDialog.tsx';
import { GuestsSection } from './GuestsSection.tsx';

const groups = Object.keys(visitGroups) as VisitGroup[];

/** 基本: what is known of a visit, group by group, and who comes. */
export function BasicsTab({ file, book }: VisitProps) {
  const { reception } = file;
  const view = recordOf(useRecords(), 'reception', file.id);
  const mayEdit = useMayVisit()('reception.edit', reception);
  const names = useNames();
  const [editing, setEditing] = useState<VisitGroup | null>(null);
  const shownFields = (group: VisitGroup) =>
    visitGroups[group].filter(
      (field) =>
        (field !== 'replyKind' || reception.guestKind === 'peer') &&
        (field !== 'oralTaskBy' || reception.letterState === 'oral') &&
        (field !== 'electronicNumber' || reception.letterState === 'electronic'),
    );
  return (
    <div className="stack">
      <div className="fact-panels">
        {groups.map((group) => (
          <section key={group} className="panel" aria-label={basicsText.groups[group]}>
            <div className="row row-between">
              <h2>{basicsText.groups[group]}</h2>
              {mayEdit && (
                <Button
                  size="small"
                  aria-label={basicsText.editOf(basicsText.groups[group])}
                  onClick={() => setEditing(group)}
                >
                  {basicsText.edit}
                </Button>
              )}
            </div>
            <dl className="facts">
              {shownFields(group).map((field) => (
                <div key={field}>
                  <dt>{receptionFieldNames.reception?.[field]}</dt>
                  <dd>
                    {factWords(field, reception, names)}
                    {view && <DisputedField field={field} view={view} />}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <GuestsSection file={file} book={book} />
      {editing && view && (
        <>
          <FocusKeeper />
          <GroupDialog key={editing} view={view} group={editing} onClose={() => setEditing(null)} />
        </>
      )}
    </div>
  );
}
