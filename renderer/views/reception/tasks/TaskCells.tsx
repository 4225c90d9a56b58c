import type { ReceptionTask } from '../../../../shared/domain/reception/visit-parts.ts';
import { useMe } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { lineText } from '../../../text/lines.ts';
import { tasksText } from '../../../text/reception-tasks.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import type { TaskLine } from './task-lines.ts';

interface TaskNameProps {
  readonly line: TaskLine;
  readonly isDisputed: boolean;
  readonly onEdit: ((id: string) => void) | undefined;
}

/** What is to be done; who may change it opens it here. */
export function TaskName({ line: { id, values }, isDisputed, onEdit }: TaskNameProps) {
  return (
    <span className="task-name">
      {onEdit ? (
        <button type="button" className="link-button" title={lineText.editOf(values.task)} onClick={() => onEdit(id)}>
          {values.task}
        </button>
      ) : (
        values.task
      )}
      {isDisputed && <StateTag tone="bad" label={lineText.disputed} />}
    </span>
  );
}

/** One of our offices by its name, the own one in bold; else in words. */
export function TaskUnit({ task }: { readonly task: ReceptionTask }) {
  const { officeName } = useNames();
  const { officeId } = useMe();
  const { responsibleOfficeId, responsibleUnit } = task;
  const name = (responsibleOfficeId !== undefined && officeName(responsibleOfficeId)) || responsibleUnit;
  if (name === '') return <span className="faint">{tasksText.noUnit}</span>;
  return responsibleOfficeId === officeId ? <strong>{name}</strong> : name;
}

export function TaskPerson({ task: { person, phone } }: { readonly task: ReceptionTask }) {
  return (
    <>
      {person}
      {phone !== '' && <div className="task-phone">{phone}</div>}
    </>
  );
}

/** By when, by whose word, and by how much it is late. */
export function TaskDue({ line: { dueAt, isByRule, isLate }, now }: { readonly line: TaskLine; readonly now: number }) {
  if (dueAt === undefined) return <span className="faint">{tasksText.dueOpen}</span>;
  return (
    <>
      <span className={isLate ? 'late' : undefined}>{tasksText.due(dueAt)}</span>
      <div>
        {isLate && <strong className="late">{tasksText.late(now - dueAt)} </strong>}
        {isByRule && <span className="faint">{tasksText.byRule}</span>}
      </div>
    </>
  );
}
