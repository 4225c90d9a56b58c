import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { addDays, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import { weekStartOf } from '../../../../shared/domain/week.ts';
import { useToday } from '../../../state/hooks.ts';
import { weekRange, weekTitle } from '../../../text/date-words.ts';
import { planText } from '../../../text/weekly-plan.ts';

interface WeekSwitcherProps {
  readonly weekStart: PlainDate;
  readonly onChange: (weekStart: PlainDate) => void;
}

export function WeekSwitcher({ weekStart, onChange }: WeekSwitcherProps) {
  const thisWeek = weekStartOf(useToday());
  return (
    <div className="week-switcher">
      <Button
        type="text"
        icon={<LeftOutlined aria-hidden />}
        aria-label={planText.previousWeek}
        title={planText.previousWeek}
        onClick={() => onChange(addDays(weekStart, -7))}
      />
      <h1 className="week-title">
        {weekTitle(weekStart)}
        <small>{weekRange(weekStart)}</small>
      </h1>
      <Button
        type="text"
        icon={<RightOutlined aria-hidden />}
        aria-label={planText.nextWeek}
        title={planText.nextWeek}
        onClick={() => onChange(addDays(weekStart, 7))}
      />
      <Button size="small" disabled={weekStart === thisWeek} onClick={() => onChange(thisWeek)}>
        {planText.thisWeek}
      </Button>
      <DatePicker
        size="small"
        className="week-picker"
        aria-label={planText.pickWeek}
        value={dayjs(weekStart)}
        allowClear={false}
        format="YYYY-MM-DD"
        needConfirm={false}
        onChange={(date) => date && onChange(weekStartOf(date.format('YYYY-MM-DD')))}
      />
    </div>
  );
}
