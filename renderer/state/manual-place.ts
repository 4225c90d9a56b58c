import { type ManualPlace, type PlaceName, placeOf } from '../text/manual/manual-content.ts';
import type { AppState } from './app-store.ts';
import type {
  DirectorySection,
  DutyTab,
  EmergencyTab,
  HistorySection,
  PlanTab,
  ReceptionTab,
  Route,
  SettingsSection,
  SupervisionTab,
  VisitTab,
} from './route.ts';

const plan: Readonly<Record<PlanTab, PlaceName>> = {
  matrix: 'plan/matrix',
  calendar: 'plan/views',
  board: 'plan/views',
  list: 'plan/views',
  submissions: 'plan/submissions',
  versions: 'plan/versions',
  absences: 'plan/absences',
};
const duty: Readonly<Record<DutyTab, PlaceName>> = {
  today: 'duty/today',
  month: 'duty/month',
  editor: 'duty/editor',
  log: 'duty/log',
  handover: 'duty/handover',
  adjustments: 'duty/adjustments',
  checks: 'duty/checks',
  reports: 'duty/reports',
  fairness: 'duty/fairness',
  staff: 'duty/staff',
};
const emergency: Readonly<Record<EmergencyTab, PlaceName>> = {
  board: 'emergency/board',
  instructions: 'emergency/instructions',
  statistics: 'emergency/statistics',
  ledger: 'emergency/ledger',
  rules: 'emergency/rules',
};
const reception: Readonly<Record<ReceptionTab, PlaceName>> = {
  board: 'reception/board',
  calendar: 'reception/calendar',
  tasks: 'reception/tasks',
  rules: 'reception/rules',
};
const visit: Readonly<Record<VisitTab, PlaceName>> = {
  basics: 'reception/basics',
  itinerary: 'reception/itinerary',
  tasks: 'reception/tasks',
  seating: 'reception/seating',
  logistics: 'reception/logistics',
  compliance: 'reception/compliance',
  sheet: 'reception/sheet',
  documents: 'reception/documents',
  steps: 'reception/steps',
};
const supervision: Readonly<Record<SupervisionTab, PlaceName>> = {
  board: 'supervision/board',
  list: 'supervision/board',
  statistics: 'supervision/statistics',
  meetings: 'supervision/meetings',
  rules: 'supervision/rules',
};
const directory: Readonly<Record<DirectorySection, PlaceName>> = {
  book: 'directory/book',
  leaders: 'directory/leaders',
  offices: 'directory/offices',
  people: 'directory/people',
  venues: 'directory/venues',
};
const history: Readonly<Record<HistorySection, PlaceName>> = {
  changes: 'history/changes',
  conflicts: 'history/conflicts',
  recovery: 'history/recovery',
  check: 'history/check',
};
const settings: Readonly<Record<SettingsSection, PlaceName>> = {
  rules: 'settings/rules',
  calendar: 'settings/calendar',
  members: 'settings/members',
  appearance: 'settings/appearance',
  notices: 'settings/notices',
  lock: 'settings/lock',
  folders: 'settings/folders',
  backup: 'settings/backup',
  export: 'settings/export',
  fonts: 'settings/fonts',
  about: 'settings/about',
};

/** The page of 使用手册 that tells about a screen. */
export function manualPlaceOf(route: Route): ManualPlace {
  switch (route.screen) {
    case 'today':
      return placeOf('today');
    case 'weeklyPlan':
      return placeOf(plan[route.tab]);
    case 'duty':
      return placeOf(duty[route.tab]);
    case 'emergency':
      if (route.intake !== undefined) return placeOf('emergency/intake');
      return placeOf(route.incidentId === undefined ? emergency[route.tab] : 'emergency/incident');
    case 'reception':
      return placeOf(route.visitId === undefined ? reception[route.tab] : visit[route.visitTab ?? 'basics']);
    case 'supervision':
      if (route.meetingId !== undefined) return placeOf('supervision/meetings');
      return placeOf(route.matterId === undefined ? supervision[route.tab] : 'supervision/matter');
    case 'directory':
      return placeOf(directory[route.section]);
    case 'history':
      return placeOf(history[route.section]);
    case 'settings':
      return placeOf(settings[route.section]);
    case 'manual':
      return { chapter: route.chapter, ...(route.part !== undefined && { part: route.part }) };
  }
}

/** The page about what is open: the panel beside the screen, else the screen, else joining, else what to do when nothing opens. */
export function helpHere({ route, panel, workspace, connection }: AppState): ManualPlace {
  if (connection === 'refused' || workspace === null) return placeOf('trouble');
  if (workspace.stage !== 'ready') return placeOf(workspace.membership === 'removed' ? 'setup/removed' : 'setup');
  if (panel !== null) return placeOf(panel);
  return manualPlaceOf(route);
}
