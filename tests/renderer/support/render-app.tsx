import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { afterEach } from 'vitest';
import { App } from '../../../renderer/app/App.tsx';
import { type Actions, createActions } from '../../../renderer/state/actions.ts';
import { type AppStore, createAppStore } from '../../../renderer/state/app-store.ts';
import { parseRoute } from '../../../renderer/state/route.ts';
import { StateProvider } from '../../../renderer/state/StateProvider.tsx';
import { type AppContract, contract } from '../../../shared/contract/contract.ts';
import type { WorkspaceStatus } from '../../../shared/contract/workspace.contract.ts';
import { defaultNotices } from '../../../shared/domain/notices.ts';
import type { Role } from '../../../shared/domain/office.ts';
import { partsOfRecordId } from '../../../shared/domain/record.ts';
import type { RecordView } from '../../../shared/store/record-view.ts';
import { aLockState } from '../../support/lock-state.ts';
import { aSyncStatus } from '../../support/sync-status.ts';
import { anUpdateState } from '../../support/update-state.ts';
import { type MockHandlers, type MockHost, mockHost } from './mock-host.ts';
import { aDirectory, leadOfficeId, personId, week } from './sample-records.ts';

/** The open dialog with this heading. The kit gives every dialog one id in tests, so its name cannot be asked for. */
export const findDialog = (title: string): Promise<HTMLElement> =>
  waitFor(() => {
    const dialog = screen.getAllByRole('dialog').find(({ textContent }) => textContent?.startsWith(title));
    if (!dialog) throw new Error(`no dialog ${title}`);
    return dialog;
  });

export interface RenderedApp extends MockHost {
  readonly store: AppStore;
  readonly actions: Actions;
  /** Records as another workstation's change brings them. */
  arrive(...records: RecordView[]): void;
}

interface RenderOptions {
  readonly records?: readonly RecordView[];
  /** Offices, people and leaders; those of the sample unless a test brings a district of its own. */
  readonly directory?: readonly RecordView[];
  readonly handlers?: MockHandlers<AppContract>;
  readonly role?: Role;
  readonly officeId?: string;
  readonly hash?: string;
  readonly workspace?: Partial<WorkspaceStatus>;
}

/** Sunday noon before the sample week, in China. */
const now = Date.UTC(2026, 10, 22, 4);
const committed = { revision: 2, ids: [] };

// Elements have no size here; the matrix draws only rows that fit into one.
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 900 });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1400 });
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 96 });

// The first screen of a run is imported and laid out on two busy cores.
configure({ asyncUtilTimeout: 5_000 });
afterEach(cleanup);

export function renderApp(options: RenderOptions = {}): RenderedApp {
  const {
    records = [],
    directory = aDirectory(),
    handlers = {},
    role = 'director',
    officeId = leadOfficeId,
    hash = `#/weeklyPlan/matrix?week=${week}`,
  } = options;
  const all = [...directory, ...records];
  let revision = 1;
  const workspace: WorkspaceStatus = {
    stage: 'ready',
    shareFolder: '/share',
    folderProblem: null,
    districtName: '清河区',
    me: { personId, name: '林安', officeId, role },
    requiresInvitation: false,
    membership: 'open',
    ...options.workspace,
  };
  const host = mockHost<AppContract>(contract, {
    'app.getInfo': () => ({
      version: '1',
      host: 'test',
      canPickFolder: true,
      canPrintPdf: true,
      sample: 'unavailable',
    }),
    'workspace.getStatus': () => workspace,
    'sync.getStatus': () => aSyncStatus({ lastContactAt: now, otherDevices: 1 }),
    'records.openWindow': ({ partitions }) => ({
      revision,
      records: all.filter(({ id }) => partitions.includes(partsOfRecordId(id).partition)) as never,
    }),
    'emergency.getAlarms': () => [],
    'desktop.tellInbox': () => null,
    'desktop.getNotices': () => defaultNotices,
    'lock.getState': () => aLockState(),
    'updates.getState': () => anUpdateState(),
    'drafts.load': () => null,
    'drafts.save': () => null,
    'drafts.remove': () => null,
    'plans.createItem': () => committed,
    'plans.editItem': () => committed,
    'plans.removeItem': () => committed,
    'records.restore': () => committed,
    'records.chooseValue': () => committed,
    ...handlers,
  });
  const store = createAppStore({
    route: parseRoute(hash, '2026-11-22'),
    preferences: { theme: 'light', density: 'normal', textSize: 'normal' },
    now,
  });
  const actions = createActions(host.connection, store, {
    now: () => now,
    history: { pushState: () => undefined },
    storage: window.localStorage,
    reload: () => undefined,
  });
  render(
    <StateProvider store={store} actions={actions}>
      <App />
    </StateProvider>,
  );
  return {
    ...host,
    store,
    actions,
    arrive(...changed) {
      const fromRevision = revision;
      revision += 1;
      all.push(...changed);
      host.push('records.changed', { fromRevision, toRevision: revision, changed: changed as never });
    },
  };
}
