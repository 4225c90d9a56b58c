import { useState } from 'react';
import { maxFileBytes } from '../bridge/file-content.ts';
import { tooLargeSentence, unreadableFileSentence } from '../text/refusals.ts';
import type { Outcome } from './outcome.ts';
import { useStateReader } from './StateProvider.tsx';
import { refusalSentences } from './use-perform.tsx';

interface Inquiry {
  readonly isBusy: boolean;
  /** Why there is no answer; empty where there is one. */
  readonly problem: string;
  /** Answers what the host says; undefined, with the problem shown, when it refused. */
  ask<T>(request: () => Promise<Outcome<T>>): Promise<T | undefined>;
  /** The same about a file that a person chose: one that is too large or cannot be read is not asked about. */
  askAboutFile<T>(file: File, request: () => Promise<Outcome<T>>): Promise<T | undefined>;
}

/** Asks the host what something that a person brought says, and shows why not. */
export function useInquiry(): Inquiry {
  const read = useStateReader();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const ask: Inquiry['ask'] = async (request) => {
    setProblem('');
    setIsBusy(true);
    try {
      const outcome = await request();
      if (outcome.ok) return outcome.value;
      setProblem(refusalSentences(outcome.refusal, read().replica.records).join(' '));
      return undefined;
    } finally {
      setIsBusy(false);
    }
  };
  return {
    isBusy,
    problem,
    ask,
    async askAboutFile(file, request) {
      if (file.size > maxFileBytes) {
        setProblem(tooLargeSentence(file.name));
        return undefined;
      }
      try {
        return await ask(request);
      } catch {
        setProblem(unreadableFileSentence(file.name));
        return undefined;
      }
    },
  };
}
