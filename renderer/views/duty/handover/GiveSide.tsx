import { Alert, Button, Checkbox, Input, Select } from 'antd';
import { useId, useState } from 'react';
import type { Handover } from '../../../../shared/domain/duty/handover.ts';
import type { ServedShift } from '../../../../shared/rules/duty/final-roster.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { refusalSentences, usePerform } from '../../../state/use-perform.tsx';
import { instantWords } from '../../../text/date-words.ts';
import { handoverText } from '../../../text/duty-desk.ts';
import { GiveItems } from './GiveItems.tsx';
import type { DueHandover } from './handover-list.ts';
import { useHandoverDraft } from './use-handover-draft.ts';

interface GiveSideProps {
  readonly officeId: string;
  readonly due: DueHandover;
  readonly view: TypedRecordView<'handover'> | undefined;
  /** Whether this person may still write here. */
  readonly isOpen: boolean;
}

const clearings = [
  ['situation', handoverText.situationHint],
  ['problems', handoverText.problemsHint],
  ['tasks', handoverText.tasksHint],
] as const;

/** 交班: 三清, and the items that the other side accepts one by one. */
export function GiveSide({ officeId, due, view, isOpen }: GiveSideProps) {
  const { draft, items, change, setItem, removeItem, finish } = useHandoverDraft(officeId, due, view?.values);
  const { clock } = useActions();
  const perform = usePerform();
  const records = useRecords();
  const formId = useId();
  const people = peopleOf(due.outgoing);
  const [signer, setSigner] = useState(people[0]?.name);
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const give = async (): Promise<void> => {
    setIsBusy(true);
    const { situation, problems, tasks, isLineTested } = draft;
    const outcome = await perform(
      'duty.handOver',
      {
        values: {
          officeId,
          date: due.date,
          at: due.at,
          outgoing: people,
          incoming: peopleOf(due.incoming),
          situation: situation.trim(),
          problems: problems.trim(),
          tasks: tasks.trim(),
          items,
          ...(isLineTested && { lineTestedAt: clock() }),
        },
        ...(signer !== undefined && { by: signer }),
      },
      { done: handoverText.given },
    );
    setIsBusy(false);
    setProblem(outcome.ok ? '' : refusalSentences(outcome.refusal, records).join(' '));
    if (outcome.ok) await finish();
  };
  return (
    <section className="panel stack" aria-label={handoverText.outgoing}>
      <SideHead
        title={handoverText.outgoing}
        people={people}
        by={view?.values.outgoingBy}
        at={view?.values.outgoingAt}
      />
      {clearings.map(([field, hint]) => (
        <div key={field} className="labelled">
          <label htmlFor={`${formId}-${field}`}>{handoverText[field]}</label>
          {isOpen ? (
            <Input.TextArea
              id={`${formId}-${field}`}
              value={draft[field]}
              placeholder={hint}
              maxLength={4000}
              autoSize={{ minRows: 2, maxRows: 8 }}
              onChange={({ target }) => change({ [field]: target.value })}
            />
          ) : (
            <p className="written">{view?.values[field] || '—'}</p>
          )}
        </div>
      ))}
      <GiveItems
        items={isOpen ? items : (view?.values.items ?? [])}
        isOpen={isOpen}
        onChange={setItem}
        onRemove={removeItem}
      />
      {problem !== '' && <Alert type="error" showIcon title={handoverText.giveFailed} description={problem} />}
      {isOpen && (
        <div className="row row-between">
          <Checkbox checked={draft.isLineTested} onChange={({ target }) => change({ isLineTested: target.checked })}>
            {handoverText.lineTested}
          </Checkbox>
          <div className="row">
            <Signer people={people} value={signer} onChange={setSigner} />
            <Button type="primary" loading={isBusy} disabled={people.length === 0} onClick={() => void give()}>
              {view?.values.outgoingAt === undefined ? handoverText.give : handoverText.giveAgain}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

/** Everybody once, in the order of the posts. */
export const peopleOf = (shifts: readonly ServedShift[]): Handover['outgoing'] => [
  ...new Map(
    shifts.flatMap(({ actual }) =>
      actual ? [[actual.memberId, { memberId: actual.memberId, name: actual.name }] as const] : [],
    ),
  ).values(),
];

interface SideHeadProps {
  readonly title: string;
  readonly people: Handover['outgoing'];
  readonly by: string | undefined;
  readonly at: number | undefined;
}

export function SideHead({ title, people, by, at }: SideHeadProps) {
  return (
    <header className="row row-between">
      <h3>
        {title}　<span className="side-people">{people.map(({ name }) => name).join('、') || handoverText.nobody}</span>
      </h3>
      {by !== undefined && at !== undefined && (
        <span className="soft">{handoverText.confirmedBy(by, instantWords(at))}</span>
      )}
    </header>
  );
}

interface SignerProps {
  readonly people: Handover['outgoing'];
  readonly value: string | undefined;
  readonly onChange: (name: string) => void;
}

/** Whose name stands under it: the desk's workstation is shared by everybody on the shift. */
export function Signer({ people, value, onChange }: SignerProps) {
  if (people.length === 0) return null;
  return (
    <Select
      aria-label={handoverText.signedBy}
      className="signer"
      {...(value !== undefined && { value })}
      options={people.map(({ name }) => ({ value: name, label: name }))}
      onChange={onChange}
    />
  );
}
