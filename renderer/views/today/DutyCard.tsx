import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { monthOf } from '../../../shared/domain/month.ts';
import { dutyRoomId } from '../../../shared/rules/duty/duty-ids.ts';
import type { ServedShift } from '../../../shared/rules/duty/final-roster.ts';
import { type DeskNow, desksNow } from '../../../shared/rules/duty/on-duty.ts';
import { copyText } from '../../bridge/clipboard.ts';
import { useDutyBook } from '../../state/duty.ts';
import { useRecords, useToday } from '../../state/hooks.ts';
import { officesInOrder, recordOf, recordsOfKind } from '../../state/records.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { deskText } from '../../text/duty-desk.ts';
import { todayText } from '../../text/today.ts';
import { StateTag } from '../../ui/StateTag.tsx';
import { TodayCard, TodayEmpty } from './TodayCard.tsx';

/** Who is on duty now in every office, and how to call them. */
export function DutyCard() {
  const records = useRecords();
  const book = useDutyBook();
  const now = useAppState((state) => state.now);
  const today = useToday();
  const { navigate } = useActions();
  const handovers = recordsOfKind(records, 'handover').map(({ values }) => values);
  const desks = new Map(desksNow(book, handovers, now).map((desk) => [desk.officeId, desk]));
  const staffed = new Set([...book.posts.values()].map(({ officeId }) => officeId));
  const offices = officesInOrder(records, '').filter(({ id }) => desks.has(id) || staffed.has(id));
  const open = (): void => navigate({ screen: 'duty', tab: 'today', month: monthOf(today) });
  return (
    <TodayCard section="duty" onOpen={open}>
      {offices.length === 0 ? (
        <TodayEmpty>{todayText.noDuty}</TodayEmpty>
      ) : (
        <ul className="today-desks">
          {offices.map(({ id, values }) => (
            <li key={id}>
              <OfficeDesk officeId={id} name={values.shortName} desk={desks.get(id)} />
            </li>
          ))}
        </ul>
      )}
    </TodayCard>
  );
}

interface OfficeDeskProps {
  readonly officeId: string;
  readonly name: string;
  readonly desk: DeskNow | undefined;
}

function OfficeDesk({ officeId, name, desk }: OfficeDeskProps) {
  const room = recordOf(useRecords(), 'dutyRoom', dutyRoomId(officeId))?.values;
  const onRoster = desk?.onRoster ?? [];
  const waiting = desk?.stillResponsible ?? [];
  const hasGap = onRoster.length === 0 || onRoster.some(({ actual }) => !actual);
  return (
    <>
      <div className="today-desk-head">
        <h3>{name}</h3>
        {room?.phone && <Phone of={name} phone={room.phone} />}
        {hasGap && <StateTag tone="bad" label={deskText.vacant} />}
        {!hasGap && waiting.length > 0 && <StateTag tone="busy" label={deskText.unrelieved} />}
      </div>
      {onRoster.length === 0 && <p className="late">{todayText.nobodyNow}</p>}
      <ul className="today-people">
        {onRoster.map((served) => (
          <Person key={served.shiftId} served={served} />
        ))}
      </ul>
      {waiting.length > 0 && (
        <p className="faint">{deskText.notRelieved(waiting.flatMap(({ actual }) => actual?.name ?? []).join('、'))}</p>
      )}
    </>
  );
}

function Person({ served: { actual, shift } }: { readonly served: ServedShift }) {
  const { posts } = useDutyBook();
  return (
    <li>
      <span className="soft">{posts.get(shift.postId)?.name ?? ''}</span>
      {actual ? <strong>{actual.name}</strong> : <span className="late">{deskText.vacant}</span>}
      {actual && (actual.phone === '' ? <NoPhone /> : <Phone of={actual.name} phone={actual.phone} />)}
    </li>
  );
}

const NoPhone = () => <span className="faint">{deskText.noPhone}</span>;

function Phone({ of, phone }: { readonly of: string; readonly phone: string }) {
  const { message } = App.useApp();
  const copy = async (): Promise<void> => {
    await copyText(phone);
    void message.success(deskText.copied);
  };
  return (
    <span className="today-phone">
      {phone}
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined aria-hidden />}
        aria-label={deskText.copyPhone(of)}
        title={deskText.copyPhone(of)}
        onClick={copy}
      />
    </span>
  );
}
