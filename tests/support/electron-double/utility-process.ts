import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import path from 'node:path';
import { app } from './app.ts';
import { EventSource } from './event-source.ts';
import { journal } from './journal.ts';

type UtilityEvents = {
  message: [message: never];
  exit: [code: number];
};

const bootstrap = path.join(import.meta.dirname, 'utility-bootstrap.ts');

/** A Node child that is given `process.parentPort`; messages are cloned on the way, as between Electron's processes. */
export class UtilityProcess
  extends EventSource<UtilityEvents>
  implements Pick<Electron.UtilityProcess, 'postMessage' | 'kill'>
{
  readonly #child: ChildProcess;

  constructor(entry: string, args: readonly string[]) {
    super({ message: true, exit: true });
    this.#child = fork(bootstrap, [entry, ...args], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    app.children.add(this);
    this.#child.on('message', (message) => this.emit('message', message as never));
    this.#child.on('exit', (code) => {
      app.children.delete(this);
      journal.record('utilityProcess.exit', Date.now());
      this.emit('exit', code ?? 1);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown): void {
    journal.record('utilityProcess.postMessage', message);
    if (this.#child.connected) this.#child.send(message as Serializable, () => undefined);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork: (entry: string, args: readonly string[] = [], options: Electron.ForkOptions = {}): UtilityProcess => {
    if (!app.isReady()) throw new Error('double: utilityProcess before the application is ready');
    journal.record('utilityProcess.fork', path.basename(entry), options.serviceName);
    return new UtilityProcess(entry, args);
  },
};
