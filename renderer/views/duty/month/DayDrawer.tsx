import { Button, Drawer } from 'antd';
import { monthOf } from '../../../../shared/domain/month.ts';
import { HelpButton } from '../../../state/HelpButton.tsx';
import { useMay } from '../../../state/hooks.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { hoursWords } from '../../../text/duty.ts';
import { dutyMonthText } from '../../../text/duty-month.ts';
import { dayKindWords } from './day-words.ts';
import './day-details.css';
import type { DayPost, MonthDay, OfficeDay } from './month-model.ts';

interface DayDrawerProps {
  readonly day: MonthDay;
  readonly onClose: () => void;
}

/** One day with everybody's telephone, and the ways from here. */
export function DayDrawer({ day, onClose }: DayDrawerProps) {
  const { date, offices, periods } = day;
  return (
    <Drawer
      open
      title={dutyMonthText.dayTitle(date)}
      size={460}
      onClose={onClose}
      extra={<HelpButton place="duty/month" />}
    >
      <div className="stack">
        <p className="soft">{[dayKindWords(day), ...periods].join('　')}</p>
        {offices.length === 0 && <p>{dutyMonthText.unstaffed}</p>}
        {offices.map((office) => (
          <OfficeSection key={office.officeId} office={office} date={date} />
        ))}
      </div>
    </Drawer>
  );
}

function OfficeSection({ office, date }: { readonly office: OfficeDay; readonly date: string }) {
  const { navigate } = useActions();
  const mayDo = useMay();
  const { officeId, name, hue, posts } = office;
  const route = { screen: 'duty', month: monthOf(date), officeId, date } as const;
  return (
    <section className="duty-day-office" data-hue={hue}>
      <div className="row row-between">
        <h3 className="duty-office-name">{name}</h3>
        <div className="row">
          {mayDo('duty.requestAdjustment', officeId) && (
            <Button size="small" onClick={() => navigate({ ...route, tab: 'adjustments' })}>
              {dutyMonthText.toAdjust}
            </Button>
          )}
          {mayDo('duty.editShift', officeId) && (
            <Button size="small" onClick={() => navigate({ ...route, tab: 'editor' })}>
              {dutyMonthText.toEditor}
            </Button>
          )}
        </div>
      </div>
      <table className="duty-day-table">
        <tbody>
          {posts.map((post) => (
            <PostRow key={post.key} post={post} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PostRow({ post: { postName, start, end, actual, insteadOf, isDisputed } }: { readonly post: DayPost }) {
  return (
    <tr>
      <th scope="row">
        {postName}
        <div className="faint">{hoursWords(start, end)}</div>
      </th>
      <td>
        <strong>{actual?.name ?? dutyMonthText.gap}</strong> <span className="soft">{actual?.title}</span>
        {insteadOf && (
          <div className="faint">
            {dutyMonthText.adjustedFrom(insteadOf.name)}　{insteadOf.phone}
          </div>
        )}
        {isDisputed && <div className="late">{dutyMonthText.disputedHint}</div>}
      </td>
      <td className="duty-phone">{actual && (actual.phone || dutyMonthText.noPhone)}</td>
    </tr>
  );
}
