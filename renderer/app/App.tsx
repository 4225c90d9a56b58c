import { Button, Spin } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { useActions, useAppState } from '../state/StateProvider.tsx';
import { shellText } from '../text/shell.ts';
import { AppTheme } from '../ui/AppTheme.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { Help } from './Help.tsx';
import { LockScreen } from './LockScreen.tsx';
import { Shell } from './Shell.tsx';
import { useAppearance } from './use-appearance.ts';

const SetUpPage = lazy(async () => ({ default: (await import('../views/set-up/SetUpPage.tsx')).SetUpPage }));

export function App() {
  const { start } = useActions();
  const { theme, density, textSize } = useAppState((state) => state.preferences);
  const appearance = useAppearance(theme);
  useEffect(() => start(), [start]);
  const isLocked = useAppState(({ lock }) => lock?.isLocked ?? false);
  return (
    // Begun anew with the lock: messages of the kit, which stand beside the views, go as well.
    <AppTheme key={isLocked ? 'locked' : 'open'} appearance={appearance} density={density} textSize={textSize}>
      <ErrorBoundary>
        <Stage />
      </ErrorBoundary>
      <Help />
    </AppTheme>
  );
}

/** Which of the page's lives is on: refused, locked, loading, being set up, or at work. */
function Stage() {
  const connection = useAppState((state) => state.connection);
  const stage = useAppState((state) => state.workspace?.stage);
  const lock = useAppState((state) => state.lock);
  if (connection === 'refused') return <RefusedPage />;
  if (lock?.isLocked) return <LockScreen lock={lock} />;
  if (lock === null || stage === undefined) return <LoadingPage />;
  if (stage === 'ready') return <Shell />;
  return (
    <Suspense fallback={<LoadingPage />}>
      <SetUpPage />
    </Suspense>
  );
}

function LoadingPage() {
  return (
    <main className="full-page">
      <FailureNotice />
      <Spin size="large" />
      <p className="soft">{shellText.loading}</p>
    </main>
  );
}

function RefusedPage() {
  return (
    <main className="full-page">
      <h1>{shellText.refusedTitle}</h1>
      <p className="soft">{shellText.refusedHint}</p>
      <Button onClick={() => window.location.reload()}>{shellText.reload}</Button>
    </main>
  );
}
