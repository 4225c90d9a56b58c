import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { addMonths, type Month, monthOf } from '../../../shared/domain/month.ts';
import { useToday } from '../../state/hooks.ts';
import { dutyText, monthWords } from '../../text/duty.ts';

interface MonthSwitcherProps {
  readonly month: Month;
  readonly onChange: (month: Month) => void;
}

export function MonthSwitcher({ month, onChange }: MonthSwitcherProps) {
  const thisMonth = monthOf(useToday());
  return (
    <div className="month-switcher">
      <Button
        type="text"
        icon={<LeftOutlined aria-hidden />}
        aria-label={dutyText.previousMonth}
        title={dutyText.previousMonth}
        onClick={() => onChange(addMonths(month, -1))}
      />
      <h1 className="month-title">{monthWords(month)}</h1>
      <Button
        type="text"
        icon={<RightOutlined aria-hidden />}
        aria-label={dutyText.nextMonth}
        title={dutyText.nextMonth}
        onClick={() => onChange(addMonths(month, 1))}
      />
      <Button size="small" disabled={month === thisMonth} onClick={() => onChange(thisMonth)}>
        {dutyText.thisMonth}
      </Button>
      <DatePicker
        size="small"
        picker="month"
        className="month-picker"
        aria-label={dutyText.pickMonth}
        value={dayjs(`${month}-01`)}
        allowClear={false}
        format="YYYY-MM"
        needConfirm={false}
        onChange={(date) => date && onChange(date.format('YYYY-MM'))}
      />
    </div>
  );
}
