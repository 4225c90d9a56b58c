import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import { connectToHost } from '../bridge/connect.ts';
import { createActions } from '../state/actions.ts';
import { createAppStore } from '../state/app-store.ts';
import { loadPreferences } from '../state/preferences.ts';
import { parseRoute } from '../state/route.ts';
import { StateProvider } from '../state/StateProvider.tsx';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import { App } from './App.tsx';

// Before anything reads the address: it carries the launch's token at first.
const connection = connectToHost(window);
const { location, history, localStorage: storage } = window;
const now = (): number => Date.now();
const today = chinaTimeOf(now()).date;
const store = createAppStore({
  route: parseRoute(location.hash, today),
  preferences: loadPreferences(storage),
  now: now(),
});
const actions = createActions(connection, store, {
  now,
  history,
  storage,
  reload: () => window.location.reload(),
});
window.addEventListener('popstate', () => store.setState({ route: parseRoute(location.hash, today) }));

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <StateProvider store={store} actions={actions}>
        <App />
      </StateProvider>
    </StrictMode>,
  );
}
