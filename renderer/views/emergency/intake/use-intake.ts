import { useState } from 'react';
import { chinaTimeOf } from '../../../../shared/domain/china-time.ts';
import type { ThresholdTable } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { partsOfRecordId } from '../../../../shared/domain/record.ts';
import { incidentBook } from '../../../state/emergency.ts';
import { useServerClock } from '../../../state/emergency-clock.ts';
import { useMe, useRecords } from '../../../state/hooks.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { intakeText } from '../../../text/emergency-intake.ts';
import { intakeProblems, registerInput, stubInput } from './intake-command.ts';
import { type LevelView, levelView } from './intake-draft.ts';
import { type IntakeDraftKeeping, useIntakeDraft } from './use-intake-draft.ts';

export interface IntakeForm extends IntakeDraftKeeping {
  readonly table: ThresholdTable;
  readonly level: LevelView;
  readonly isBusy: boolean;
  readonly problems: readonly string[];
  readonly fieldProblems: Readonly<Record<string, string>>;
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

/** 接报 with what its numbers mean, and sent. `callId` is as with {@link useIntakeDraft}. */
export function useIntake(callId: string): IntakeForm {
  const { officeId } = useMe();
  const clock = useServerClock();
  const table = incidentBook(useRecords()).thresholdsOn(chinaTimeOf(clock()).date);
  const perform = usePerform();
  const keeping = useIntakeDraft(callId);
  const [ownProblems, setOwnProblems] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setIsBusy] = useState(false);
  const refused = useRefused();
  const { draft } = keeping;
  const level = levelView(draft, table);

  /** What was wrong before is not said of what stands there now. */
  const afresh =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given): void => {
      refused.clear();
      setOwnProblems({});
      act(...given);
    };
  const clear = afresh(keeping.clear);
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
    ...keeping,
    table,
    level,
    isBusy,
    problems: refused.problems,
    fieldProblems: { ...ofForm(refused.fieldProblems), ...ownProblems },
    change: afresh(keeping.change),
    classify: afresh(keeping.classify),
    clear,
    save,
  };
}
