import { useState } from 'react';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import type { ThresholdTable } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { partsOfRecordId } from '../../../../shared/domain/record.ts';
import { incidentBook } from '../../../state/emergency.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useMe, useRecords } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { useDraft } from '../../../state/use-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { intakeText } from '../../../text/emergency-intake.ts';
import { intakeProblems, registerInput, stubInput } from './intake-command.ts';
import { emptyIntake, fromCall, type IntakeDraft, isBlank, type LevelView, levelView } from './intake-draft.ts';
import { drawIntakeKey } from './intake-key.ts';

export interface IntakeForm {
  readonly draft: IntakeDraft;
  readonly table: ThresholdTable;
  readonly level: LevelView;
  /** It is known whether something was left unsaved. */
  readonly isReady: boolean;
  readonly isBusy: boolean;
  readonly isBlank: boolean;
  /** When what was found again had been kept; undefined once it is being changed. */
  readonly restoredFrom: number | undefined;
  readonly problems: readonly string[];
  readonly fieldProblems: Readonly<Record<string, string>>;
  readonly change: (changes: Partial<IntakeDraft> | ((draft: IntakeDraft) => IntakeDraft)) => void;
  readonly clear: () => void;
  /** Answers the id of the incident, empty for a stub; undefined when it was not taken. */
  readonly save: () => Promise<string | undefined>;
}

/** Names of a refused command's fields, as the form has them. */
const fieldOf: Readonly<Record<string, string>> = { occurredAt: 'occurred', knownAt: 'known', casualties: 'counts' };
const refusableFields = [
  'title',
  'category',
  'subtype',
  'occurredAt',
  'knownAt',
  'town',
  'address',
  'sourceUnit',
  'course',
  'casualties',
  'level',
  'levelReason',
  'documentNumber',
  'whereTo',
  'fromUnit',
];

const ofForm = (problems: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(problems).map(([field, words]) => [fieldOf[field] ?? field, words]));

/**
 * 接报 as it is typed: kept at every key, found again after whatever ended the program. A new one begins with what a call in the
 * duty log told; without such a call `callId` is empty.
 */
export function useIntake(callId: string): IntakeForm {
  const { officeId } = useMe();
  const clock = useServerClock();
  const records = useRecords();
  const call = recordOf(records, 'callRecord', callId);
  const table = incidentBook(records).thresholdsOn(chinaTimeOf(clock()).date);
  const perform = usePerform();
  const stored = useDraft<IntakeDraft>(`emergency-intake ${officeId}`);
  const [typed, setTyped] = useState<IntakeDraft | null>(null);
  const [blank, setBlank] = useState(() => emptyIntake(drawIntakeKey(), clock()));
  const [ownProblems, setOwnProblems] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setIsBusy] = useState(false);
  const refused = useRefused();
  const draft = typed ?? stored.found?.value ?? (call ? fromCall(blank, callId, call.values) : blank);
  const level = levelView(draft, table);

  const forgetProblems = (): void => {
    refused.clear();
    setOwnProblems({});
  };
  const change: IntakeForm['change'] = (changes) => {
    const begun = draft === blank ? { ...blank, startedAt: clock() } : draft;
    const next = typeof changes === 'function' ? changes(begun) : { ...begun, ...changes };
    setTyped(next);
    forgetProblems();
    if (stored.found) stored.dismissFound();
    stored.keep(next);
  };
  const clear = (): void => {
    setTyped(null);
    setBlank(emptyIntake(drawIntakeKey(), clock()));
    forgetProblems();
    void stored.remove();
  };
  const save = async (): Promise<string | undefined> => {
    if (isBusy) return undefined;
    const found = intakeProblems(draft, level, clock());
    setOwnProblems(found);
    if (Object.keys(found).length > 0) return undefined;
    setIsBusy(true);
    const stub = stubInput(draft, officeId);
    const outcome = stub
      ? await perform('emergency.keepStub', stub, { done: intakeText.stubSaved })
      : await perform('emergency.register', registerInput(draft, officeId, level, clock()), {
          done: intakeText.saved,
        });
    setIsBusy(false);
    if (!outcome.ok) {
      refused.show(outcome.refusal, refusableFields);
      return undefined;
    }
    clear();
    return outcome.value.ids.find((id) => partsOfRecordId(id).kind === 'incident') ?? '';
  };
  return {
    draft,
    table,
    level,
    isReady: stored.isLoaded,
    isBusy,
    isBlank: isBlank(draft),
    restoredFrom: typed === null ? stored.found?.savedAt : undefined,
    problems: refused.problems,
    fieldProblems: { ...ofForm(refused.fieldProblems), ...ownProblems },
    change,
    clear,
    save,
  };
}
