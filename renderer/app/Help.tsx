import { lazy, Suspense } from 'react';
import { useActions, useAppState } from '../state/StateProvider.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useHelpKeys } from './use-help-keys.ts';

const ManualDrawer = lazy(async () => ({ default: (await import('../views/manual/ManualDrawer.tsx')).ManualDrawer }));
const KeysDialog = lazy(async () => ({ default: (await import('../views/manual/KeysDialog.tsx')).KeysDialog }));

/** 使用手册 and 键盘操作 over whatever is open, before and after the workspace is there. */
export function Help() {
  useHelpKeys();
  const help = useAppState((state) => state.help);
  const { showHelp } = useActions();
  if (help === null) return null;
  const close = (): void => showHelp(null);
  return (
    <ErrorBoundary>
      <Suspense fallback={null}>
        {help === 'keys' ? <KeysDialog onClose={close} /> : <ManualDrawer place={help} onClose={close} />}
      </Suspense>
    </ErrorBoundary>
  );
}
