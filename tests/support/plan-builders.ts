import type { Leader } from '../../shared/domain/leader.ts';
import type { Office } from '../../shared/domain/office.ts';
import { emptyPlanItem, type PlanItem } from '../../shared/domain/plan-item.ts';
import { defaultPlanRules } from '../../shared/domain/plan-rules.ts';
import type { PlanWeek, PlanWeekItem } from '../../shared/rules/plan-week.ts';
import { shippedCalendar } from '../../shared/rules/work-calendar.ts';

export const testWeek = '2026-11-23';

const office = (name: string, body: Office['body'], isLead = false): Office => ({
  name,
  shortName: name,
  body,
  isLead,
  rankOrder: 0,
});

export const testOffices = new Map<string, Office>([
  ['office.all.party', office('区委办', 'partyCommittee', true)],
  ['office.all.congress', office('区人大办', 'peoplesCongress')],
  ['office.all.government', office('区政府办', 'government')],
  ['office.all.cppcc', office('区政协办', 'cppcc')],
]);

const leader = (
  name: string,
  title: string,
  body: Leader['body'],
  officeKey: string,
  isPrincipal: boolean,
): Leader => ({
  name,
  title,
  body,
  servingOfficeId: `office.all.${officeKey}`,
  rankOrder: 0,
  isPrincipal,
});

export const testLeaders = new Map<string, Leader>([
  ['leader.all.secretary', leader('王建国', '区委书记', 'partyCommittee', 'party', true)],
  ['leader.all.mayor', leader('李明华', '区长', 'government', 'government', true)],
  ['leader.all.congress', leader('张志远', '区人大常委会主任', 'peoplesCongress', 'congress', true)],
  ['leader.all.cppcc', leader('陈国栋', '区政协主席', 'cppcc', 'cppcc', true)],
  ['leader.all.deputy', leader('刘海涛', '副区长', 'government', 'government', false)],
  ['leader.all.vice', leader('赵文静', '区政协副主席', 'cppcc', 'cppcc', false)],
]);

let count = 0;

/** A complete item of the test week; `leaders` are keys such as `mayor`. */
export function aPlanItem(values: Partial<PlanItem> & { readonly leaders?: readonly string[] } = {}): PlanWeekItem {
  count += 1;
  const { leaders = ['secretary'], ...rest } = values;
  return {
    id: `planItem.2026-W48.item${String(count).padStart(3, '0')}`,
    values: {
      ...emptyPlanItem('office.all.government', testWeek, testWeek),
      time: { kind: 'exact', start: '09:00', end: '10:00' },
      content: '工作会议',
      placeText: `会议室${count}`,
      organiserUnit: '区政府办',
      attendance: leaders.map((key) => ({ leaderId: `leader.all.${key}`, role: 'attend' })),
      ...rest,
    },
  };
}

export const aPlanWeek = (items: readonly PlanWeekItem[], rest: Partial<PlanWeek> = {}): PlanWeek => ({
  weekStart: testWeek,
  items,
  leaders: testLeaders,
  venues: new Map(),
  offices: testOffices,
  absences: [],
  acceptances: [],
  rules: defaultPlanRules,
  calendar: shippedCalendar,
  ...rest,
});
