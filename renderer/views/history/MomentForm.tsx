import { Button } from 'antd';
import { useState } from 'react';
import { instantOf } from '../../../shared/domain/china-time.ts';
import type { ClockTime, PlainDate } from '../../../shared/domain/plain-date.ts';
import { useToday } from '../../state/hooks.ts';
import { recoveryText } from '../../text/history.ts';
import { ClockInput } from '../../ui/ClockInput.tsx';
import { DateInput } from '../../ui/DateInput.tsx';

interface MomentFormProps {
  readonly onChoose: (instant: number, name: string) => void;
}

/** Any moment by date and clock, such as this morning at eight. */
export function MomentForm({ onChoose }: MomentFormProps) {
  const today = useToday();
  const [date, setDate] = useState<PlainDate | undefined>(today);
  const [time, setTime] = useState<ClockTime | undefined>();
  const [isTried, setIsTried] = useState(false);
  const isMissing = date === undefined || time === undefined;
  const handleView = (): void => {
    setIsTried(true);
    if (date !== undefined && time !== undefined) onChoose(instantOf({ date, time }), `${date} ${time}`);
  };
  return (
    <div className="stack">
      <h2 className="history-heading">{recoveryText.moment}</h2>
      <div className="recovery-moment">
        <DateInput label={recoveryText.date} value={date} onChange={setDate} />
        <ClockInput label={recoveryText.time} value={time} onChange={setTime} />
        <Button onClick={handleView}>{recoveryText.view}</Button>
      </div>
      {isTried && isMissing && (
        <p className="faint" role="alert">
          {recoveryText.momentMissing}
        </p>
      )}
    </div>
  );
}
