import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppContract } from '../../shared/contract/contract.ts';
import type { OutputOf } from '../../shared/contract/define.ts';
import type { AlarmView } from '../../shared/contract/emergency.contract.ts';
import type { LockState } from '../../shared/contract/lock.contract.ts';
import type { UpdateState } from '../../shared/contract/update.contract.ts';
import type { SyncStatus, WorkspaceStatus } from '../../shared/contract/workspace.contract.ts';
import { defaultNotices, type Notices } from '../../shared/domain/notices.ts';
import type { ConnectionState } from '../bridge/connection-state.ts';
import type { ManualPlace } from '../text/manual/manual-content.ts';
import type { InboxReading } from './inbox-reading.ts';
import type { Preferences } from './preferences.ts';
import { emptyReplica, type Replica } from './replica.ts';
import type { Route } from './route.ts';

export type AppInfo = OutputOf<AppContract, 'app.getInfo'>;

/** 收件箱, 同步状态 */
export type Panel = 'inbox' | 'sync';

export interface AppState {
  readonly connection: ConnectionState;
  readonly info: AppInfo | null;
  readonly workspace: WorkspaceStatus | null;
  readonly sync: SyncStatus | null;
  readonly replica: Replica;
  /** What rings at this desk until somebody answers it. */
  readonly alarms: readonly AlarmView[];
  /** What is known of newer versions of this program. */
  readonly updates: UpdateState | null;
  readonly route: Route;
  readonly preferences: Preferences;
  /** How this workstation calls for attention. */
  readonly notices: Notices;
  /** Null until it is known; nothing is shown before. */
  readonly lock: LockState | null;
  /** What is open beside the screen, whichever screen that is. */
  readonly panel: Panel | null;
  /** What lies over everything else: 使用手册 at a place, or the list of keys. */
  readonly help: ManualPlace | 'keys' | null;
  /** What this person has looked at of the inbox; null until it is known. */
  readonly inboxReading: InboxReading | null;
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
    updates: null,
    notices: defaultNotices,
    lock: null,
    failure: null,
    panel: null,
    help: null,
    inboxReading: null,
    ...initial,
  }));
