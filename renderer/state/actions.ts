import type { AppContract } from '../../shared/contract/contract.ts';
import type { InputOf, OutputOf, RequestName } from '../../shared/contract/define.ts';
import type { VerificationProgress } from '../../shared/contract/recovery.contract.ts';
import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import { monthPartition, yearPartition } from '../../shared/domain/month.ts';
import { addDays, type PlainDate } from '../../shared/domain/plain-date.ts';
import { directoryPartition } from '../../shared/domain/record.ts';
import { weekPartition, weekStartOf } from '../../shared/domain/week.ts';
import type { CommandDraft, CommandName } from '../../shared/store/commands.ts';
import type { HostConnection } from '../bridge/connect.ts';
import type { AppStore } from './app-store.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type Preferences, savePreferences } from './preferences.ts';
import { createReplicaKeeper } from './replica-keeper.ts';
import { formatRoute, type Route } from './route.ts';

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
  saveDraft(key: string, value: Draft): Promise<void>;
  removeDraft(key: string): Promise<void>;
}

type AskInput<N extends AskName> = [InputOf<AppContract, N>] extends [undefined]
  ? []
  : [input: InputOf<AppContract, N>];

/** What tells who is on duty on a day and in the weeks to come: a shift may begin the day before. */
const partitionsAround = (date: PlainDate): string[] => {
  const days = [-1, 0, 31].map((offset) => addDays(date, offset));
  return [...new Set([...days.map(monthPartition), ...days.map(yearPartition)])];
};

const clockStepMs = 30_000;

export interface PagePorts {
  readonly now: () => number;
  readonly history: Pick<History, 'pushState'>;
  readonly storage: Storage;
}

export function createActions({ client, watch }: HostConnection, store: AppStore, page: PagePorts): Actions {
  const keeper = createReplicaKeeper(
    client,
    (replica) => store.setState({ replica, failure: null }),
    (failure) => store.setState({ failure }),
  );

  const ask: Actions['ask'] = (name, ...input) =>
    outcomeOf((client.request as (name: string, input?: unknown) => Promise<never>)(name, ...input));

  const showWorkspace = (workspace: OutputOf<AppContract, 'workspace.getStatus'>): void => {
    const previous = store.getState().workspace?.me;
    store.setState({ workspace });
    if (workspace.stage !== 'ready' && workspace.stage !== 'joining') return;
    void openDirectory();
    // What may be seen depends on who looks: records fetched for nobody, or another, are fetched again.
    if (JSON.stringify(previous) !== JSON.stringify(workspace.me)) void keeper.refresh();
  };

  const openDirectory = (): Promise<void> => {
    const thisWeek = weekStartOf(chinaTimeOf(page.now()).date);
    const nearWeeks = [-7, 0, 7].map((days) => weekPartition(addDays(thisWeek, days)));
    return keeper.open([directoryPartition, ...nearWeeks, ...partitionsAround(chinaTimeOf(page.now()).date)]);
  };

  const load = async (): Promise<void> => {
    try {
      const [info, workspace, sync, alarms] = await Promise.all([
        client.request('app.getInfo'),
        client.request('workspace.getStatus'),
        client.request('sync.getStatus'),
        client.request('emergency.getAlarms'),
      ]);
      store.setState({ info, sync, alarms, failure: null });
      showWorkspace(workspace);
    } catch (failure) {
      store.setState({ failure });
    }
  };

  return {
    start: () =>
      startListening({ client, watch }, store, page, {
        load,
        accept: keeper.accept,
        refresh: keeper.refresh,
        showWorkspace,
      }),
    reload: async () => {
      await load();
      await keeper.refresh();
    },
    clock: page.now,
    navigate(route) {
      store.setState({ route });
      page.history.pushState(null, '', formatRoute(route));
    },
    setPreferences(preferences) {
      savePreferences(page.storage, preferences);
      store.setState({ preferences });
    },
    openPartitions: (partitions) => keeper.open([directoryPartition, ...partitions]),
    perform: (name, input) =>
      outcomeOf((client.request as (name: string, input: unknown) => Promise<Committed>)(name, input)),
    ask,
    ...workspaceActions(client, store, showWorkspace),
    watchVerification: (onProgress) => client.on('verification.progressed', onProgress),
    // A draft that cannot be kept must not disturb the typing that it protects.
    saveDraft: async (key, value) => void (await outcomeOf(client.request('drafts.save', { key, value }))),
    removeDraft: async (key) => void (await outcomeOf(client.request('drafts.remove', { key }))),
  };
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
}

function startListening(
  { client, watch }: HostConnection,
  store: AppStore,
  page: PagePorts,
  { load, refresh, accept, showWorkspace }: Listener,
): () => void {
  const stops = [
    client.on('records.changed', accept),
    client.on('workspace.statusChanged', showWorkspace),
    client.on('sync.statusChanged', (sync) => store.setState({ sync })),
    client.on('emergency.alarmsChanged', (alarms) => store.setState({ alarms })),
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
