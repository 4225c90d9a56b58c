import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { AlarmView } from '../../shared/contract/emergency.contract.ts';
import { useServerClock } from '../state/emergency-clock.ts';
import { useActions, useAppState } from '../state/StateProvider.tsx';
import { usePerform } from '../state/use-perform.tsx';
import { alarmText } from '../text/alarms.ts';
import { instantWords } from '../text/date-words.ts';
import { Countdown } from '../ui/Countdown.tsx';
import './alarm-banner.css';
import { type AlarmRow, alarmRows } from './alarm-rows.ts';
import { useAlarmSignals } from './use-alarm-signals.ts';

/** As many as fit above the work; the rest is shown when asked for. */
const SHOWN = 3;

/** Says that somebody knows: every alarm is a command of its own, so that none silences another. */
function useAnswer(): (alarms: readonly AlarmView[]) => void {
  const perform = usePerform();
  return (alarms) => {
    for (const { incidentId, key } of alarms)
      void perform('emergency.answerAlarm', { incidentId, alarmKey: key }, { failed: alarmText.answerFailed });
  };
}

/** Goes to an incident's page, also from something that lies over it, and puts the eyes on its heading. */
function useOpenIncident(): (incidentId: string) => void {
  const { navigate } = useActions();
  const tab = useAppState(({ route }) => (route.screen === 'emergency' ? route.tab : 'board'));
  return (incidentId) => {
    navigate({ screen: 'emergency', tab, incidentId });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#content h1')?.focus());
  };
}

/** What rings, across every screen, until somebody says that they know of it: a row for each incident. */
export function AlarmBanner() {
  const alarms = useAppState((state) => state.alarms);
  const { isAudible, isSilent } = useAlarmSignals(alarms.length);
  const answer = useAnswer();
  const [isExpanded, setIsExpanded] = useState(false);
  if (alarms.length === 0) return null;
  const rows = alarmRows(alarms);
  const shown = isExpanded ? rows : rows.slice(0, SHOWN);
  const people = new Set(alarms.flatMap(({ called }) => (called ? alarmText.person(called) : [])));
  return (
    <section className="alarm-banner" role="alert" aria-label={alarmText.region}>
      <ul>
        {shown.map((row) => (
          <AlarmLine key={row.incidentId} row={row} />
        ))}
      </ul>
      <div className="alarm-foot">
        {people.size > 0 && <strong className="alarm-called">{alarmText.called([...people])}</strong>}
        {!isAudible && <span className="soft">{alarmText.soundOff}</span>}
        {isSilent && <SilenceNote />}
        <span className="alarm-actions">
          {rows.length > SHOWN && (
            <Button size="small" type="link" aria-expanded={isExpanded} onClick={() => setIsExpanded(!isExpanded)}>
              {isExpanded ? alarmText.collapse : alarmText.expand(rows.length - SHOWN)}
            </Button>
          )}
          {rows.length > 1 && (
            <Button size="small" onClick={() => answer(shown.flatMap((row) => row.alarms))}>
              {alarmText.answerAll}
            </Button>
          )}
        </span>
      </div>
    </section>
  );
}

/** Whoever comes to a desk whose bell is held back reads why, and ends it with one press. */
function SilenceNote() {
  const silence = useAppState(({ notices }) => notices.silence);
  const { ask } = useActions();
  if (!silence) return null;
  return (
    <>
      <strong>{alarmText.silent(instantWords(silence.until), silence.by, silence.reason)}</strong>
      <Button size="small" onClick={() => void ask('desktop.soundAlarms')}>
        {alarmText.soundAgain}
      </Button>
    </>
  );
}

function AlarmLine({ row: { incidentId, worst, alarms } }: { readonly row: AlarmRow }) {
  const { stage, title, from, dueAt } = worst;
  const clock = useServerClock();
  const answer = useAnswer();
  const open = useOpenIncident();
  return (
    <li className="alarm-row" data-stage={stage}>
      <WarningFilled aria-hidden />
      <strong>{alarmText.stage(stage)}</strong>
      {alarms.some(({ called }) => called) && <strong className="alarm-called">{alarmText.unanswered}</strong>}
      <span className="alarm-title" title={title}>
        {title}
      </span>
      <span>{alarmText.what(worst)}</span>
      {alarms.length > 1 && <span>{alarmText.count(alarms.length)}</span>}
      {from !== undefined && dueAt !== undefined && <Countdown dueAt={dueAt} from={from} clock={clock} />}
      <span className="alarm-actions">
        <Button size="small" aria-label={alarmText.openOf(title)} onClick={() => open(incidentId)}>
          {alarmText.open}
        </Button>
        <Button
          size="small"
          type="primary"
          danger
          aria-label={alarmText.answerOf(title, stage)}
          onClick={() => answer(alarms)}
        >
          {alarmText.answer}
        </Button>
      </span>
    </li>
  );
}
