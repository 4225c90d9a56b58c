import { Alert, Spin } from 'antd';
import { lazy, Suspense } from 'react';
import type { Screen } from '../state/route.ts';
import { useAppState } from '../state/StateProvider.tsx';
import { shellText } from '../text/shell.ts';
import { AlarmBanner } from './AlarmBanner.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { NavigationRail } from './NavigationRail.tsx';
import './shell.css';
import { TopBar } from './TopBar.tsx';
import { useIntakeKey } from './use-intake-key.ts';

/** Each screen is a file of its own, read when it is first opened: the first one must be there at once. */
const screens: Readonly<Record<Screen, ReturnType<typeof lazy>>> = {
  weeklyPlan: lazy(async () => ({ default: (await import('../views/weekly-plan/WeeklyPlanPage.tsx')).WeeklyPlanPage })),
  duty: lazy(async () => ({ default: (await import('../views/duty/DutyPage.tsx')).DutyPage })),
  emergency: lazy(async () => ({ default: (await import('../views/emergency/EmergencyPage.tsx')).EmergencyPage })),
  reception: lazy(async () => ({ default: (await import('../views/reception/ReceptionPage.tsx')).ReceptionPage })),
  directory: lazy(async () => ({ default: (await import('../views/directory/DirectoryPage.tsx')).DirectoryPage })),
  history: lazy(async () => ({ default: (await import('../views/history/HistoryPage.tsx')).HistoryPage })),
  settings: lazy(async () => ({ default: (await import('../views/settings/SettingsPage.tsx')).SettingsPage })),
};

export function Shell() {
  const screen = useAppState((state) => state.route.screen);
  const connection = useAppState((state) => state.connection);
  const hasRecords = useAppState((state) => state.replica.partitions.size > 0);
  const CurrentScreen = screens[screen];
  useIntakeKey();
  return (
    <div className="shell">
      <button type="button" className="skip-link" onClick={focusContent}>
        {shellText.skipToContent}
      </button>
      <TopBar />
      <NavigationRail />
      <main id="content" className="content" tabIndex={-1}>
        {connection === 'reconnecting' && <Alert banner type="warning" title={shellText.reconnecting} />}
        <AlarmBanner />
        <FailureNotice />
        <Suspense fallback={<Spin className="content-spin" description={shellText.loading} />}>
          {hasRecords ? <CurrentScreen /> : <Spin className="content-spin" description={shellText.loading} />}
        </Suspense>
      </main>
    </div>
  );
}

function focusContent(): void {
  document.getElementById('content')?.focus();
}
