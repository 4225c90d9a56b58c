import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { AlarmView } from '../../shared/contract/emergency.contract.ts';
import { useServerClock } from '../state/emergency-clock.ts';
import { useActions, useAppState } from '../state/StateProvider.tsx';
import { usePerform } from '../state/use-perform.tsx';
import { alarmText } from '../text/alarms.ts';
import { Countdown } from '../ui/Countdown.tsx';
import './alarm-banner.css';
import { useAlarmSignals } from './use-alarm-signals.ts';

/** As many as fit above the work; the rest is told by its number. */
const SHOWN = 3;

/** What rings, across every screen, until somebody says that they know of it: one answer silences one alarm of one incident. */
export function AlarmBanner() {
  const alarms = useAppState((state) => state.alarms);
  const isAudible = useAlarmSignals(alarms.length);
  if (alarms.length === 0) return null;
  const inOrder = [...alarms].sort((left, right) => (left.dueAt ?? left.ringsAt) - (right.dueAt ?? right.ringsAt));
  return (
    <section className="alarm-banner" role="alert" aria-label={alarmText.region}>
      <ul>
        {inOrder.slice(0, SHOWN).map((alarm) => (
          <AlarmRow key={`${alarm.incidentId} ${alarm.key}`} alarm={alarm} />
        ))}
      </ul>
      {alarms.length > SHOWN && <p>{alarmText.more(alarms.length - SHOWN)}</p>}
      {!isAudible && <p>{alarmText.soundOff}</p>}
    </section>
  );
}

function AlarmRow({ alarm }: { readonly alarm: AlarmView }) {
  const { incidentId, key, stage, title, from, dueAt, called } = alarm;
  const clock = useServerClock();
  const { navigate } = useActions();
  const perform = usePerform();
  return (
    <li className="alarm-row" data-stage={stage}>
      <WarningFilled aria-hidden />
      <strong>{alarmText.stage(stage)}</strong>
      <span className="alarm-title">{title}</span>
      <span>{alarmText.what(alarm)}</span>
      {from !== undefined && dueAt !== undefined && <Countdown dueAt={dueAt} from={from} clock={clock} />}
      {called && <strong className="alarm-called">{alarmText.called(called)}</strong>}
      <span className="alarm-actions">
        <Button
          size="small"
          aria-label={alarmText.openOf(title)}
          onClick={() => navigate({ screen: 'emergency', tab: 'board', incidentId })}
        >
          {alarmText.open}
        </Button>
        <Button
          size="small"
          type="primary"
          danger
          aria-label={alarmText.answerOf(title, stage)}
          onClick={() =>
            perform('emergency.answerAlarm', { incidentId, alarmKey: key }, { failed: alarmText.answerFailed })
          }
        >
          {alarmText.answer}
        </Button>
      </span>
    </li>
  );
}
