import { type Month, monthOf, monthSchema } from '../../shared/domain/month.ts';
import { addDays, isPlainDate, type PlainDate, weekdayOf } from '../../shared/domain/plain-date.ts';
import { weekStartOf } from '../../shared/domain/week.ts';
import { type ManualPlace, manualChapterIds } from '../text/manual/manual-content.ts';

export const planTabs = ['matrix', 'calendar', 'board', 'list', 'submissions', 'versions', 'absences'] as const;
export type PlanTab = (typeof planTabs)[number];
export const dutyTabs = [
  'today',
  'month',
  'editor',
  'log',
  'handover',
  'adjustments',
  'checks',
  'reports',
  'fairness',
  'staff',
] as const;
export type DutyTab = (typeof dutyTabs)[number];
export const emergencyTabs = ['board', 'instructions', 'statistics', 'ledger', 'rules'] as const;
export type EmergencyTab = (typeof emergencyTabs)[number];
export const receptionTabs = ['board', 'calendar', 'tasks', 'rules'] as const;
export type ReceptionTab = (typeof receptionTabs)[number];
/** 基本 日程 分工 座次 食宿车 合规 清单 文件 记录 of one visit. */
export const visitTabs = [
  'basics',
  'itinerary',
  'tasks',
  'seating',
  'logistics',
  'compliance',
  'sheet',
  'documents',
  'steps',
] as const;
export type VisitTab = (typeof visitTabs)[number];
export const supervisionTabs = ['board', 'list', 'statistics', 'meetings', 'rules'] as const;
export type SupervisionTab = (typeof supervisionTabs)[number];
export const directorySections = ['book', 'leaders', 'offices', 'people', 'venues'] as const;
export type DirectorySection = (typeof directorySections)[number];
export const settingsSections = [
  'rules',
  'calendar',
  'members',
  'appearance',
  'notices',
  'lock',
  'folders',
  'backup',
  'export',
  'fonts',
  'about',
] as const;
export type SettingsSection = (typeof settingsSections)[number];
export const historySections = ['changes', 'conflicts', 'recovery', 'check'] as const;
export type HistorySection = (typeof historySections)[number];

/** Where in the application the page stands. Written into the address so that a reload comes back to it. */
export type Route =
  | { readonly screen: 'today' }
  | {
      readonly screen: 'weeklyPlan';
      readonly weekStart: PlainDate;
      readonly tab: PlanTab;
      /** An item to open at once, as when it was found by searching; not part of the address. */
      readonly itemId?: string;
    }
  | {
      readonly screen: 'duty';
      readonly tab: DutyTab;
      readonly month: Month;
      /** Of the office that is looked at; the own one unless somebody chose another. */
      readonly officeId?: string;
      /** A day to show at once, such as the one whose handover waits. */
      readonly date?: PlainDate;
    }
  | {
      readonly screen: 'emergency';
      readonly tab: EmergencyTab;
      /** An incident whose page is open. */
      readonly incidentId?: string;
      /** 接报 is open: the call in the duty log that told of it, or empty. */
      readonly intake?: string;
    }
  | {
      readonly screen: 'reception';
      readonly tab: ReceptionTab;
      /** A visit whose page is open, and which part of it. */
      readonly visitId?: string;
      readonly visitTab?: VisitTab;
    }
  | {
      readonly screen: 'supervision';
      readonly tab: SupervisionTab;
      /** A matter whose page is open. */
      readonly matterId?: string;
      /** A meeting whose page is open. */
      readonly meetingId?: string;
      /** 登记督办 is open, made from this record. */
      readonly from?: string;
    }
  | { readonly screen: 'directory'; readonly section: DirectorySection }
  | { readonly screen: 'history'; readonly section: HistorySection }
  | { readonly screen: 'settings'; readonly section: SettingsSection }
  | ({ readonly screen: 'manual' } & ManualPlace);

export type Screen = Route['screen'];

/** The week that offices work at: from Wednesday on it is the next one. */
export const weekInFocus = (today: PlainDate): PlainDate => addDays(weekStartOf(today), weekdayOf(today) >= 3 ? 7 : 0);

export function parseRoute(hash: string, today: PlainDate): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [screen, section, part] = path.split('/');
  if (screen === 'directory') return { screen, section: oneOf(directorySections, section) };
  if (screen === 'history') return { screen, section: oneOf(historySections, section) };
  if (screen === 'settings') return { screen, section: oneOf(settingsSections, section) };
  if (screen === 'manual') return { screen, chapter: oneOf(manualChapterIds, section), ...(part && { part }) };
  const parameters = new URLSearchParams(query);
  if (screen === 'duty') return dutyRoute(section, parameters, today);
  if (screen === 'emergency') return emergencyRoute(section, parameters);
  if (screen === 'reception') return receptionRoute(section, parameters);
  if (screen === 'supervision') return supervisionRoute(section, parameters);
  if (screen !== 'weeklyPlan') return { screen: 'today' };
  const week = parameters.get('week') ?? '';
  return {
    screen: 'weeklyPlan',
    weekStart: isPlainDate(week) ? weekStartOf(week) : weekInFocus(today),
    tab: oneOf(planTabs, section),
  };
}

function dutyRoute(tab: string | undefined, parameters: URLSearchParams, today: PlainDate): Route {
  const [month, officeId, date] = ['month', 'office', 'date'].map((name) => parameters.get(name));
  return {
    screen: 'duty',
    tab: oneOf(dutyTabs, tab),
    month: monthSchema.safeParse(month).data ?? monthOf(today),
    ...(officeId && { officeId }),
    ...(date && isPlainDate(date) && { date }),
  };
}

function emergencyRoute(tab: string | undefined, parameters: URLSearchParams): Route {
  const [incidentId, intake] = [parameters.get('incident'), parameters.get('intake')];
  return {
    screen: 'emergency',
    tab: oneOf(emergencyTabs, tab),
    ...(incidentId && { incidentId }),
    ...(intake !== null && { intake }),
  };
}

function receptionRoute(tab: string | undefined, parameters: URLSearchParams): Route {
  const visitId = parameters.get('visit');
  return {
    screen: 'reception',
    tab: oneOf(receptionTabs, tab),
    ...(visitId && { visitId, visitTab: oneOf(visitTabs, parameters.get('part') ?? undefined) }),
  };
}

function supervisionRoute(tab: string | undefined, parameters: URLSearchParams): Route {
  const [matterId, meetingId, from] = ['matter', 'meeting', 'from'].map((name) => parameters.get(name));
  return {
    screen: 'supervision',
    tab: oneOf(supervisionTabs, tab),
    ...(matterId && { matterId }),
    ...(meetingId && { meetingId }),
    ...(from && { from }),
  };
}

export function formatRoute(route: Route): string {
  if (route.screen === 'duty') {
    const { tab, month, officeId, date } = route;
    const parameters = new URLSearchParams({ month, ...(officeId && { office: officeId }), ...(date && { date }) });
    return `#/duty/${tab}?${parameters}`;
  }
  if (route.screen === 'emergency') {
    const { tab, incidentId, intake } = route;
    const parameters = new URLSearchParams({
      ...(incidentId && { incident: incidentId }),
      ...(intake !== undefined && { intake }),
    });
    return `#/emergency/${tab}?${parameters}`;
  }
  if (route.screen === 'reception') {
    const { tab, visitId, visitTab } = route;
    const parameters = new URLSearchParams({
      ...(visitId && { visit: visitId }),
      ...(visitId && visitTab && { part: visitTab }),
    });
    return `#/reception/${tab}?${parameters}`;
  }
  if (route.screen === 'supervision') {
    const { tab, matterId, meetingId, from } = route;
    const parameters = new URLSearchParams({
      ...(matterId && { matter: matterId }),
      ...(meetingId && { meeting: meetingId }),
      ...(from && { from }),
    });
    return `#/supervision/${tab}?${parameters}`;
  }
  if (route.screen === 'manual') return `#/manual/${[route.chapter, route.part].filter(Boolean).join('/')}`;
  if (route.screen === 'today') return '#/today';
  if (route.screen !== 'weeklyPlan') return `#/${route.screen}/${route.section}`;
  return `#/weeklyPlan/${route.tab}?week=${route.weekStart}`;
}

function oneOf<T extends string>(names: readonly [T, ...T[]], name: string | undefined): T {
  return names.find((known) => known === name) ?? names[0];
}
