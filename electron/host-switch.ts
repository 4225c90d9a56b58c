import path from 'node:path';
import type { Host, ShellAccess } from '../shared/host/create-host.ts';
import type { HostEvent } from '../shared/host/host-core.ts';
import type { SamplePort } from '../shared/host/ports.ts';
import { composeHost, type HostSetting } from './compose-host.ts';
import { ensureFolder } from './storage/ensure-folder.ts';
import { removeFolder } from './storage/remove-folder.ts';

/** This workstation's host, and in its place, while somebody looks at it, one with a fictitious district. Rejects with the disk's errors. */
export const composeHosts = (setting: HostSetting): Promise<Host> => HostSwitch.over(setting);

/** Whoever holds it sees one host; pages are told when it is another one. */
class HostSwitch implements Host {
  readonly #setting: HostSetting;
  /** All of the fictitious district lies in it, below the profile folder. */
  readonly #folder: string;
  readonly #pages = new Set<HostEvent>();
  readonly #shells = new Set<HostEvent>();
  #own!: Host;
  #shown!: Host;
  #opening: Promise<void> | null = null;
  #ending: Promise<void> = Promise.resolve();

  private constructor(setting: HostSetting) {
    this.#setting = setting;
    this.#folder = path.join(setting.profileFolder, 'sample');
  }

  static async over(setting: HostSetting): Promise<Host> {
    const hosts = new HostSwitch(setting);
    // Two pages that ask at the same time get the same district.
    const open = (): Promise<void> => {
      hosts.#opening ??= hosts.#openSample().finally(() => {
        hosts.#opening = null;
      });
      return hosts.#opening;
    };
    hosts.#own = await hosts.#compose(setting, setting.isDemo ? undefined : { state: 'offered', open });
    hosts.#shown = hosts.#own;
    return hosts;
  }

  readonly dispatch: Host['dispatch'] = (name, input) => this.#shown.dispatch(name, input);
  readonly listen: Host['listen'] = (onEvent) => joined(this.#pages, onEvent);

  get shell(): ShellAccess {
    const shell = (): ShellAccess => this.#shown.shell;
    return {
      dispatch: (name, input) => shell().dispatch(name, input),
      listen: (onEvent) => joined(this.#shells, onEvent),
      get isLocked() {
        return shell().isLocked;
      },
      lock: () => shell().lock(),
    };
  }

  start(): Promise<void> {
    return this.#own.start();
  }

  async stop(): Promise<void> {
    await this.#ending;
    if (this.#shown !== this.#own) await this.#shown.stop();
    await this.#own.stop();
  }

  async #compose(setting: HostSetting, sample?: SamplePort): Promise<Host> {
    const host = await composeHost({ ...setting, ...(sample && { sample }) });
    // What one of the hosts says goes on while it is the one that is shown.
    const pass =
      (listeners: ReadonlySet<HostEvent>): HostEvent =>
      (...event) => {
        if (host === this.#shown) tell(listeners, ...event);
      };
    host.listen(pass(this.#pages));
    host.shell.listen(pass(this.#shells));
    return host;
  }

  #show(host: Host): void {
    this.#shown = host;
    tell(this.#pages, 'workspace.replaced', null);
  }

  async #openSample(): Promise<void> {
    await this.#ending;
    const shareFolder = path.join(this.#folder, 'share');
    ensureFolder(shareFolder);
    const { installation: _, ...rest } = this.#setting;
    const setting = { ...rest, profileFolder: this.#folder, shareFolder, isDemo: true, pickFolder: null };
    const remove = async (): Promise<void> => {
      this.#ending = this.#removeSample(sample);
    };
    const sample = await this.#compose(setting, { state: 'open', remove });
    await sample.start();
    this.#show(sample);
  }

  async #removeSample(sample: Host): Promise<void> {
    this.#show(this.#own);
    await sample.stop();
    await removeFolder(this.#folder);
  }
}

function joined(listeners: Set<HostEvent>, onEvent: HostEvent): () => void {
  listeners.add(onEvent);
  return () => void listeners.delete(onEvent);
}

function tell(listeners: ReadonlySet<HostEvent>, ...event: Parameters<HostEvent>): void {
  for (const listen of listeners) listen(...event);
}
