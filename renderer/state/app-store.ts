import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppContract } from '../../shared/contract/contract.ts';
import type { OutputOf } from '../../shared/contract/define.ts';
import type { AlarmView } from '../../shared/contract/emergency.contract.ts';
import type { SyncStatus, WorkspaceStatus } from '../../shared/contract/workspace.contract.ts';
import type { ConnectionState } from '../bridge/connection-state.ts';
import type { Preferences } from './preferences.ts';
import { emptyReplica, type Replica } from './replica.ts';
import type { Route } from './route.ts';

export type AppInfo = OutputOf<AppContract, 'app.getInfo'>;

export interface AppState {
  readonly connection: ConnectionState;
  readonly info: AppInfo | null;
  readonly workspace: WorkspaceStatus | null;
  readonly sync: SyncStatus | null;
  readonly replica: Replica;
  /** What rings at this desk until somebody answers it. */
  readonly alarms: readonly AlarmView[];
  readonly route: Route;
  readonly preferences: Preferences;
  /** Milliseconds since 1970, brought up to date twice a minute: deadlines pass while the page stands open. */
  readonly now: number;
  /** A request outside any form failed; shown across the page until the next one succeeds. */
  readonly failure: unknown;
}

export type AppStore = StoreApi<AppState>;

export const createAppStore = (initial: Pick<AppState, 'route' | 'preferences' | 'now'>): AppStore =>
  createStore<AppState>(() => ({
    connection: 'open',
    info: null,
    workspace: null,
    sync: null,
    replica: emptyReplica,
    alarms: [],
    failure: null,
    ...initial,
  }));
