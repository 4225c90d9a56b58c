import { useState } from 'react';
import type { CallRecord } from '../../../../shared/domain/duty/duty-log.ts';
import type { Classification } from '../../../../shared/domain/emergency/incident.ts';
import { drawKey } from '../../../state/draw-key.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useMe, useRecords } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { useDraft } from '../../../state/use-draft.ts';
import { classified, emptyIntake, fromCall, type IntakeDraft, isBlank, unclassified } from './intake-draft.ts';

export interface IntakeDraftKeeping {
  readonly draft: IntakeDraft;
  /** It is known whether something was left unsaved. */
  readonly isReady: boolean;
  readonly isBlank: boolean;
  /** When what was found again had been kept; undefined once it is being changed. */
  readonly restoredFrom: number | undefined;
  /** A call that is to be taken while something else is still unsaved. */
  readonly waitingCall: CallRecord | undefined;
  /** The words that a 密级 took out can still come back. */
  readonly isBodyInMemory: boolean;
  readonly change: (changes: Partial<IntakeDraft> | ((draft: IntakeDraft) => IntakeDraft)) => void;
  readonly classify: (classification: Classification) => void;
  readonly clear: () => void;
}

/**
 * 接报 as it is typed: kept at every key, found again after whatever ended the program. A new one begins with what a call in the
 * duty log told; without such a call `callId` is empty.
 */
export function useIntakeDraft(callId: string): IntakeDraftKeeping {
  const { officeId } = useMe();
  const clock = useServerClock();
  const call = recordOf(useRecords(), 'callRecord', callId)?.values;
  const stored = useDraft<IntakeDraft>(`emergency-intake ${officeId}`);
  const [typed, setTyped] = useState<IntakeDraft | null>(null);
  const [blank, setBlank] = useState(() => emptyIntake(drawKey(), clock()));
  // In memory alone: nothing of it may stay on a disk of a system that is not for classified documents.
  const [former, setFormer] = useState<IntakeDraft | null>(null);
  const kept = typed ?? stored.found?.value;
  const goesOn = kept !== undefined && (kept.callId === callId || !isBlank(kept));
  const draft = goesOn ? kept : call ? fromCall(blank, callId, call) : blank;

  const change: IntakeDraftKeeping['change'] = (changes) => {
    const begun = draft === blank ? { ...blank, startedAt: clock() } : draft;
    const next = typeof changes === 'function' ? changes(begun) : { ...begun, ...changes };
    setTyped(next);
    if (stored.found) stored.dismissFound();
    stored.keep(next);
  };
  const classify = (classification: Classification): void =>
    change((now) => {
      if (classification === 'none') return unclassified(now, former);
      if (now.classification === 'none') setFormer(now);
      return classified(now, classification);
    });
  const clear = (): void => {
    setTyped(null);
    setFormer(null);
    setBlank(emptyIntake(drawKey(), clock()));
    void stored.remove();
  };
  return {
    draft,
    isReady: stored.isLoaded,
    isBlank: isBlank(draft),
    restoredFrom: draft === stored.found?.value ? stored.found.savedAt : undefined,
    waitingCall: draft.callId === callId ? undefined : call,
    isBodyInMemory: former !== null && !isBlank(former),
    change,
    classify,
    clear,
  };
}
