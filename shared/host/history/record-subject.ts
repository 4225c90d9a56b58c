import type { RecordSubject } from '../../contract/history.contract.ts';
import type { RecordView } from '../../store/record-view.ts';
import type { Session } from '../session.ts';
import { visibleView } from '../visibility.ts';

const TITLE_LENGTH = 60;

/** What the record is called; null for one that this person may not see whole, and so may not see the history of. */
export function visibleSubject(recordId: string, { state, actor }: Session): RecordSubject | null {
  const view = state.view(recordId);
  if (!view || visibleView(view, actor, state).isRedacted) return null;
  return subjectOf(view);
}

function subjectOf({ id, kind, values }: RecordView): RecordSubject {
  const title =
    [values.content, values.name, values.title, values.districtName].find((value) => typeof value === 'string') ?? '';
  const { officeId, weekStart, date } = values;
  return {
    recordId: id,
    kind,
    title: String(title).slice(0, TITLE_LENGTH),
    ...(typeof officeId === 'string' && { officeId }),
    ...(typeof weekStart === 'string' && { weekStart }),
    ...(typeof weekStart !== 'string' && typeof date === 'string' && { date }),
  };
}
