import type { AppContract } from '../../shared/contract/contract.ts';
import type { ExportProgress } from '../../shared/contract/data.contract.ts';
import type { InputOf, OutputOf, RequestName } from '../../shared/contract/define.ts';
import type { LockState } from '../../shared/contract/lock.contract.ts';
import type { VerificationProgress } from '../../shared/contract/recovery.contract.ts';
import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import { directoryPartition } from '../../shared/domain/record.ts';
import type { CommandDraft, CommandName } from '../../shared/store/commands.ts';
import type { HostConnection } from '../bridge/connect.ts';
import type { AppState, AppStore, Panel } from './app-store.ts';
import type { InboxEntry } from './inbox-entry.ts';
import { type InboxMarker, inboxMarker } from './inbox-marker.ts';
import { lockTaker } from './lock-keeper.ts';
import { helpHere } from './manual-place.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { preferenceKeeper } from './preference-keeper.ts';
import type { Preferences } from './preferences.ts';
import { createReplicaKeeper, type ReplicaKeeper } from './replica-keeper.ts';
import { formatRoute, type Route } from './route.ts';
import { todayPartitions } from './today-partitions.ts';

type Committed = OutputOf<AppContract, 'plans.createItem'>;
export type Draft = InputOf<AppContract, 'drafts.save'>['value'];
type AskName = Exclude<RequestName<AppContract>, CommandName>;

/** Everything a view can ask for; no view knows the client. */
export interface Actions {
  /** Listens to the host and loads what every screen needs. Returns the function that stops listening. */
  start(): () => void;
  /** Loads everything again after a failure. */
  reload(): Promise<void>;
  navigate(route: Route): void;
  /** Milliseconds since 1970 at this moment; what a screen shows goes by the state's `now`. */
  clock(): number;
  setPreferences(preferences: Preferences): void;
  /** Opens a panel beside the screen, or closes the one that is open. */
  showPanel(panel: Panel | null): void;
  /** Opens 使用手册 or the list of keys over whatever is open, or closes it; nothing below is touched. */
  showHelp(help: AppState['help']): void;
  /** Says of these entries, and of no others, that this person has looked at them, or has not. */
  markEntries(entries: readonly InboxEntry[], read: boolean): void;
  /** Answers once the records of these partitions are in the replica, beside the directory's. */
  openPartitions(partitions: readonly string[]): Promise<void>;
  perform<N extends CommandName>(name: N, input: CommandDraft<N>): Promise<Outcome<Committed>>;
  ask<N extends AskName>(name: N, ...input: AskInput<N>): Promise<Outcome<OutputOf<AppContract, N>>>;
  pickFolder(): Promise<Outcome<void>>;
  createWorkspace(input: InputOf<AppContract, 'workspace.create'>): Promise<Outcome<void>>;
  joinWorkspace(input: InputOf<AppContract, 'workspace.join'>): Promise<Outcome<void>>;
  retrySync(): Promise<Outcome<void>>;
  /** Tells how far a running verification is; returns the function that stops listening. */
  watchVerification(onProgress: (progress: VerificationProgress) => void): () => void;
  /** Tells how far a running export of everything is; returns the function that stops listening. */
  watchExport(onProgress: (progress: ExportProgress) => void): () => void;
  loadDraft(key: string): Promise<Outcome<OutputOf<AppContract, 'drafts.load'>>>;
  saveDraft(key: string, value: Draft): Promise<void>;
  removeDraft(key: string): Promise<void>;
}

type AskInput<N extends AskName> = [InputOf<AppContract, N>] extends [undefined]
  ? []
  : [input: InputOf<AppContract, N>];

const clockStepMs = 30_000;

export interface PagePorts {
  readonly now: () => number;
  readonly history: Pick<History, 'pushState'>;
  readonly storage: Storage;
  /** Begins the page anew. */
  readonly reload: () => void;
}

export function createActions({ client, watch }: HostConnection, store: AppStore, page: PagePorts): Actions {
  const keeper = createReplicaKeeper(
    client,
    (replica) => store.setState({ replica, failure: null }),
    (failure) => store.setState({ failure }),
  );

  const ask: Actions['ask'] = (name, ...input) =>
    outcomeOf((client.request as (name: string, input?: unknown) => Promise<never>)(name, ...input));

  const marker = inboxMarker(client, store);
  const preferences = preferenceKeeper(client, store, page.storage);

  const showWorkspace = workspaceShower(store, keeper, marker, page.now);

  const load = async (): Promise<void> => {
    try {
      const [lock, notices] = await Promise.all([
        client.request('lock.getState'),
        client.request('desktop.getNotices'),
      ]);
      store.setState({ notices, now: page.now(), failure: null });
      if (lock.isLocked) return takeLock(lock);
      store.setState({ lock });
      void preferences.load();
      const { workspace, ...state } = await firstState(client);
      if (store.getState().lock?.isLocked) return;
      store.setState({ ...state, failure: null });
      showWorkspace(workspace);
    } catch (failure) {
      store.setState({ failure });
    }
  };

  const takeLock = lockTaker(store, keeper.forget, () => void load());
  const refresh = async (): Promise<void> => {
    if (!store.getState().lock?.isLocked) await keeper.refresh();
  };

  return {
    start: () =>
      startListening({ client, watch }, store, page, {
        load,
        accept: keeper.accept,
        refresh,
        showWorkspace,
        takeLock,
      }),
    reload: async () => {
      await load();
      await refresh();
    },
    clock: page.now,
    navigate: (route) => goTo(route, store, page),
    setPreferences: preferences.set,
    showPanel: (panel) => store.setState({ panel }),
    showHelp: (help) => store.setState({ help }),
    markEntries: marker.mark,
    openPartitions: (partitions) => keeper.open([directoryPartition, ...partitions]),
    perform: (name, input) =>
      outcomeOf((client.request as (name: string, input: unknown) => Promise<Committed>)(name, input)),
    ask,
    ...workspaceActions(client, store, showWorkspace),
    ...draftActions(client),
    watchVerification: (onProgress) => client.on('verification.progressed', onProgress),
    watchExport: (onProgress) => client.on('data.exportProgressed', onProgress),
  };
}

/**
 * What is done with drafts, each when the one before it is done: whoever opens a form again finds what was typed last, and none comes back
 * after it was removed. A draft that cannot be kept must not disturb the typing that it protects.
 */
function draftActions(client: HostConnection['client']): Pick<Actions, 'loadDraft' | 'saveDraft' | 'removeDraft'> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(request: () => Promise<T>): Promise<Outcome<T>> => {
    const next = last.then(() => outcomeOf(request()));
    last = next;
    return next;
  };
  return {
    loadDraft: (key) => inTurn(() => client.request('drafts.load', { key })),
    saveDraft: async (key, value) => void (await inTurn(() => client.request('drafts.save', { key, value }))),
    removeDraft: async (key) => void (await inTurn(() => client.request('drafts.remove', { key }))),
  };
}

/** A step back leads to another place, never to the same. */
function goTo(route: Route, store: AppStore, { history }: PagePorts): void {
  const [former, address] = [store.getState().route, route].map(formatRoute);
  store.setState({ route });
  if (address !== former) history.pushState(null, '', address);
}

/** Takes a state of the workspace in; with the first one that has records, and with another person, they are fetched. */
function workspaceShower(
  store: AppStore,
  keeper: ReplicaKeeper,
  marker: InboxMarker,
  now: PagePorts['now'],
): Listener['showWorkspace'] {
  const openToday = (): Promise<void> => keeper.open([directoryPartition, ...todayPartitions(chinaTimeOf(now()).date)]);
  return (workspace) => {
    const before = store.getState().workspace;
    const previous = before?.me;
    store.setState({ workspace });
    if (workspace.stage !== 'ready' && workspace.stage !== 'joining') return;
    void openToday();
    if (previous?.personId !== workspace.me?.personId) void marker.load();
    // What may be seen depends on who looks: records fetched for nobody, or another, are fetched again.
    if (before && JSON.stringify(previous) !== JSON.stringify(workspace.me)) void keeper.refresh();
  };
}

/** What every screen needs before any record. */
async function firstState(client: HostConnection['client']) {
  const [info, workspace, sync, alarms, updates] = await Promise.all([
    client.request('app.getInfo'),
    client.request('workspace.getStatus'),
    client.request('sync.getStatus'),
    client.request('emergency.getAlarms'),
    client.request('updates.getState'),
  ]);
  return { info, workspace, sync, alarms, updates };
}

/** Requests whose answer is the new state of the workspace or of the synchronisation. */
function workspaceActions(
  client: HostConnection['client'],
  store: AppStore,
  showWorkspace: Listener['showWorkspace'],
): Pick<Actions, 'pickFolder' | 'createWorkspace' | 'joinWorkspace' | 'retrySync'> {
  const settle = async <T>(request: Promise<T>, show: (value: T) => void): Promise<Outcome<void>> => {
    const outcome = await outcomeOf(request);
    if (!outcome.ok) return outcome;
    show(outcome.value);
    return { ok: true, value: undefined };
  };
  return {
    pickFolder: () => settle(client.request('workspace.pickFolder'), showWorkspace),
    createWorkspace: (input) => settle(client.request('workspace.create', input), showWorkspace),
    joinWorkspace: (input) => settle(client.request('workspace.join', input), showWorkspace),
    retrySync: () => settle(client.request('sync.retry'), (sync) => store.setState({ sync })),
  };
}

interface Listener {
  readonly load: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly accept: (change: Parameters<ReturnType<typeof createReplicaKeeper>['accept']>[0]) => void;
  readonly showWorkspace: (workspace: OutputOf<AppContract, 'workspace.getStatus'>) => void;
  readonly takeLock: (lock: LockState) => void;
}

function startListening(
  { client, watch }: HostConnection,
  store: AppStore,
  page: PagePorts,
  { load, refresh, accept, showWorkspace, takeLock }: Listener,
): () => void {
  const stops = [
    client.on('records.changed', accept),
    client.on('workspace.statusChanged', showWorkspace),
    client.on('workspace.replaced', page.reload),
    client.on('sync.statusChanged', (sync) => store.setState({ sync })),
    client.on('lock.stateChanged', takeLock),
    // With the time of now: what is held back from this moment on would else begin half a minute late.
    client.on('desktop.noticesChanged', (notices) => store.setState({ notices, now: page.now() })),
    client.on('updates.stateChanged', (updates) => store.setState({ updates })),
    client.on('emergency.alarmsChanged', (alarms) => store.setState({ alarms })),
    client.on('desktop.manualAsked', () => store.setState({ help: helpHere(store.getState()) })),
    watch((connection) => {
      const wasLost = store.getState().connection === 'reconnecting';
      store.setState({ connection });
      // Whatever was pushed while nobody listened is fetched.
      if (connection === 'open' && wasLost) void load().then(refresh);
    }),
  ];
  const timer = setInterval(() => store.setState({ now: page.now() }), clockStepMs);
  void load();
  return () => {
    clearInterval(timer);
    for (const stop of stops) stop();
  };
}
