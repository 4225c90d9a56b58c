import { AutoComplete, Button, Checkbox, Input, type InputRef, Segmented } from 'antd';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { chinaTimeOf, instantOf } from '../../../../shared/domain/china-time.ts';
import type { CallRecord } from '../../../../shared/domain/duty/duty-log.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { instantWords } from '../../../text/date-words.ts';
import { callText, logText } from '../../../text/duty-desk.ts';
import { entryText } from '../../../text/entry.ts';
import { ClockInput } from '../../../ui/ClockInput.tsx';
import { Labelled } from '../../../ui/Labelled.tsx';
import { isSubmitKey } from '../../../ui/submit-key.ts';
import { usePageKey } from '../../../ui/use-page-key.ts';
import { type KnownCaller, knownCallers } from './known-callers.ts';
import type { CallView } from './log-records.ts';

type CallDraft = Pick<
  CallRecord,
  'direction' | 'callerUnit' | 'callerName' | 'callerPhone' | 'content' | 'urgency' | 'isReadBack' | 'isOpen'
> & {
  readonly proposal: string;
  readonly owner: string;
  /** When it came: the first key, or a time that was typed. */
  readonly at?: number;
  readonly isTimeTyped: boolean;
};

const emptyCall: CallDraft = {
  direction: 'incoming',
  callerUnit: '',
  callerName: '',
  callerPhone: '',
  content: '',
  proposal: '',
  owner: '',
  urgency: 'normal',
  isReadBack: false,
  isOpen: false,
  isTimeTyped: false,
};

const texts = ['callerUnit', 'callerName', 'callerPhone', 'content', 'proposal', 'owner'] as const;
const isBlank = (draft: CallDraft): boolean => texts.every((field) => draft[field].trim() === '');

interface QuickCallProps {
  readonly officeId: string;
  readonly date: PlainDate;
  readonly calls: readonly CallView[];
}

/**
 * 记电话, with the keyboard alone: the focus goes from field to field in the order in which people tell things. What is typed is
 * kept on this computer within half a second, and found again after whatever ended the program.
 */
export function QuickCall({ officeId, date, calls }: QuickCallProps) {
  const { clock } = useActions();
  const perform = usePerform();
  const draft = useDraft<CallDraft>(`duty-call ${officeId}`);
  const [call, setCall] = useState(emptyCall);
  const refused = useRefused();
  const [isBusy, setIsBusy] = useState(false);
  const firstField = useRef<InputRef>(null);
  const formId = useId();
  const focusFirst = (): void => firstField.current?.focus();
  usePageKey('F2', focusFirst);

  // What an interrupted form left behind comes back by itself: at three in the morning nobody looks for it.
  const shown = draft.found && isBlank(call) ? draft.found.value : call;
  const change = (changes: Partial<CallDraft>): void => {
    const next = { ...shown, ...changes, at: shown.at ?? clock() };
    setCall(next);
    refused.clear();
    if (draft.found) draft.dismissFound();
    draft.keep(next);
  };
  const clear = (): void => {
    setCall(emptyCall);
    refused.clear();
    void draft.remove();
    focusFirst();
  };
  const save = async (): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    const { proposal, owner, ...rest } = trimmed(shown);
    const values = { officeId, dutyDate: date, ...rest, ...(proposal && { proposal }), ...(owner && { owner }) };
    const outcome = await perform('duty.logCall', { values }, { done: logText.saved });
    setIsBusy(false);
    if (outcome.ok) return clear();
    refused.show(outcome.refusal, [...texts, 'at']);
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (!isSubmitKey(event)) return;
    event.preventDefault();
    void save();
  };
  const problems = refused.fieldProblems;
  const unplaced = [...refused.problems, problems.at ?? ''].filter(Boolean).join(' ');
  const field = (name: (typeof texts)[number]) => ({
    id: `${formId}-${name}`,
    value: shown[name],
    status: problems[name] ? ('error' as const) : ('' as const),
    'aria-invalid': problems[name] !== undefined,
    'aria-describedby': problems[name] ? `${formId}-${name}-problem` : undefined,
  });
  const callers = knownCallers(calls);
  const isOut = shown.direction === 'outgoing';
  return (
    <form
      className="panel quick-call"
      aria-label={callText.title}
      onKeyDown={handleKey}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="row row-between">
        <h2>{callText.title}</h2>
        <Segmented<CallDraft['direction']>
          size="small"
          aria-label={callText.direction}
          value={shown.direction}
          options={[
            { value: 'incoming', label: logText.incoming },
            { value: 'outgoing', label: logText.outgoing },
          ]}
          onChange={(direction) => change({ direction })}
        />
      </div>
      <p className="faint">{callText.hint}</p>
      {draft.found && isBlank(call) && (
        <p className="caution">{entryText.restored(instantWords(draft.found.savedAt))}</p>
      )}
      <Labelled
        name={isOut ? callText.unitOut : callText.unit}
        of={`${formId}-callerUnit`}
        problem={problems.callerUnit}
      >
        <AutoComplete
          value={shown.callerUnit}
          options={callerOptions(callers, shown.callerUnit)}
          onChange={(callerUnit: string) => change({ callerUnit })}
          onSelect={(_value: string, option: { readonly caller: KnownCaller }) => change(option.caller)}
        >
          <Input {...field('callerUnit')} ref={firstField} maxLength={60} />
        </AutoComplete>
      </Labelled>
      <div className="form-pair">
        <Labelled name={callText.name} of={`${formId}-callerName`} problem={problems.callerName}>
          <Input
            {...field('callerName')}
            maxLength={30}
            onChange={({ target }) => change({ callerName: target.value })}
          />
        </Labelled>
        <Labelled name={callText.phone} of={`${formId}-callerPhone`} problem={problems.callerPhone}>
          <Input
            {...field('callerPhone')}
            maxLength={40}
            inputMode="tel"
            onChange={({ target }) => change({ callerPhone: target.value })}
          />
        </Labelled>
      </div>
      <Labelled name={callText.content} of={`${formId}-content`} problem={problems.content}>
        <Input.TextArea
          {...field('content')}
          maxLength={4000}
          autoSize={{ minRows: 3, maxRows: 10 }}
          placeholder={callText.contentPlaceholder}
          onChange={({ target }) => change({ content: target.value })}
        />
      </Labelled>
      <Labelled name={callText.proposal} of={`${formId}-proposal`} problem={problems.proposal}>
        <Input {...field('proposal')} maxLength={1000} onChange={({ target }) => change({ proposal: target.value })} />
      </Labelled>
      <div className="row">
        <Checkbox checked={shown.isReadBack} onChange={({ target }) => change({ isReadBack: target.checked })}>
          {callText.readBack}
        </Checkbox>
        <Checkbox checked={shown.isOpen} onChange={({ target }) => change({ isOpen: target.checked })}>
          {callText.keepOpen}
        </Checkbox>
        {shown.isOpen && (
          <Input
            {...field('owner')}
            aria-label={callText.owner}
            className="call-owner"
            placeholder={callText.owner}
            maxLength={60}
            onChange={({ target }) => change({ owner: target.value })}
          />
        )}
      </div>
      <div className="row">
        <Segmented<CallDraft['urgency']>
          size="small"
          aria-label={callText.urgency}
          value={shown.urgency}
          options={(['normal', 'important', 'emergency'] as const).map((value) => ({
            value,
            label: callText.urgencies[value],
          }))}
          onChange={(urgency) => change({ urgency })}
        />
        <span className="call-time">
          <ClockInput
            label={callText.at}
            value={shown.at === undefined ? undefined : chinaTimeOf(shown.at).time}
            onChange={(time) => time && change({ at: typedInstant(time, clock()), isTimeTyped: true })}
          />
        </span>
      </div>
      {unplaced !== '' && <p className="late">{unplaced}</p>}
      <div className="row row-between">
        <Button onClick={clear} disabled={isBlank(shown)}>
          {callText.clear}
        </Button>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {callText.save}
        </Button>
      </div>
    </form>
  );
}

const trimmed = (draft: CallDraft): CallDraft => ({
  ...draft,
  ...Object.fromEntries(texts.map((field) => [field, draft[field].trim()])),
});

/** A clock time that was typed in is of today, or of yesterday when it has not come yet today. */
function typedInstant(time: string, now: number): number {
  const today = instantOf({ date: chinaTimeOf(now).date, time });
  return today > now ? today - 86_400_000 : today;
}

const callerOptions = (callers: readonly KnownCaller[], typed: string) =>
  callers
    .filter(({ callerUnit }) => typed !== '' && callerUnit.includes(typed) && callerUnit !== typed)
    .slice(0, 6)
    .map((caller) => ({
      value: caller.callerUnit,
      label: `${caller.callerUnit}　${caller.callerName}　${caller.callerPhone}`,
      key: `${caller.callerUnit} ${caller.callerName} ${caller.callerPhone}`,
      caller,
    }));
