import { useState } from 'react';
import type { Handover, HandoverItem } from '../../../../shared/domain/duty/handover.ts';
import { addDays } from '../../../../shared/domain/plain-date.ts';
import { weekStartOf } from '../../../../shared/domain/week.ts';
import { handoverItems } from '../../../../shared/rules/duty/handover-items.ts';
import type { OpenMatter } from '../../../../shared/rules/duty/open-matters.ts';
import { callsOfIncidents, incidentMatters } from '../../../../shared/rules/emergency/incident-matters.ts';
import { useIncidentBook } from '../../../state/emergency.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useRecords, useWeeks } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { recordsOfKind } from '../../../state/records.ts';
import { useDraft } from '../../../state/use-draft.ts';
import { dayWords, instantWords } from '../../../text/date-words.ts';
import { handoverText } from '../../../text/duty-desk.ts';
import { timeWords } from '../../../text/item-words.ts';
import { useOpenMatters } from '../log/log-records.ts';
import type { DueHandover } from './handover-list.ts';

/** What the outgoing side writes; the items beside are filled by themselves. */
export interface HandoverDraft extends Pick<Handover, 'situation' | 'problems' | 'tasks'> {
  /** Items that were added by hand, and what was written about the others. */
  readonly items: readonly HandoverItem[];
  readonly isLineTested: boolean;
}

const emptyDraft: HandoverDraft = { situation: '', problems: '', tasks: '', items: [], isLineTested: false };

const draftOf = ({ situation, problems, tasks, items, lineTestedAt }: Handover): HandoverDraft => ({
  situation,
  problems,
  tasks,
  items,
  isLineTested: lineTestedAt !== undefined,
});

/** What is not finished: incidents first, then the log, without the calls that became incidents. */
function useMatters(officeId: string, now: number): readonly OpenMatter[] {
  const { book } = useIncidentBook();
  const files = [...book.files.values()];
  const told = callsOfIncidents(files);
  const logged = useOpenMatters(officeId).filter(({ id }) => !told.has(id));
  return [...incidentMatters(files, officeId, book.calendar, now), ...logged];
}

/** The outgoing side's form: what was typed survives whatever ends the program, what is unfinished comes by itself. */
export function useHandoverDraft(officeId: string, { id, date }: DueHandover, present: Handover | undefined) {
  const names = useNames();
  const records = useRecords();
  const now = useServerNow();
  const matters = useMatters(officeId, now);
  useWeeks([...new Set([date, addDays(date, 1)].map(weekStartOf))]);
  const keeping = useDraft<HandoverDraft>(`handover ${id}`);
  const [typed, setTyped] = useState<HandoverDraft | null>(null);
  const draft = typed ?? keeping.found?.value ?? (present ? draftOf(present) : emptyDraft);
  const planItems = recordsOfKind(records, 'planItem').filter(({ isRedacted }) => isRedacted !== true);
  const items = handoverItems({ officeId, date }, { matters, planItems }, draft.items, {
    activity: ({ date: day, time, content, venueId, placeText = '' }) =>
      handoverText.activity(
        dayWords(day),
        timeWords(time),
        content,
        venueId === undefined ? placeText : names.venueName(venueId),
      ),
    deadline: (instant) => handoverText.deadline(instantWords(instant), instant < now),
  });
  const change = (changes: Partial<HandoverDraft>): void => {
    const next = { ...draft, ...changes };
    setTyped(next);
    keeping.keep(next);
  };
  const setItem = (item: HandoverItem): void =>
    change({ items: [...draft.items.filter(({ key }) => key !== item.key), item] });
  const removeItem = (key: string): void => change({ items: draft.items.filter((item) => item.key !== key) });
  return { draft, items, change, setItem, removeItem, finish: keeping.remove };
}
