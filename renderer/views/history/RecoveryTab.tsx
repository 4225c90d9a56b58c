import { useState } from 'react';
import type { RecoveryDayView } from '../../../shared/contract/history.contract.ts';
import { instantOf } from '../../../shared/domain/china-time.ts';
import { addDays } from '../../../shared/domain/plain-date.ts';
import { stampAt } from '../../../shared/store/recovery-points.ts';
import { AnswerNotice } from '../../state/AnswerNotice.tsx';
import { useToday } from '../../state/hooks.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { recoveryText } from '../../text/history.ts';
import type { ChosenMoment } from './CopyButton.tsx';
import { MomentForm } from './MomentForm.tsx';
import { RestorePanel } from './RestorePanel.tsx';

const momentAt = (instant: number): ChosenMoment['moment'] => {
  const [milliseconds, counter] = stampAt(instant);
  return [milliseconds, counter];
};

/** The way back: days and bulk events on the left, what going back would do on the right. */
export function RecoveryTab() {
  const answer = useAnswer('history.listPoints');
  const [chosen, setChosen] = useState<ChosenMoment | null>(null);
  return (
    <div className="stack">
      <p className="soft">{recoveryText.hint}</p>
      <AnswerNotice answer={answer} />
      <div className="recovery">
        <section className="panel stack" aria-label={recoveryText.days}>
          <MomentForm onChoose={(instant, name) => setChosen({ moment: momentAt(instant), name })} />
          <h2 className="history-heading">{recoveryText.days}</h2>
          <ul className="recovery-days">
            {(answer.value?.days ?? []).map((day) => (
              <Day key={day.date} day={day} chosen={chosen} onChoose={setChosen} />
            ))}
          </ul>
        </section>
        {chosen ? (
          <RestorePanel key={chosen.moment.join()} chosen={chosen} onRestored={answer.reload} />
        ) : (
          <p className="panel soft">{recoveryText.choose}</p>
        )}
      </div>
    </div>
  );
}

interface DayProps {
  readonly day: RecoveryDayView;
  readonly chosen: ChosenMoment | null;
  readonly onChoose: (chosen: ChosenMoment) => void;
}

function Day({ day, chosen, onChoose }: DayProps) {
  const { date, operations, records, personIds, events } = day;
  const endOfDay = momentAt(instantOf({ date: addDays(date, 1), time: '00:00' }) - 1);
  const isToday = useToday() === date;
  const points = [
    // Today is not over: its end is now.
    ...(isToday ? [] : [{ moment: endOfDay, name: recoveryText.endOfDay(date) }]),
    ...events
      .map(({ kind, before, at, records: count }) => ({
        moment: before,
        name: recoveryText.eventBefore(kind, at, count),
      }))
      .reverse(),
  ];
  const counts = [
    recoveryText.operations(operations),
    recoveryText.records(records),
    recoveryText.people(personIds.length),
  ];
  return (
    <li className="recovery-day">
      <span className="row row-between">
        <strong>{date}</strong>
        <span className="faint">{counts.join(' · ')}</span>
      </span>
      {points.map((point) => (
        <button
          key={point.moment.join()}
          type="button"
          className="recovery-point"
          aria-label={recoveryText.viewOf(point.name)}
          aria-current={chosen?.moment.join() === point.moment.join() || undefined}
          onClick={() => onChoose(point)}
        >
          {point.name}
        </button>
      ))}
    </li>
  );
}
