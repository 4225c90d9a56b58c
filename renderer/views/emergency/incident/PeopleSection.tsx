import { CloseOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import type { IncidentPerson } from '../../../../shared/domain/emergency/incident.ts';
import type { IncidentFile, Kept } from '../../../../shared/rules/emergency/incident-book.ts';
import { useMay } from '../../../state/hooks.ts';
import { useStateReader } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { fullInstantWords } from '../../../text/date-words.ts';
import { incidentText, personRoleNames } from '../../../text/emergency-incident.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { ExtendDialog } from './ExtendDialog.tsx';
import { PersonDialog } from './PersonDialog.tsx';

type Person = Kept<IncidentPerson>;

/** 涉事人员: whoever may not open them sees only that they are there; and until when they are kept. */
export function PeopleSection({ file }: { readonly file: IncidentFile }) {
  const { officeId, personalDataDestroyedAt } = file.incident;
  const mayEdit = useMay()('emergency.savePerson', officeId) && personalDataDestroyedAt === undefined;
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  return (
    <section className="panel people-section" aria-label={incidentText.people}>
      <div className="row row-between">
        <h2>{incidentText.people}</h2>
        {mayEdit && (
          <Button type="link" size="small" onClick={() => setEditing('new')}>
            {incidentText.addPerson}
          </Button>
        )}
      </div>
      {file.people.length === 0 && personalDataDestroyedAt === undefined && (
        <p className="faint">{incidentText.noPeople}</p>
      )}
      <ul>
        {file.people.map((person) => (
          <PersonLine key={person.id} person={person} {...(mayEdit && { onEdit: setEditing })} />
        ))}
      </ul>
      <Retention file={file} />
      {editing && (
        <>
          <FocusKeeper />
          <PersonDialog
            incidentId={file.id}
            person={editing === 'new' ? undefined : editing}
            onClose={() => setEditing(null)}
          />
        </>
      )}
    </section>
  );
}

interface PersonLineProps {
  readonly person: Person;
  readonly onEdit?: (person: Person) => void;
}

function PersonLine({ person, onEdit }: PersonLineProps) {
  const { role, details } = person.values;
  const { modal } = App.useApp();
  const perform = usePerform();
  const read = useStateReader();
  const name = details?.name || personRoleNames[role];
  const remove = (): void =>
    void modal.confirm({
      title: incidentText.removeTitle(name),
      content: incidentText.removeHint,
      okText: incidentText.remove,
      okButtonProps: { danger: true },
      onOk: async () => {
        const input = { id: person.id, baseRevision: read().replica.revision };
        await perform('emergency.removePerson', input, { done: incidentText.removed, failed: incidentText.failed });
      },
    });
  return (
    <li className="person-line">
      <span className="faint">{personRoleNames[role]}</span>
      {details ? (
        <span className="person-words">
          <strong>{details.name}</strong>
          {[details.unit, details.title, details.phone, details.idNumber, details.condition, details.note]
            .filter(Boolean)
            .map((words) => (
              <span key={words}> {words}</span>
            ))}
        </span>
      ) : (
        <span className="faint" title={incidentText.sealedHint}>
          {incidentText.sealed}
        </span>
      )}
      {onEdit && details && (
        <Button type="link" size="small" aria-label={incidentText.editPerson(name)} onClick={() => onEdit(person)}>
          {incidentText.edit}
        </Button>
      )}
      {onEdit && (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={incidentText.removePerson(name)}
          onClick={remove}
        />
      )}
    </li>
  );
}

/** Until when personal data are kept, and how they are destroyed (突发事件应对法 第八十五条). */
function Retention({ file }: { readonly file: IncidentFile }) {
  const { modal } = App.useApp();
  const may = useMay();
  const perform = usePerform();
  const read = useStateReader();
  const [isExtending, setIsExtending] = useState(false);
  const { officeId, personalDataUntil, personalDataDestroyedAt, personalDataDestroyedBy = '' } = file.incident;
  if (personalDataDestroyedAt !== undefined) {
    return (
      <p className="soft">
        {incidentText.destroyed(fullInstantWords(personalDataDestroyedAt), personalDataDestroyedBy)}
      </p>
    );
  }
  const destroy = (): void =>
    void modal.confirm({
      title: incidentText.destroyTitle,
      content: incidentText.destroyHint,
      okText: incidentText.destroyConfirm,
      okButtonProps: { danger: true },
      onOk: async () => {
        const input = { id: file.id, baseRevision: read().replica.revision };
        await perform('emergency.destroyPersonalData', input, {
          done: incidentText.saved,
          failed: incidentText.failed,
        });
      },
    });
  const mayDestroy = may('emergency.destroyPersonalData', officeId) && file.incident.response !== 'ongoing';
  return (
    <p className="row faint">
      {incidentText.keptUntil(chinaTimeOf(personalDataUntil).date)}
      {may('emergency.extendPersonalData', officeId) && (
        <Button type="link" size="small" onClick={() => setIsExtending(true)}>
          {incidentText.extend}
        </Button>
      )}
      {mayDestroy && (
        <Button type="link" size="small" danger onClick={destroy}>
          {incidentText.destroy}
        </Button>
      )}
      {isExtending && (
        <>
          <FocusKeeper />
          <ExtendDialog file={file} onClose={() => setIsExtending(false)} />
        </>
      )}
    </p>
  );
}
