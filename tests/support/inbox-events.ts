import { emptyPlanItem } from '../../shared/domain/plan-item.ts';
import type { RecordKind } from '../../shared/domain/record.ts';
import { dutyRecordId, shiftId } from '../../shared/rules/duty/duty-ids.ts';
import { receptionRulesOn } from '../../shared/rules/reception/reception-rules.ts';
import type { TypedRecordView } from '../../shared/store/record-view.ts';
import { officeId } from './decision-desk.ts';
import { noon, openEmergencyDesk, reportWords, toCity } from './emergency-desk.ts';
import { matterHappenings } from './matter-events.ts';
import { testWeek } from './plan-builders.ts';
import { receptionOffice, talks, visitFacts } from './reception-desk.ts';

const week = { weekStart: testWeek };
const HOUR = 3_600_000;

/** A desk where plans, incidents, visits and duty go on beside each other. It is noon of 18 November 2026. */
export function openInboxDesk() {
  const desk = openEmergencyDesk();
  let now = noon;
  let keys = 0;
  desk.setTime(now);
  desk.put(receptionOffice, { name: '区接待办', shortName: '接待办', body: 'reception', isLead: false, rankOrder: 9 });
  const list = <K extends RecordKind>(kind: K): TypedRecordView<K>[] =>
    ['all', '2026-W48', '2026-M11', '2026-M12', '2026-Y'].flatMap((partition) => desk.state.list(kind, partition));
  return {
    ...desk,
    list,
    now: () => now,
    wait: (milliseconds: number): void => {
      now += milliseconds;
      desk.setTime(now);
    },
    nextKey: (): string => {
      keys += 1;
      return `event${String(keys).padStart(9, '0')}`;
    },
    /** The id of a record of the kind; where there is none one that nobody has, so that what is asked for is refused. */
    chosenId: (kind: RecordKind, pick: number): string => {
      const found = list(kind);
      return found[pick % Math.max(1, found.length)]?.id ?? `${kind}.all.none`;
    },
  };
}
export type InboxDesk = ReturnType<typeof openInboxDesk>;

export const eventOffices = ['party', 'congress', 'government', 'cppcc'] as const;
type Happening = (desk: InboxDesk, office: (typeof eventOffices)[number], pick: number) => void;

const planHappenings = {
  enterItem: (desk, office, pick) => {
    const leaders = ['secretary', 'mayor', 'congress', 'cppcc'];
    const values = {
      ...emptyPlanItem(officeId(office), testWeek, '2026-11-25'),
      ...{ content: `事项${pick}`, placeText: `会议室${pick}`, organiserUnit: '区委办' },
      time: { kind: 'exact', start: `${10 + (pick % 9)}:00`, end: `${10 + (pick % 9)}:30` },
      attendance: [{ leaderId: `leader.all.${leaders[pick % leaders.length]}`, role: 'attend' }],
    };
    desk.act(office, 'liaison', 'plans.createItem', { values });
  },
  submit: (desk, office) =>
    void desk.act(office, 'liaison', 'plans.submitWeek', { ...week, officeId: officeId(office) }),
  urge: (desk, office) =>
    void desk.act('party', 'coordinator', 'plans.urgeSubmission', { ...week, officeId: officeId(office) }),
  giveBack: (desk, office) =>
    void desk.act('party', 'coordinator', 'plans.returnSubmission', {
      ...week,
      officeId: officeId(office),
      reason: '缺地点',
    }),
  accept: (desk, office) =>
    void desk.act('party', 'coordinator', 'plans.acceptSubmission', { ...week, officeId: officeId(office) }),
  sendForApproval: (desk) => void desk.act('party', 'coordinator', 'plans.sendForApproval', week),
  approve: (desk) => void desk.act('party', 'director', 'plans.approve', week),
  publish: (desk) => void desk.act('party', 'director', 'plans.publish', week),
  change: (desk, _, pick) => {
    const change = {
      kind: 'edit',
      itemId: desk.chosenId('planItem', pick),
      changes: { placeText: `三楼${pick}` },
    };
    const baseRevision = desk.state.revision;
    desk.act('party', 'director', 'plans.issueChange', {
      ...week,
      baseRevision,
      reason: '调整',
      orderedBy: '王建国',
      change,
    });
  },
  signVersion: (desk, office, pick) =>
    void desk.act(office, 'liaison', 'plans.signReceipt', {
      versionId: desk.chosenId('bulletinVersion', pick),
    }),
} as const satisfies Record<string, Happening>;

const emergencyHappenings = {
  report: (desk) =>
    void desk.act('government', 'dutyOfficer', 'emergency.register', desk.intake({ key: desk.nextKey() })),
  draft: (desk, _, pick) => {
    const incidentId = desk.chosenId('incident', pick);
    const values = reportWords();
    desk.act('government', 'dutyOfficer', 'emergency.draftReport', { incidentId, kind: 'firstWritten', values });
  },
  submitReport: (desk, _, pick) =>
    void desk.act(
      'government',
      'dutyOfficer',
      'emergency.submitReport',
      desk.one(desk.chosenId('incidentReport', pick)),
    ),
  passReview: (desk, _, pick) =>
    void desk.act('government', 'director', 'emergency.passReview', desk.one(desk.chosenId('incidentReport', pick))),
  signReport: (desk, _, pick) => {
    const report = desk.chosenId('incidentReport', pick);
    desk.act('government', 'director', 'emergency.signReport', desk.one(report, { signedBy: '刘海涛' }));
  },
  sendReport: (desk, office, pick) => {
    const unit = { recipientName: office, leg: 'units', channel: 'written', toOfficeId: officeId(office) };
    const destinations = [toCity, { ...unit, isVerificationAsked: pick % 2 === 0 }];
    const id = desk.chosenId('incidentReport', pick);
    if (pick % 4 === 0)
      desk.act('government', 'director', 'emergency.signReport', desk.one(id, { signedBy: '刘海涛' }));
    desk.act('government', 'dutyOfficer', 'emergency.sendReport', {
      id,
      destinations: pick % 3 === 0 ? destinations.slice(1) : destinations,
    });
  },
  signRoute: (desk, office, pick) =>
    void desk.act(office, 'dutyOfficer', 'emergency.signRoute', desk.one(desk.chosenId('reportRoute', pick))),
  instruct: (desk, _, pick) => {
    const incidentId = desk.chosenId('incident', pick);
    const values = { incidentId, leaderName: '王建国', text: '全力救治', receivedAt: desk.now(), channel: 'paper' };
    desk.act('government', 'dutyOfficer', 'emergency.addInstruction', { values });
  },
  forward: (desk, office, pick) => {
    const forward = { toUnit: office, toOfficeId: officeId(office) };
    const instruction = desk.chosenId('incidentInstruction', pick);
    desk.act('government', 'dutyOfficer', 'emergency.forwardInstruction', desk.one(instruction, forward));
  },
  signInstruction: (desk, office, pick) => {
    const instruction = desk.chosenId('incidentInstruction', pick);
    desk.act(office, 'dutyOfficer', 'emergency.signInstruction', desk.one(instruction));
  },
} as const satisfies Record<string, Happening>;

const receptionHappenings: Readonly<
  Record<'registerVisit' | 'advanceVisit' | 'approveVisit' | 'issueVisit' | 'signIssue' | 'finishTask', Happening>
> = {
  registerVisit: (desk, office, pick) => {
    const grade = { grade: '区长主持座谈', gradeDecidedBy: '书记' };
    const hosts = [{ leaderId: 'leader.all.mayor', role: 'host' }];
    const values = { ...visitFacts, ...grade, hosts, executingOfficeId: receptionOffice };
    const task = { kind: 'receptionTask', values: { task: '订餐', responsibleOfficeId: officeId(office) } };
    const input = { officeId: officeId('party'), key: desk.nextKey(), values, entries: [talks(), task] };
    const decision = desk.act('party', 'director', 'reception.register', input);
    const id = decision.ok ? (decision.value[0]?.recordId ?? '') : '';
    for (let step = 0; step < pick % 4; step += 1) desk.act('party', 'director', 'reception.advance', desk.one(id));
  },
  advanceVisit: (desk, _, pick) =>
    void desk.act('party', 'director', 'reception.advance', desk.one(desk.chosenId('reception', pick))),
  approveVisit: (desk, _, pick) => {
    for (const { key } of receptionRulesOn('2026-11-25', []).approvalSteps) {
      const visit = desk.chosenId('reception', pick);
      desk.act('party', 'director', 'reception.approve', desk.one(visit, { step: key, decidedBy: '王立' }));
    }
  },
  issueVisit: (desk, office, pick) => {
    receptionHappenings.approveVisit(desk, office, pick);
    desk.act('party', 'director', 'reception.issuePlan', desk.one(desk.chosenId('reception', pick)));
  },
  signIssue: (desk, office, pick) =>
    void desk.act(office, 'liaison', 'reception.signIssue', { id: desk.chosenId('receptionIssue', pick) }),
  finishTask: (desk, office, pick) => {
    const task = desk.chosenId('receptionTask', pick);
    desk.act(office, 'liaison', 'reception.setTaskState', desk.one(task, { state: 'done' }));
  },
};

/** Two people take turns at the desk of an office, whoever made the roster. */
function putShift(desk: InboxDesk, office: string, pick: number): void {
  const id = officeId(office);
  const member = (key: string): string => dutyRecordId('dutyMember', 'all', id, key);
  for (const key of ['zhao', 'qian']) {
    const personId = `person.all.${office}-${key === 'zhao' ? 'dutyOfficer' : 'liaison'}`;
    desk.put(member(key), { officeId: id, name: key, title: '', phones: [], tags: [], personId });
  }
  const post = dutyRecordId('dutyPost', 'all', id, 'main');
  desk.put(post, { officeId: id, name: '主班', duty: 'main', rankOrder: 1 });
  for (const [offset, key] of ['zhao', 'qian'].entries()) {
    const date = `2026-11-${17 + offset + (pick % 4)}`;
    const due = { memberId: member(key), name: key, title: '', phone: '' };
    const hours = { start: '09:00', end: '09:00', isPinned: false, origin: 'generated' };
    desk.put(shiftId(id, post, date, 0), { officeId: id, date, postId: post, due, ...hours });
  }
}

const dutyHappenings = {
  roster: putShift,
  takeOver: (desk, office, pick) => {
    const zhao = { memberId: dutyRecordId('dutyMember', 'all', officeId(office), 'zhao'), name: 'zhao' };
    const values = {
      ...{
        officeId: officeId(office),
        date: `2026-11-${18 + (pick % 4)}`,
        at: '09:00',
        outgoing: [zhao],
        incoming: [zhao],
      },
      ...{ situation: '平稳', problems: '', tasks: '', items: [] },
    };
    const decision = desk.act(office, 'dutyOfficer', 'duty.handOver', { values, by: 'zhao' });
    if (!decision.ok) return;
    const id = decision.value[0]?.recordId ?? '';
    desk.act(office, 'dutyOfficer', 'duty.takeOver', desk.one(id, { by: 'qian' }));
  },
  warn: (desk, office) => {
    const warning = { issuer: '区气象台', type: '大风', colour: 'yellow', content: '阵风 8 级' };
    const values = { officeId: officeId(office), dutyDate: '2026-11-18', receivedAt: desk.now(), ...warning };
    desk.act(office, 'dutyOfficer', 'duty.receiveWarning', { values });
  },
  tellWarning: (desk, office, pick) => {
    const id = desk.chosenId('dutyWarning', pick);
    desk.act(office, 'dutyOfficer', 'duty.tellWarning', desk.one(id, { toldLeader: '孙丽萍' }));
    desk.act(office, 'dutyOfficer', 'duty.forwardWarning', desk.one(id, { forwardedTo: '各街镇' }));
  },
} as const satisfies Record<string, Happening>;

const happenings: Readonly<Record<string, Happening>> = {
  ...planHappenings,
  ...emergencyHappenings,
  ...receptionHappenings,
  ...dutyHappenings,
  ...matterHappenings,
  wait: (desk, _, pick) => desk.wait((pick + 1) * HOUR),
};

/** Whatever may happen in a district that somebody's inbox tells of, by name. */
export const happeningNames: readonly string[] = Object.keys(happenings);

/** `pick` chooses among the records that it can happen to. Answers whether anything changed: much is refused, as in life. */
export function happen(desk: InboxDesk, name: string, office: (typeof eventOffices)[number], pick: number): boolean {
  const before = desk.state.revision;
  happenings[name]?.(desk, office, pick);
  return desk.state.revision > before;
}
