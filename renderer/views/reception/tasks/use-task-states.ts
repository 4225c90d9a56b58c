import type { Reception } from '../../../../shared/domain/reception/reception.ts';
import { isOver } from '../../../../shared/domain/reception/reception.ts';
import type { ReceptionTask, TaskState } from '../../../../shared/domain/reception/visit-parts.ts';
import { useMay, useMe } from '../../../state/hooks.ts';
import { useMayVisit } from '../../../state/receptions.ts';
import { useStateReader } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { lineText } from '../../../text/lines.ts';

interface TaskStates {
  /** Those who work on the visit may tell, and the office that answers for the task. */
  mayTell(task: Pick<ReceptionTask, 'responsibleOfficeId'>, reception: Reception): boolean;
  tell(id: string, state: TaskState, remarks?: string): Promise<boolean>;
}

/** How far a task has come. */
export function useTaskStates(): TaskStates {
  const may = useMay();
  const mayVisit = useMayVisit();
  const { officeId } = useMe();
  const perform = usePerform();
  const read = useStateReader();
  const name = 'reception.setTaskState';
  return {
    mayTell: ({ responsibleOfficeId }, reception) =>
      !isOver(reception.stage) && (responsibleOfficeId === officeId ? may(name) : mayVisit(name, reception)),
    async tell(id, state, remarks) {
      const input = { id, baseRevision: read().replica.revision, state, ...(remarks !== undefined && { remarks }) };
      const words = remarks === undefined ? {} : { done: lineText.saved };
      return (await perform(name, input, { ...words, failed: lineText.failed })).ok;
    },
  };
}
