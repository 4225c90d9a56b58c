import { chinaTimeOf, instantOf } from '../../domain/china-time.ts';
import type { CallRecord, DutyLogEntry } from '../../domain/duty/duty-log.ts';
import { monthOf, monthPartition, partitionsOfMonths, withMonthsBeside } from '../../domain/month.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import { directoryPartition, recordId } from '../../domain/record.ts';
import { type DutyBook, dutyBookOf } from '../../rules/duty/duty-book.ts';
import { dailyReportId, dutyRecordId, handoverId } from '../../rules/duty/duty-ids.ts';
import { servedShifts } from '../../rules/duty/final-roster.ts';
import { atDesk, beginningAt, dutyDateAt, endingAt } from '../../rules/duty/on-duty.ts';
import { fieldsOf, type OperationDraft } from '../../store/decide/context.ts';
import type { Session } from '../session.ts';

type OfficeId = (key: string) => string;

const HANDOVER = '09:00';
const MINUTE_MS = 60_000;
const HANDOVERS_BEFORE = 4;

/** What the desks of the fictitious district have written in the last days; 区政协办 has not handed over this morning. */
export function fillDesks(session: Session, officeId: OfficeId, person: string, now: number): void {
  const today = chinaTimeOf(now).date;
  const partitions = new Set([directoryPartition, ...partitionsOfMonths(withMonthsBeside([monthOf(today)]))]);
  const book = dutyBookOf(session.state.recordsOf(partitions));
  session.write(
    [
      ...['party', 'congress', 'government', 'cppcc'].flatMap((key) => handovers(officeId(key), key, book, now)),
      ...log(officeId('government'), book, now),
      ...specialPeriod(officeId, today),
      warning(officeId('government'), now),
      spotCheck(officeId('cppcc'), today),
    ],
    person,
  );
}

function handovers(officeId: string, key: string, book: DutyBook, now: number): OperationDraft[] {
  const { date: today, time } = chinaTimeOf(now);
  const last = time < HANDOVER ? addDays(today, -1) : today;
  const own = servedShifts(book, addDays(last, -HANDOVERS_BEFORE - 2), last).filter(
    ({ shift }) => shift.officeId === officeId,
  );
  const desk = atDesk(own, book);
  const days = Array.from({ length: HANDOVERS_BEFORE }, (_, back) => addDays(last, -back));
  return days
    .filter((date) => key !== 'cppcc' || date !== last)
    .map((date) => {
      const changeover = { date, at: HANDOVER };
      const names = (side: typeof desk) =>
        side.flatMap(({ actual }) => (actual ? [{ memberId: actual.memberId, name: actual.name }] : []));
      const [outgoing, incoming] = [names(endingAt(changeover, desk)), names(beginningAt(changeover, desk))];
      const at = instantOf({ date, time: HANDOVER });
      return {
        recordId: handoverId(officeId, date, HANDOVER),
        fields: fieldsOf({
          officeId,
          ...changeover,
          outgoing,
          incoming,
          situation: '全天平稳，未发生突发事件；收文电 3 件，均已办理。',
          problems: '',
          tasks: '继续关注降温大风天气，跟进未办结事项。',
          items: [],
          acceptedKeys: [],
          lineTestedAt: at - 10 * MINUTE_MS,
          outgoingBy: outgoing[0]?.name,
          outgoingAt: at - 5 * MINUTE_MS,
          incomingBy: incoming[0]?.name,
          incomingAt: at + 3 * MINUTE_MS,
        }),
      };
    });
}

type Entry = Pick<DutyLogEntry, 'kind' | 'content'> & Partial<DutyLogEntry>;

/** A morning's worth of lines: calls, a paper, a patrol, and an emergency that is not over. */
function log(officeId: string, book: DutyBook, now: number): OperationDraft[] {
  const dutyDate = dutyDateAt(officeId, book, now);
  const begun = instantOf({ date: dutyDate, time: HANDOVER });
  const at = (minutes: number): number => Math.min(begun + minutes * MINUTE_MS, now);
  const id = (kind: 'dutyLogEntry' | 'callRecord', key: string): string =>
    dutyRecordId(kind, monthPartition(dutyDate), officeId, `sample-${key}`);
  const stamp = (minutes: number) => ({
    officeId,
    dutyDate,
    at: at(minutes),
    isTimeTyped: false,
    isOpen: false,
    enteredAt: at(minutes),
    enteredBy: '唐思远',
  });
  const entry = (key: string, minutes: number, values: Entry): OperationDraft => ({
    recordId: id('dutyLogEntry', key),
    fields: fieldsOf({ ...stamp(minutes), ...values }),
  });
  const call = (key: string, minutes: number, values: Partial<CallRecord>): OperationDraft => ({
    recordId: id('callRecord', key),
    fields: fieldsOf({ ...stamp(minutes), direction: 'incoming', urgency: 'normal', isReadBack: true, ...values }),
  });
  return [
    entry('line', 1, { kind: 'lineTest', content: '8860000 主线、8860001 备线', isInOrder: true }),
    call('pipe', 12, {
      callerUnit: '柳林街道办',
      callerName: '马建军',
      callerPhone: '13900007788',
      content: '柳林北路自来水主管爆裂，约 600 户停水，请协调抢修。',
      proposal: '转区住建局、区水务公司即办，报值班领导。',
      urgency: 'important',
      isOpen: true,
      owner: '区水务公司',
    }),
    entry('pipe-handling', 20, {
      kind: 'handling',
      aboutId: id('callRecord', 'pipe'),
      content: '已通知区水务公司，抢修队 9:45 到场，预计 13:00 恢复供水。',
    }),
    entry('paper', 35, {
      kind: 'document',
      source: '市政府办公室',
      content: '明传电报：关于做好寒潮大风天气防范应对工作的通知',
      handling: '已呈带班领导，转区应急局、各街镇。',
    }),
    call('petition', 58, {
      callerUnit: '区信访局',
      callerName: '贾文娟',
      callerPhone: '13900006655',
      content: '上午有 12 名群众到区政府南门反映安置房延期交付问题，秩序平稳。',
    }),
    entry('patrol', 95, { kind: 'patrol', content: '机关大院、配电房、值班室', isInOrder: true }),
  ];
}

function specialPeriod(officeId: OfficeId, today: PlainDate): OperationDraft[] {
  const id = recordId('specialPeriod', directoryPartition, 'sample-cold');
  const yesterday = addDays(today, -1);
  const period = {
    name: '寒潮大风应急值守',
    fromDate: addDays(today, -2),
    toDate: addDays(today, 4),
    officeIds: [],
    dailyReportBy: '16:00',
    source: '区总值班室通知',
  };
  const reports = (['party', 'government', 'congress'] as const).map((key, index) => ({
    recordId: dailyReportId(officeId(key), yesterday),
    fields: fieldsOf({
      officeId: officeId(key),
      date: yesterday,
      specialPeriodId: id,
      leader: '',
      staff: '',
      hasIncident: key === 'government',
      situation: key === 'government' ? '高速云溪出口因大雾临时管制 40 分钟，已恢复。' : '',
      isLineTested: true,
      reportedBy: '值班员',
      reportedAt: instantOf({ date: yesterday, time: index === 2 ? '16:20' : '15:30' }),
    }),
  }));
  return [{ recordId: id, fields: fieldsOf(period) }, ...reports];
}

function warning(officeId: string, now: number): OperationDraft {
  const receivedAt = now - 50 * MINUTE_MS;
  const dutyDate = chinaTimeOf(receivedAt).date;
  return {
    recordId: dutyRecordId('dutyWarning', monthPartition(dutyDate), officeId, 'sample-wind'),
    fields: fieldsOf({
      officeId,
      dutyDate,
      issuer: '区气象台',
      type: '大风',
      colour: 'blue',
      content: '未来 24 小时平均风力可达 6 级，阵风 8 级。',
      area: '全区',
      receivedAt,
      enteredBy: '唐思远',
      toldLeader: '彭国庆',
      toldAt: receivedAt + 4 * MINUTE_MS,
      toldBy: '唐思远',
      forwardedTo: '区应急局、区住建局、各街镇',
      forwardedAt: receivedAt + 18 * MINUTE_MS,
      forwardedBy: '唐思远',
    }),
  };
}

function spotCheck(officeId: string, today: PlainDate): OperationDraft {
  const checkedAt = instantOf({ date: addDays(today, -1), time: '21:40' });
  return {
    recordId: dutyRecordId('spotCheck', monthPartition(chinaTimeOf(checkedAt).date), officeId, 'sample-check'),
    fields: fieldsOf({
      officeId,
      checkedAt,
      checkedBy: '苏雨桐',
      means: 'phone',
      number: '8860300',
      isAnswered: true,
      rings: 5,
      answeredBy: '值班员',
      isOnRoster: true,
      isLeaderReachable: true,
      isRosterPosted: false,
      findings: ['rosterNotPosted'],
      action: 'reminded',
    }),
  };
}
