import { Alert, Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import { instantOf } from '../../../../shared/domain/china-time.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useRecords } from '../../../state/hooks.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { refusalSentences, usePerform } from '../../../state/use-perform.tsx';
import { handoverItemNames, handoverText } from '../../../text/duty-desk.ts';
import { peopleOf, SideHead, Signer } from './GiveSide.tsx';
import type { DueHandover } from './handover-list.ts';

interface TakeSideProps {
  readonly due: DueHandover;
  readonly view: TypedRecordView<'handover'> | undefined;
  readonly mayWrite: boolean;
}

/** 接班: every item is seen and accepted; then the incoming side is responsible. */
export function TakeSide({ due, view, mayWrite }: TakeSideProps) {
  const people = view && view.values.incoming.length > 0 ? view.values.incoming : peopleOf(due.incoming);
  const isGiven = view?.values.outgoingAt !== undefined;
  const isTaken = view?.values.incomingAt !== undefined;
  return (
    <section className="panel stack" aria-label={handoverText.incoming}>
      <SideHead
        title={handoverText.incoming}
        people={people}
        by={view?.values.incomingBy}
        at={view?.values.incomingAt}
      />
      {!view || !isGiven ? (
        <p className="soft">{handoverText.states.waiting}</p>
      ) : (
        <>
          <TakeItems view={view} isOpen={mayWrite && !isTaken} />
          {view.values.lateReason && (
            <p>
              {handoverText.late}：{view.values.lateReason}
            </p>
          )}
          {mayWrite && !isTaken && <Take due={due} view={view} people={people} />}
        </>
      )}
    </section>
  );
}

type HandoverView = TypedRecordView<'handover'>;

function TakeItems({ view, isOpen }: { readonly view: HandoverView; readonly isOpen: boolean }) {
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const { items, acceptedKeys } = view.values;
  const accept = (keys: readonly string[]) =>
    perform('duty.acceptItems', { id: view.id, baseRevision, keys: [...keys] }, { failed: handoverText.acceptFailed });
  const left = items.filter(({ key }) => !acceptedKeys.includes(key)).map(({ key }) => key);
  if (items.length === 0) return <p className="soft">{handoverText.noItems}</p>;
  return (
    <>
      <ul className="take-items">
        {items.map(({ key, kind, text }) => {
          const isAccepted = acceptedKeys.includes(key);
          return (
            <li key={key} data-accepted={isAccepted}>
              <Checkbox
                checked={isAccepted}
                disabled={!isOpen || isAccepted}
                aria-label={handoverText.acceptOf(text)}
                onChange={() => void accept([key])}
              />
              <span className="item-kind" data-kind={kind}>
                {handoverItemNames[kind]}
              </span>
              <span className="item-words">{text}</span>
            </li>
          );
        })}
      </ul>
      {isOpen && left.length > 1 && (
        <div className="row">
          <Button size="small" onClick={() => void accept(left)}>
            {handoverText.acceptAll}
          </Button>
        </div>
      )}
    </>
  );
}

interface TakeProps {
  readonly due: DueHandover;
  readonly view: HandoverView;
  readonly people: HandoverView['values']['incoming'];
}

const MINUTE_MS = 60_000;

function Take({ due, view, people }: TakeProps) {
  const perform = usePerform();
  const records = useRecords();
  const reasonId = useId();
  const baseRevision = useAppState((state) => state.replica.revision);
  const lateMinutes = useAppState(({ now }) =>
    Math.floor((now - instantOf({ date: due.date, time: due.at })) / MINUTE_MS),
  );
  const [signer, setSigner] = useState(people[0]?.name);
  const [lateReason, setLateReason] = useState('');
  const [problem, setProblem] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const take = async (): Promise<void> => {
    setIsBusy(true);
    const outcome = await perform(
      'duty.takeOver',
      {
        id: view.id,
        baseRevision,
        ...(lateReason.trim() && { lateReason: lateReason.trim() }),
        ...(signer !== undefined && { by: signer }),
      },
      { done: handoverText.taken },
    );
    setIsBusy(false);
    setProblem(outcome.ok ? '' : refusalSentences(outcome.refusal, records).join(' '));
  };
  return (
    <>
      {lateMinutes > 0 && (
        <div className="labelled">
          <label htmlFor={reasonId}>
            {handoverText.late}　<span className="faint">{handoverText.lateHint(lateMinutes)}</span>
          </label>
          <Input
            id={reasonId}
            value={lateReason}
            maxLength={500}
            onChange={({ target }) => setLateReason(target.value)}
          />
        </div>
      )}
      {problem !== '' && <Alert type="error" showIcon title={handoverText.takeFailed} description={problem} />}
      <div className="row row-end">
        <Signer people={people} value={signer} onChange={setSigner} />
        <Button type="primary" loading={isBusy} onClick={() => void take()}>
          {handoverText.take}
        </Button>
      </div>
    </>
  );
}
