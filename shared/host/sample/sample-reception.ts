import { chinaTimeOf } from '../../domain/china-time.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import { weekStartOf } from '../../domain/week.ts';
import { receptionId, receptionPartition } from '../../rules/reception/reception-ids.ts';
import { receptionRulesOn } from '../../rules/reception/reception-rules.ts';
import { visitPeople } from '../../rules/seating/visit-people.ts';
import type { CommandDraft } from '../../store/commands.ts';
import { wholeVisit } from '../reception-documents.ts';
import { DAY_MS, Desk, type District } from './sample-emergency-desk.ts';
import {
  provinceGuests,
  provinceLogistics,
  provinceStops,
  provinceTasks,
  type SampleIds,
} from './sample-visit-lines.ts';

/** Visits of the fictitious district: one issued and changed since, one before its approval, two at their beginning, one to be settled. */
export async function fillReception(district: District, ids: SampleIds): Promise<void> {
  const desk = new ReceptionDesk(district);
  await district.become('coordinator');
  provinceVisit(desk, ids, district.now);
  peerVisit(desk, ids, district.now);
  inspectionVisit(desk, ids, district.now);
  businessVisit(desk, ids);
  pastVisit(desk, ids, district.now);
}

type Register = CommandDraft<'reception.register'>;

const HOUR_MS = 3_600_000;

class ReceptionDesk extends Desk {
  readonly #session: District['session'];
  readonly #now: number;

  constructor({ session, now }: District) {
    super(session);
    this.#session = session;
    this.#now = now;
  }

  /** The id of a visit that was registered so many days ago. */
  registered(
    daysAgo: number,
    officeId: string,
    key: string,
    values: Register['values'],
    entries: Register['entries'] = [],
  ) {
    const at = this.#now - daysAgo * DAY_MS;
    this.run(at, 'reception.register', { officeId, key, values, entries });
    return receptionId(officeId, at, key);
  }

  advance(daysAgo: number, id: string, times = 1): void {
    for (let step = 0; step < times; step += 1)
      this.run(this.#now - daysAgo * DAY_MS + (step + 1) * HOUR_MS, 'reception.advance', this.at(id));
  }

  /** Lines of a visit that say this. */
  stopsNamed = (id: string, content: string): readonly string[] =>
    this.#session.state
      .list('itineraryStop', receptionPartition(id))
      .filter(({ values }) => values.receptionId === id && values.content === content)
      .map((stop) => stop.id);

  tasksNamed = (id: string, task: string): readonly string[] =>
    this.#session.state
      .list('receptionTask', receptionPartition(id))
      .filter(({ values }) => values.receptionId === id && values.task === task)
      .map((each) => each.id);

  /** Both sides opposite each other, No. 1 facing No. 1. */
  seatTalks(id: string, stopId: string): void {
    const { state } = this.#session;
    const visit = wholeVisit(id, this.#session);
    const stop = state.get('itineraryStop', stopId)?.values;
    if (!visit || !stop) return;
    const leaders = new Map(state.list('leader').map((leader) => [leader.id, leader.values]));
    let keys = 0;
    const nextKey = (): string => {
      keys += 1;
      return `sample${keys}`;
    };
    const values = {
      title: stop.content,
      stopId,
      placeText: '第一会议室',
      rule: 'E1' as const,
      layout: {
        kind: 'talks' as const,
        isAligned: true,
        leadingSide: 'guest' as const,
        door: 'behindHosts' as const,
        maxPerSide: 15,
      },
      people: visitPeople(visit.file, stop, leaders, nextKey),
    };
    const entries = [{ kind: 'seatPlan' as const, values }];
    this.run(this.#now - DAY_MS, 'reception.addEntries', { receptionId: id, entries });
  }

  approve(daysAgo: number, id: string, deciders: readonly string[]): void {
    const { approvalSteps } = receptionRulesOn(chinaTimeOf(this.#now).date, []);
    deciders.forEach((decidedBy, index) => {
      const step = approvalSteps[index]?.key ?? '';
      const at = this.#now - daysAgo * DAY_MS + (index + 1) * HOUR_MS;
      this.run(at, 'reception.approve', { ...this.at(id), step, decidedBy, text: '同意' });
    });
  }
}

/** Wednesday of the week after the one that `now` is in: its plan is being collected. */
const nextWednesday = (now: number): PlainDate => addDays(weekStartOf(chinaTimeOf(now).date), 9);

function provinceVisit(desk: ReceptionDesk, ids: SampleIds, now: number): void {
  const arriveOn = nextWednesday(now);
  const day = (offset: number): PlainDate => addDays(arriveOn, offset);
  const id = desk.registered(
    6,
    ids.office('party'),
    'samplevisit001',
    {
      title: '省发展改革委调研组来访',
      guestKind: 'superior',
      guestUnit: '省发展和改革委员会',
      purpose: '调研区域协调发展和产业园区建设情况，听取对“十五五”规划编制的意见建议。',
      requirements: '轻车简从；考察两个点，座谈一次；请准备汇报材料20份。',
      letterState: 'received',
      letterNumber: '发改函〔2026〕412号',
      letterDate: addDays(chinaTimeOf(now).date, -7),
      headcount: 9,
      highestRank: 'departmentDeputy',
      arriveOn,
      arriveAt: '09:40',
      arriveBy: 'train',
      arriveNumber: 'G1873',
      arrivePlace: '云溪北站',
      departOn: day(1),
      departAt: '14:05',
      departBy: 'train',
      departNumber: 'G1880',
      departPlace: '云溪北站',
      hosts: [
        { leaderId: ids.leader('li'), role: 'host' },
        { leaderId: ids.leader('sun'), role: 'accompany' },
      ],
      theirContact: '欧阳俊',
      theirPhone: '13800001234',
      ourContact: '苏雨桐',
      ourPhone: '8860012',
      grade: '副厅级，区委办牵头，区长主持座谈',
      gradeDecidedBy: '王建国 区委书记',
      pressWords: '区融媒体中心派文字、摄像记者各一名，在座谈会会场拍摄，稿件经区委办审定后发布。',
      noticeWords: '考察期间预计多云，气温6—14℃，湿地路段备雨具。',
      annexWords: '1.主宾简历\n2.云溪区情简介\n3.座谈会汇报材料',
    },
    [...provinceGuests, ...provinceStops(day, ids), ...provinceLogistics(day), ...provinceTasks(ids)],
  );
  desk.advance(6, id, 3);
  desk.approve(5, id, ['魏长青 区接待办', '林永康 区委办主任', '周晓峰 区委副书记', '王建国 区委书记']);
  desk.run(now - 4 * DAY_MS, 'reception.issuePlan', desk.at(id));
  const [talks = ''] = desk.stopsNamed(id, '区域协调发展座谈会');
  desk.run(now - 2 * DAY_MS, 'reception.linkStop', desk.at(talks));
  desk.run(now - DAY_MS, 'reception.editEntry', {
    ...desk.at(talks),
    changes: { time: { kind: 'exact', start: '15:00', end: '17:00' } },
  });
  const [meeting = ''] = desk.stopsNamed(id, '区委主要领导会见');
  desk.run(now - DAY_MS, 'reception.editEntry', {
    ...desk.at(meeting),
    changes: { time: { kind: 'exact', start: '17:20', end: '17:50' } },
    reissue: { reason: '省调研组抵达后先看企业，座谈和会见顺延', orderedBy: '林永康 区委办主任' },
  });
  desk.seatTalks(id, talks);
  for (const words of ['拟订接待方案并按程序报批', '落实产业园考察点和讲解人'])
    for (const task of desk.tasksNamed(id, words))
      desk.run(now - DAY_MS, 'reception.setTaskState', { ...desk.at(task), state: 'done', by: '苏雨桐' });
}

function peerVisit(desk: ReceptionDesk, ids: SampleIds, now: number): void {
  const arriveOn = addDays(nextWednesday(now), 6);
  const id = desk.registered(3, ids.office('party'), 'samplevisit002', {
    title: '江宁市青山区党政考察团来访',
    guestKind: 'peer',
    guestUnit: '江宁市青山区委、区政府',
    purpose: '考察基层治理和数字政务服务。',
    requirements: '请安排两个社区点和政务服务大厅。',
    letterState: 'electronic',
    electronicNumber: 'E20261118003',
    headcount: 14,
    highestRank: 'divisionHead',
    arriveOn,
    arriveAt: '15:30',
    arriveBy: 'car',
    departOn: addDays(arriveOn, 1),
    theirContact: '青山区委办 卢主任',
    theirPhone: '13700005566',
    replyKind: 'accept',
    grade: '对等接待，区委副书记陪同',
    gradeDecidedBy: '王建国 区委书记',
  });
  desk.advance(2, id, 2);
}

function inspectionVisit(desk: ReceptionDesk, ids: SampleIds, now: number): void {
  desk.registered(1, ids.office('congress'), 'samplevisit003', {
    title: '市人大常委会执法检查组来访',
    guestKind: 'superior',
    guestUnit: '市人大常委会',
    purpose: '检查《安全生产法》贯彻实施情况。',
    letterState: 'oral',
    oralTaskBy: '市人大常委会办公室 贺主任（电话）',
    headcount: 8,
    highestRank: 'departmentDeputy',
    arriveOn: addDays(nextWednesday(now), 9),
    hosts: [{ leaderId: ids.leader('zhang'), role: 'accompany' }],
  });
}

function businessVisit(desk: ReceptionDesk, ids: SampleIds): void {
  desk.registered(1, ids.office('government'), 'samplevisit004', {
    title: '远望新能源公司考察洽谈',
    guestKind: 'other',
    guestUnit: '远望新能源股份有限公司',
    purpose: '储能项目选址考察。',
    requirements: '无',
    letterState: 'missing',
    headcount: 5,
    leadOfficeId: ids.office('government'),
    hosts: [{ leaderId: ids.leader('sun'), role: 'host' }],
  });
}

/** Over since last week: its list is to be filled in. */
function pastVisit(desk: ReceptionDesk, ids: SampleIds, now: number): void {
  const arriveOn = addDays(weekStartOf(chinaTimeOf(now).date), -4);
  const id = desk.registered(
    20,
    ids.office('party'),
    'samplevisit005',
    {
      title: '省委政研室调研座谈',
      guestKind: 'superior',
      guestUnit: '省委政策研究室',
      purpose: '调研基层党建。',
      requirements: '座谈一次。',
      letterState: 'received',
      letterNumber: '政研函〔2026〕37号',
      headcount: 4,
      highestRank: 'departmentDeputy',
      arriveOn,
      departOn: arriveOn,
      grade: '区委副书记主持座谈',
      gradeDecidedBy: '王建国 区委书记',
    },
    [
      ...['秦方平', '陆怡', '闵捷', '骆铭'].map((name, index) => ({
        kind: 'receptionGuest' as const,
        values: { name, unit: '省委政策研究室', title: index === 0 ? '副主任' : '干部', isLead: index === 0 },
      })),
      {
        kind: 'itineraryStop' as const,
        values: {
          date: arriveOn,
          time: { kind: 'exact' as const, start: '09:30', end: '11:30' },
          kind: 'talks' as const,
          content: '基层党建座谈会',
          venueId: ids.venue('standing'),
          hosts: [{ leaderId: ids.leader('zhou'), role: 'host' as const }],
          responsibleUnit: '区委办',
          responsibleOfficeId: ids.office('party'),
        },
      },
    ],
  );
  desk.advance(18, id, 3);
  desk.approve(16, id, ['魏长青 区接待办', '林永康 区委办主任', '周晓峰 区委副书记', '王建国 区委书记']);
  desk.run(now - 15 * DAY_MS, 'reception.issuePlan', desk.at(id));
  desk.advance(4, id, 2);
}
