import { monthOf } from '../../../shared/domain/month.ts';
import { addDays, type PlainDate } from '../../../shared/domain/plain-date.ts';
import { weekStartOf } from '../../../shared/domain/week.ts';
import type { Preferences } from '../../state/preferences.ts';
import {
  directorySections,
  dutyTabs,
  emergencyTabs,
  historySections,
  type PlanTab,
  planTabs,
  type Route,
  receptionTabs,
  settingsSections,
  supervisionTabs,
} from '../../state/route.ts';
import { directoryText } from '../../text/directory.ts';
import { dutyText } from '../../text/duty.ts';
import { emergencyText } from '../../text/emergency.ts';
import { historyText } from '../../text/history.ts';
import { manualBook } from '../../text/manual/manual-book.ts';
import { receptionText } from '../../text/reception.ts';
import { commandText } from '../../text/search.ts';
import { settingsText } from '../../text/settings.ts';
import { shellText } from '../../text/shell.ts';
import { supervisionText } from '../../text/supervision.ts';
import { planText } from '../../text/weekly-plan.ts';

/** What the palette can do besides finding records. */
export interface PaletteCommand {
  readonly label: string;
  readonly does: Route | { readonly theme: Preferences['theme'] } | 'sync' | 'keys';
}

/** Everything that this person can go to from anywhere, the usual first. */
export function paletteCommands(today: PlainDate, mayRegister: boolean): PaletteCommand[] {
  const thisWeek = weekStartOf(today);
  const month = monthOf(today);
  const { goTo } = commandText;
  const to = (label: string, does: Route): PaletteCommand => ({ label, does });
  const plan = (name: string, weekStart: PlainDate, tab: PlanTab): PaletteCommand =>
    to(goTo(shellText.weeklyPlan, name), { screen: 'weeklyPlan', weekStart, tab });
  const screens = [
    planTabs.map((tab) => plan(planText.tabs[tab], thisWeek, tab)),
    receptionTabs.map((tab) => to(goTo(shellText.reception, receptionText.tabs[tab]), { screen: 'reception', tab })),
    dutyTabs.map((tab) => to(goTo(shellText.duty, dutyText.tabs[tab]), { screen: 'duty', tab, month })),
    emergencyTabs.map((tab) => to(goTo(shellText.emergency, emergencyText.tabs[tab]), { screen: 'emergency', tab })),
    supervisionTabs.map((tab) =>
      to(goTo(shellText.supervision, supervisionText.tabs[tab]), { screen: 'supervision', tab }),
    ),
    directorySections.map((section) =>
      to(goTo(shellText.directory, directoryText.sections[section]), { screen: 'directory', section }),
    ),
    historySections.map((section) =>
      to(goTo(shellText.history, historyText.sections[section]), { screen: 'history', section }),
    ),
    settingsSections.map((section) =>
      to(goTo(shellText.settings, settingsText.sections[section]), { screen: 'settings', section }),
    ),
  ];
  return [
    to(shellText.today, { screen: 'today' }),
    plan(commandText.thisWeek, thisWeek, 'matrix'),
    plan(commandText.nextWeek, addDays(thisWeek, 7), 'matrix'),
    ...(mayRegister ? [to(commandText.intake, { screen: 'emergency', tab: 'board', intake: '' })] : []),
    ...screens.slice(1).flatMap((parts) => parts.slice(0, 1)),
    ...(screens[0] ?? []),
    ...screens.slice(1).flatMap((parts) => parts.slice(1)),
    { label: commandText.dark, does: { theme: 'dark' } },
    { label: commandText.light, does: { theme: 'light' } },
    { label: commandText.contrast, does: { theme: 'contrast' } },
    { label: commandText.sync, does: 'sync' },
    { label: commandText.keys, does: 'keys' },
    ...manualBook.map(({ id, title }) => to(goTo(shellText.manual, title), { screen: 'manual', chapter: id })),
  ];
}
