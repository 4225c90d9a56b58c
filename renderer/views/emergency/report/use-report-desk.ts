import { type RefObject, useEffect, useRef, useState } from 'react';
import type { IncidentReport } from '../../../../shared/domain/emergency/incident-report.ts';
import type { IncidentBook, IncidentFile, Kept } from '../../../../shared/rules/emergency/incident-book.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { composerText } from '../../../text/emergency-report.ts';
import type { OpenReport } from './report-flow.ts';
import { commandWords, draftedWords, type ReportWords, wordsOf } from './report-words.ts';

interface KeptReport {
  readonly id: string;
  /** As the host had it when it was kept. */
  readonly baseRevision: number;
}

export interface ReportDesk {
  readonly words: ReportWords;
  readonly isBusy: boolean;
  readonly restoredFrom: number | undefined;
  readonly problems: readonly string[];
  readonly fieldProblems: Readonly<Record<string, string>>;
  readonly change: (changes: Partial<ReportWords>) => void;
  readonly redraft: () => void;
  /** Keeps what is written; undefined when it was refused. */
  readonly keep: () => Promise<KeptReport | undefined>;
  readonly submit: () => Promise<KeptReport | undefined>;
}

const fields = ['title', 'sections', 'urgency', 'sentTo', 'copiedTo', 'contact', 'earlyReason'];

/** The words of a report as they are typed: on this computer at every key, in the journal when they are kept. */
export function useReportDesk(
  file: IncidentFile,
  book: IncidentBook,
  open: OpenReport,
  report: Kept<IncidentReport> | undefined,
): ReportDesk {
  const clock = useServerClock();
  const perform = usePerform();
  const refused = useRefused();
  const draft = useDraft<ReportWords>(`emergency-report ${open.id ?? `${file.id} ${open.kind}`}`);
  const [typed, setTyped] = useState<ReportWords | null>(null);
  const [drafted, setDrafted] = useState(() => draftedWords(file, book, open.kind, clock()));
  const [isBusy, setIsBusy] = useState(false);
  const unsaved = useUnsaved(draft.keep);
  const baseRevision = useRef(useAppState((state) => state.replica.revision));
  const words = typed ?? draft.found?.value ?? (report ? wordsOf(report.values) : drafted);

  const change = (changes: Partial<ReportWords>): void => {
    const next = { ...words, ...changes };
    setTyped(next);
    unsaved.current = next;
    refused.clear();
    if (draft.found) draft.dismissFound();
    draft.keep(next);
  };
  const keep = async (): Promise<KeptReport | undefined> => {
    const values = commandWords(words);
    const saving = unsaved.current;
    const outcome = open.id
      ? await perform('emergency.editReport', { id: open.id, baseRevision: baseRevision.current, values }, {})
      : await perform('emergency.draftReport', { incidentId: file.id, kind: open.kind, values }, {});
    if (!outcome.ok) {
      refused.show(outcome.refusal, fields);
      return undefined;
    }
    baseRevision.current = outcome.value.revision;
    if (unsaved.current === saving) unsaved.current = null;
    if (unsaved.current === null || open.id === undefined) void draft.remove();
    setTyped((later) => later ?? words);
    const id = open.id ?? outcome.value.ids.find((recordId) => recordId.startsWith('incidentReport.'));
    return id === undefined ? undefined : { id, baseRevision: outcome.value.revision };
  };
  const busily = async (work: () => Promise<KeptReport | undefined>): Promise<KeptReport | undefined> => {
    if (isBusy) return undefined;
    setIsBusy(true);
    const kept = await work();
    setIsBusy(false);
    return kept;
  };
  return {
    words,
    isBusy,
    restoredFrom: typed === null ? draft.found?.savedAt : undefined,
    problems: refused.problems,
    fieldProblems: refused.fieldProblems,
    change,
    redraft: () => {
      const fresh = draftedWords(file, book, open.kind, clock());
      setDrafted(fresh);
      change({ sections: fresh.sections });
    },
    keep: () => busily(keep),
    submit: () =>
      busily(async () => {
        const kept = await keep();
        if (!kept) return undefined;
        const outcome = await perform('emergency.submitReport', kept, { done: composerText.submitted });
        if (!outcome.ok) refused.show(outcome.refusal, fields);
        return kept;
      }),
  };
}

/** What is typed and stands in no journal yet; while a new report was being kept, it goes on under the id that it got. */
function useUnsaved(keepDraft: (words: ReportWords) => void): RefObject<ReportWords | null> {
  const unsaved = useRef<ReportWords | null>(null);
  useEffect(() => {
    if (unsaved.current) keepDraft(unsaved.current);
  }, [keepDraft]);
  return unsaved;
}
