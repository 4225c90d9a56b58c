import { Button, Spin } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { useActions, useAppState } from '../state/StateProvider.tsx';
import { shellText } from '../text/shell.ts';
import { AppTheme } from '../ui/AppTheme.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { Shell } from './Shell.tsx';
import { useAppearance } from './use-appearance.ts';

const SetUpPage = lazy(async () => ({ default: (await import('../views/set-up/SetUpPage.tsx')).SetUpPage }));

export function App() {
  const { start } = useActions();
  const { theme, density } = useAppState((state) => state.preferences);
  const appearance = useAppearance(theme);
  useEffect(() => start(), [start]);
  return (
    <AppTheme appearance={appearance} density={density}>
      <ErrorBoundary>
        <Stage />
      </ErrorBoundary>
    </AppTheme>
  );
}

/** Which of the page's lives is on: refused, loading, being set up, or at work. */
function Stage() {
  const connection = useAppState((state) => state.connection);
  const stage = useAppState((state) => state.workspace?.stage);
  if (connection === 'refused') return <RefusedPage />;
  if (stage === undefined) return <LoadingPage />;
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
