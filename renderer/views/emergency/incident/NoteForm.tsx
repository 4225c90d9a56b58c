import { Button, Input } from 'antd';
import { type KeyboardEvent, useId, useState } from 'react';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useDraft } from '../../../state/use-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { intakeText } from '../../../text/emergency-intake.ts';
import { timelineText } from '../../../text/emergency-timeline.ts';
import { isSubmitKey } from '../../../ui/submit-key.ts';
import { MomentInput } from '../MomentInput.tsx';
import { typedAt, typedInstant } from '../typed-moment.ts';

interface Note {
  readonly text: string;
  readonly at: string;
}

const emptyNote: Note = { text: '', at: '' };

/** 记一笔 at the top of the timeline; Ctrl+Enter adds it. */
export function NoteForm({ incidentId }: { readonly incidentId: string }) {
  const clock = useServerClock();
  const perform = usePerform();
  const refused = useRefused();
  const draft = useDraft<Note>(`emergency-note ${incidentId}`);
  const [typed, setTyped] = useState<Note | null>(null);
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const id = useId();
  const note = typed ?? draft.found?.value ?? emptyNote;
  const change = (changes: Partial<Note>): void => {
    const next = { ...note, ...changes };
    setTyped(next);
    setProblem('');
    refused.clear();
    if (draft.found) draft.dismissFound();
    draft.keep(next);
  };
  const problemOf = (): string => {
    if (note.text.trim() === '') return timelineText.missing;
    const isUnreadable = note.at.trim() !== '' && typedInstant(note.at, clock()) === undefined;
    return isUnreadable ? intakeText.unreadableKnown : '';
  };
  const add = async (): Promise<void> => {
    const found = problemOf();
    setProblem(found);
    if (isBusy || found !== '') return;
    setIsBusy(true);
    const input = { incidentId, kind: 'note', text: note.text.trim(), ...typedAt(note.at, clock()) } as const;
    const outcome = await perform('emergency.addNote', input, { done: timelineText.added });
    setIsBusy(false);
    if (!outcome.ok) return refused.show(outcome.refusal, ['text', 'at']);
    setTyped(emptyNote);
    void draft.remove();
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (!isSubmitKey(event)) return;
    event.preventDefault();
    void add();
  };
  const problems = [problem, ...refused.problems, ...Object.values(refused.fieldProblems)].filter(Boolean);
  return (
    <form
      className="note-form"
      aria-label={timelineText.add}
      onKeyDown={handleKey}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Input.TextArea
        id={id}
        aria-label={timelineText.add}
        aria-invalid={problems.length > 0}
        maxLength={4000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        placeholder={timelineText.placeholder}
        value={note.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      <div className="row row-between">
        <MomentInput
          label={timelineText.at}
          placeholder={timelineText.atHint}
          clock={clock}
          value={note.at}
          onChange={(at) => change({ at })}
        />
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {timelineText.add}
        </Button>
      </div>
      {problems.length > 0 && <p className="late">{problems.join(' ')}</p>}
    </form>
  );
}
