import {
  AlertOutlined,
  AuditOutlined,
  CalendarOutlined,
  ContactsOutlined,
  HistoryOutlined,
  HomeOutlined,
  PhoneOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { useRef } from 'react';
import { monthOf } from '../../shared/domain/month.ts';
import { useToday } from '../state/hooks.ts';
import { type Route, type Screen, weekInFocus } from '../state/route.ts';
import { useActions, useAppState } from '../state/StateProvider.tsx';
import { shellText } from '../text/shell.ts';

const entries = [
  { screen: 'today', label: shellText.today, Icon: HomeOutlined },
  { screen: 'weeklyPlan', label: shellText.weeklyPlan, Icon: CalendarOutlined },
  { screen: 'reception', label: shellText.reception, Icon: TeamOutlined },
  { screen: 'duty', label: shellText.duty, Icon: PhoneOutlined },
  { screen: 'emergency', label: shellText.emergency, Icon: AlertOutlined },
  { screen: 'supervision', label: shellText.supervision, Icon: AuditOutlined },
  { screen: 'directory', label: shellText.directory, Icon: ContactsOutlined },
  { screen: 'history', label: shellText.history, Icon: HistoryOutlined },
  { screen: 'settings', label: shellText.settings, Icon: SettingOutlined },
] as const;

export function NavigationRail() {
  const current = useAppState((state) => state.route);
  const today = useToday();
  const { navigate } = useActions();
  /** A screen is left and found again as it was. */
  const lastRoutes = useRef<Partial<Record<Screen, Route>>>({});
  lastRoutes.current[current.screen] = current;
  const routeOf = (screen: (typeof entries)[number]['screen']): Route => {
    const last = lastRoutes.current[screen];
    if (last) return last;
    if (screen === 'today') return { screen };
    if (screen === 'duty') return { screen, tab: 'today', month: monthOf(today) };
    if (screen === 'emergency') return { screen, tab: 'board' };
    if (screen === 'reception') return { screen, tab: 'board' };
    if (screen === 'supervision') return { screen, tab: 'board' };
    if (screen === 'directory') return { screen, section: 'book' };
    if (screen === 'history') return { screen, section: 'changes' };
    if (screen === 'settings') return { screen, section: 'rules' };
    return { screen, weekStart: weekInFocus(today), tab: 'matrix' };
  };
  return (
    <nav className="rail" aria-label={shellText.navigation}>
      {entries.map(({ screen, label, Icon }) => (
        <button
          key={screen}
          type="button"
          className="rail-entry"
          aria-current={current.screen === screen ? 'page' : undefined}
          onClick={() => current.screen !== screen && navigate(routeOf(screen))}
        >
          <Icon aria-hidden />
          <span>{label}</span>
        </button>
      ))}
    </nav>
  );
}
