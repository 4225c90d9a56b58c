import { chinaTimeOf, instantOf } from '../../shared/domain/china-time.ts';
import type { PlanSnapshot } from '../../shared/domain/reception/reception-issue.ts';
import type { ReceptionSource } from '../../shared/rules/documents/reception/reception-source.ts';
import { planSnapshot } from '../../shared/rules/reception/plan-snapshot.ts';
import { taskDue, visitPreparedBy } from '../../shared/rules/reception/prepared-by.ts';
import { readyReceptionRules } from '../../shared/rules/reception/ready-rules.ts';
import type { VisitFile } from '../../shared/rules/reception/visit-book.ts';
import { shippedCalendar } from '../../shared/rules/work-calendar.ts';
import { sampleNameOf, sampleVisit } from './sample-visit.ts';

/** `2026-11-24 16:30` on a clock in China. */
const moment = (date: string, time: string): number => instantOf({ date, time });

export const sampleSnapshot = (file: VisitFile = sampleVisit()): PlanSnapshot => planSnapshot(file, sampleNameOf);

/** The first issue of the sample visit, or what a test makes of it. */
export function receptionSource(more: Partial<ReceptionSource> = {}): ReceptionSource {
  const file = sampleVisit();
  const { snapshot = sampleSnapshot(file) } = more;
  const rules = readyReceptionRules.at(-1);
  if (!rules) throw new Error('rules are needed');
  const due = visitPreparedBy(snapshot.reception, rules, shippedCalendar);
  return {
    districtName: '云溪区',
    offices: [
      {
        id: 'office.all.qwb',
        name: '区委办公室',
        shortName: '区委办',
        body: 'partyCommittee',
        isLead: true,
        rankOrder: 1,
      },
      {
        id: 'office.all.qzf',
        name: '区政府办公室',
        shortName: '区政府办',
        body: 'government',
        isLead: false,
        rankOrder: 2,
      },
      {
        id: 'office.all.jdb',
        name: '区接待办公室',
        shortName: '区接待办',
        body: 'reception',
        isLead: false,
        rankOrder: 3,
      },
    ],
    by: '陈晓',
    now: moment('2026-11-25', '09:00'),
    calendar: shippedCalendar,
    dueOf: (task) => {
      const at = taskDue(task, due, rules);
      return at === undefined ? undefined : chinaTimeOf(at);
    },
    snapshot,
    issue: { sequence: 1, issuedAt: moment('2026-11-24', '16:30'), issuedBy: '陈晓', reason: '' },
    sheet: file.sheet?.values,
    ...more,
  };
}

/** The second issue: the talks an hour later elsewhere, one stop dropped, one new, a guest less, a task for somebody else, another number of the return train. */
export function changedSource(): ReceptionSource {
  const before = sampleSnapshot();
  const { stops, guests, tasks, reception } = before;
  const talks = stops.find(({ values }) => values.content === '调研座谈会');
  if (!talks) throw new Error('the talks are needed');
  const snapshot: PlanSnapshot = {
    ...before,
    reception: { ...reception, headcount: 11, departNumber: 'G7598次', departAt: '17:12', stage: 'issued' },
    guests: guests.filter(({ values }) => values.name !== '冯雪'),
    stops: [
      ...stops
        .filter(({ values }) => values.placeText !== '东湖新能源产业园')
        .map((stop) =>
          stop === talks
            ? {
                ...stop,
                values: {
                  ...stop.values,
                  time: { kind: 'exact' as const, start: '16:00', end: '17:30' },
                  venueId: undefined,
                  placeText: '区行政中心第二会议室',
                },
              }
            : stop,
        ),
      {
        id: 'itineraryStop.2026-M11.qwb_202611k1_20',
        values: {
          ...talks.values,
          kind: 'inspection',
          order: 7.5,
          time: { kind: 'exact', start: '15:00', end: '15:45' },
          content: '考察区政务服务中心',
          venueId: undefined,
          placeText: '区政务服务中心',
          hosts: [{ leaderId: 'leader.all.liu', role: 'accompany' }],
          presenter: '区数据局局长',
          responsibleOfficeId: undefined,
          responsibleUnit: '区数据局',
          dress: '',
          remarks: '',
        },
      },
    ],
    tasks: tasks.map((task) =>
      task.values.responsibleUnit === '区卫生健康局'
        ? { ...task, values: { ...task.values, person: '唐敏', phone: '13800000008' } }
        : task,
    ),
  };
  const issue = { sequence: 2, issuedAt: moment('2026-11-25', '09:30'), issuedBy: '陈晓', reason: '来宾行程调整' };
  return receptionSource({ snapshot, previous: before, issue });
}
