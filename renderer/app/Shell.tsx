import { Alert, Spin } from 'antd';
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import type { Screen } from '../state/route.ts';
import { useAppState } from '../state/StateProvider.tsx';
import { shellText } from '../text/shell.ts';
import { AlarmBanner } from './AlarmBanner.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { NavigationRail } from './NavigationRail.tsx';
import './shell.css';
import { TopBar } from './TopBar.tsx';
import { useActivity } from './use-activity.ts';
import { useIntakeKey } from './use-intake-key.ts';
import { useLockKey } from './use-lock-key.ts';

const screenOf = (fetchFile: () => Promise<{ default: ComponentType }>) => ({ fetchFile, Page: lazy(fetchFile) });

/** Each screen is a file of its own, read when it is first opened: the first one must be there at once. */
const screens: Readonly<Record<Screen, ReturnType<typeof screenOf>>> = {
  today: screenOf(async () => ({ default: (await import('../views/today/TodayPage.tsx')).TodayPage })),
  weeklyPlan: screenOf(async () => ({
    default: (await import('../views/weekly-plan/WeeklyPlanPage.tsx')).WeeklyPlanPage,
  })),
  duty: screenOf(async () => ({ default: (await import('../views/duty/DutyPage.tsx')).DutyPage })),
  emergency: screenOf(async () => ({ default: (await import('../views/emergency/EmergencyPage.tsx')).EmergencyPage })),
  reception: screenOf(async () => ({ default: (await import('../views/reception/ReceptionPage.tsx')).ReceptionPage })),
  supervision: screenOf(async () => ({
    default: (await import('../views/supervision/SupervisionPage.tsx')).SupervisionPage,
  })),
  directory: screenOf(async () => ({ default: (await import('../views/directory/DirectoryPage.tsx')).DirectoryPage })),
  history: screenOf(async () => ({ default: (await import('../views/history/HistoryPage.tsx')).HistoryPage })),
  settings: screenOf(async () => ({ default: (await import('../views/settings/SettingsPage.tsx')).SettingsPage })),
  manual: screenOf(async () => ({ default: (await import('../views/manual/ManualPage.tsx')).ManualPage })),
};

export function Shell() {
  const screen = useAppState((state) => state.route.screen);
  const connection = useAppState((state) => state.connection);
  const hasRecords = useAppState((state) => state.replica.partitions.size > 0);
  const { fetchFile, Page } = screens[screen];
  useIntakeKey();
  useLockKey();
  useActivity();
  // The screen's file is fetched while its records are; whether that failed is told where it is shown.
  useEffect(() => void fetchFile().catch(() => undefined), [fetchFile]);
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
          {hasRecords ? <Page /> : <Spin className="content-spin" description={shellText.loading} />}
        </Suspense>
      </main>
    </div>
  );
}

function focusContent(): void {
  document.getElementById('content')?.focus();
}
