import { App, Button } from 'antd';
import { useCallback } from 'react';
import type { AppContract } from '../../shared/contract/contract.ts';
import type { OutputOf } from '../../shared/contract/define.ts';
import type { CommandDraft, CommandName } from '../../shared/store/commands.ts';
import { hostUnreachable } from '../bridge/host-unreachable.ts';
import { refusalSentence } from '../text/refusals.ts';
import { shellText } from '../text/shell.ts';
import { violationSentence } from '../text/violations.ts';
import type { Outcome, Refusal } from './outcome.ts';
import { recordName } from './record-name.ts';
import type { Records } from './records.ts';
import { useActions, useStateReader } from './StateProvider.tsx';

/** One sentence for each thing that stands in the way. */
export function refusalSentences(refusal: Refusal, records: Records): string[] {
  if (refusal.code === 'RULE_VIOLATION' && refusal.violations.length > 0) {
    const sentences = refusal.violations.map((violation) =>
      violationSentence(violation, recordName(records, violation.recordId)),
    );
    return [...new Set(sentences)];
  }
  return [refusalSentence(refusal.code, refusal.details, refusal.message === hostUnreachable)];
}

export function useRefusalNotice(): (refusal: Refusal, title: string) => void {
  const { notification } = App.useApp();
  const read = useStateReader();
  return useCallback(
    (refusal, title) => {
      const sentences = refusalSentences(refusal, read().replica.records);
      notification.error({
        title,
        description: (
          <ul className="notice-list">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ),
        duration: 12,
      });
    },
    [notification, read],
  );
}

interface SuccessWords {
  readonly done: string;
  /** Offered beside the words for as long as they stand. */
  readonly undo?: () => Promise<unknown>;
}

export function useSuccessNotice(): (words: SuccessWords) => void {
  const { message } = App.useApp();
  return useCallback(
    ({ done, undo }) => {
      if (!undo) {
        void message.success(done);
        return;
      }
      const key = `undo ${performance.now()}`;
      const handleUndo = async (): Promise<void> => {
        message.destroy(key);
        await undo();
      };
      const content = (
        <span>
          {done}
          <Button type="link" size="small" onClick={handleUndo}>
            {shellText.undo}
          </Button>
        </span>
      );
      void message.open({ key, type: 'success', content, duration: 8 });
    },
    [message],
  );
}

type Committed = OutputOf<AppContract, 'plans.createItem'>;

interface PerformWords {
  /** Said after success; nothing is said without it. */
  readonly done?: string;
  /** Heading of the notice when it is refused; the caller shows the refusal itself without it. */
  readonly failed?: string;
  readonly undo?: (committed: Committed) => Promise<unknown>;
}

type Perform = <N extends CommandName>(
  name: N,
  input: CommandDraft<N>,
  words: PerformWords,
) => Promise<Outcome<Committed>>;

/** Performs a command and says what came of it. */
export function usePerform(): Perform {
  const { perform } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  return useCallback(
    async (name, input, { done, failed, undo }) => {
      const outcome = await perform(name, input);
      if (!outcome.ok) {
        if (failed) showRefusal(outcome.refusal, failed);
        return outcome;
      }
      if (done !== undefined) tell({ done, undo: undo && (() => undo(outcome.value)) });
      return outcome;
    },
    [perform, tell, showRefusal],
  );
}
