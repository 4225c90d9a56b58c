import { Button, Checkbox, Select, type TableColumnsType } from 'antd';
import type { MeetingAttendee } from '../../../../shared/domain/supervision/joint-meeting.ts';
import { attendReplySchema, signInSchema } from '../../../../shared/domain/supervision/joint-meeting.ts';
import {
  attendClassNames,
  attendReplyNames,
  signInNames,
} from '../../../../shared/rules/documents/supervision/meeting-names.ts';
import type { Kept } from '../../../../shared/rules/kept.ts';
import { replyState } from '../../../../shared/rules/supervision/meeting-attendance.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { meetingText } from '../../../text/supervision-meetings-page.ts';
import { peopleText as words } from '../../../text/supervision-meetings-people.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { LeaveWords } from './LeaveWords.tsx';
import { LineList } from './LineList.tsx';
import type { MeetingProps } from './meeting-props.ts';
import { PersonDialog } from './PersonDialog.tsx';
import { useMeetingLines } from './use-meeting-lines.ts';

const { columns: heads } = words;
type Line = Kept<MeetingAttendee>;

const replies = attendReplySchema.options.map((value) => ({ value, label: attendReplyNames[value] }));
const signIns = signInSchema.options.map((value) => ({ value, label: signInNames[value] }));

const whoOf = ({ unit, name }: MeetingAttendee): string => words.who(unit.name, name);

/** 参会和签到: the receipt's columns (plans-and-reception.md §4.2), set with one press each. */
export function PeopleSection({ file }: MeetingProps) {
  const { id, meeting, attendees } = file;
  const commands = useMeetingLines('meetingAttendee', id);
  const perform = usePerform();
  const isCalled = meeting.state === 'notified';
  const signsIn = meeting.state !== 'planned' && meeting.state !== 'cancelled';
  const units = new Set(attendees.map(({ values }) => values.unit.name)).size;
  const coming = attendees.filter(
    ({ values }) => values.signIn === 'none' && ['coming', 'substitute'].includes(replyState(values)),
  );
  const signAll = async (): Promise<void> => {
    for (const line of coming) if (!(await commands.change(line.id, { signIn: 'onTime' }))) return;
  };
  const receive = (unitName: string): void =>
    void perform(
      'meetings.confirmReceipt',
      { meetingId: id, unitName },
      {
        ...{ done: meetingText.confirmed(unitName), failed: words.failed },
      },
    );
  return (
    <LineList<MeetingAttendee>
      kind="meetingAttendee"
      meetingId={id}
      isOpen={meeting.state !== 'cancelled'}
      title={words.title}
      table={words.table}
      add={words.add}
      empty={{ title: words.empty, hint: words.emptyHint, reader: words.emptyReader }}
      summary={words.counted(units, attendees.length)}
      acts={signsIn && coming.length > 0 && <Button onClick={signAll}>{words.allOnTime}</Button>}
      heads={heads}
      lines={attendees}
      nameOf={whoOf}
      width={860}
      columns={(mayEdit, edit) => [
        ...whoColumns,
        receivedColumn(mayEdit && isCalled ? receive : undefined, meeting.state === 'planned'),
        replyColumn(mayEdit, (line, reply) => {
          const back = { substitute: null, leaveReason: null, leaveApprovedBy: null };
          void commands.change(line.id, reply === 'leave' ? { reply } : { reply, ...back });
          if (reply === 'leave') edit(line.id);
        }),
        {
          title: heads.leave,
          render: (_, { id: lineId, values }) => (
            <LeaveWords attendee={values} who={whoOf(values)} onArrange={mayEdit ? () => edit(lineId) : undefined} />
          ),
        },
        seatColumn(mayEdit, (line, isSeated) => void commands.change(line.id, { isSeated })),
        ...(signsIn ? [signInColumn(mayEdit, (line: Line, signIn) => void commands.change(line.id, { signIn }))] : []),
      ]}
      dialog={(lineId, close) => <PersonDialog meetingId={id} lineId={lineId} signsIn={signsIn} onClose={close} />}
    />
  );
}

type Column = TableColumnsType<Line>[number];

const whoColumns: Column[] = [
  { title: heads.unit, width: 88, render: (_, { values }) => values.unit.name },
  {
    title: heads.name,
    width: 150,
    render: (_, { values }) => (
      <>
        <span className="row">
          {values.name === '' ? <span className="soft">{words.unnamed}</span> : <strong>{values.name}</strong>}
          {values.attendClass === 'observe' && <StateTag tone="idle" label={attendClassNames.observe} />}
        </span>
        {values.position !== '' && <div className="faint">{values.position}</div>}
      </>
    ),
  },
];

const receivedColumn = (receive: ((unitName: string) => void) | undefined, isEarly: boolean): Column => ({
  title: heads.received,
  width: 98,
  render: (_, { values }) => {
    if (values.receivedAt !== undefined) return words.receivedAt(values.receivedAt);
    if (receive)
      return (
        <Button size="small" aria-label={words.receiveOf(values.unit.name)} onClick={() => receive(values.unit.name)}>
          {words.receive}
        </Button>
      );
    return <span className="soft">{isEarly ? words.notYet : words.notReceived}</span>;
  },
});

const replyColumn = (mayEdit: boolean, reply: (line: Line, reply: MeetingAttendee['reply']) => void): Column => ({
  title: heads.reply,
  width: 96,
  render: (_, line) =>
    mayEdit ? (
      <Select
        size="small"
        className="wide-field"
        aria-label={words.replyOf(whoOf(line.values))}
        value={line.values.reply}
        options={replies}
        onChange={(value) => reply(line, value)}
      />
    ) : (
      attendReplyNames[line.values.reply]
    ),
});

const seatColumn = (mayEdit: boolean, seat: (line: Line, isSeated: boolean) => void): Column => ({
  title: heads.seat,
  width: 84,
  render: (_, line) => (
    <Checkbox
      disabled={!mayEdit}
      aria-label={words.seatOf(whoOf(line.values))}
      checked={line.values.isSeated}
      onChange={({ target }) => seat(line, target.checked)}
    />
  ),
});

const signInColumn = (mayEdit: boolean, sign: (line: Line, signIn: MeetingAttendee['signIn']) => void): Column => ({
  title: heads.signIn,
  width: 96,
  render: (_, line) =>
    mayEdit ? (
      <Select
        size="small"
        className="wide-field"
        aria-label={words.signInOf(whoOf(line.values))}
        value={line.values.signIn}
        options={signIns}
        onChange={(value) => sign(line, value)}
      />
    ) : (
      signInNames[line.values.signIn]
    ),
});
