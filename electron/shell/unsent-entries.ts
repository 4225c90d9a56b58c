import { app, dialog, powerMonitor } from 'electron';
import type { SyncStatus } from '../../shared/contract/workspace.contract.ts';
import { syncStatusSchema } from '../../shared/contract/workspace.contract.ts';
import { chinaTimeOf } from '../../shared/domain/china-time.ts';
import type { ShellAccess } from '../../shared/host/create-host.ts';
import type { MainWindow } from './main-window.ts';
import { shellWords } from './wording.ts';

const words = shellWords.unsent;
/** So long a folder that answers is given to take the last entries before anybody is asked. */
const GRACE_MS = 2000;

/** Asks before the application goes while entries have not reached the shared folder, and lets it go by itself when they have. */
export class UnsentEntries {
  readonly #host: ShellAccess;
  readonly #window: MainWindow;
  /** Ends the waiting that the person chose; null while nobody waits. */
  #stopWaiting: (() => void) | null = null;
  /** The computer is being switched off: nobody is there to answer, and what was not sent is in the journal. */
  #isMachineGoing = false;

  constructor(host: ShellAccess, window: MainWindow) {
    this.#host = host;
    this.#window = window;
    powerMonitor.on('shutdown', () => {
      this.#isMachineGoing = true;
      app.quit();
    });
  }

  async mayGo(): Promise<boolean> {
    const wasWaiting = this.#stopWaiting !== null;
    this.#stopWaiting?.();
    this.#stopWaiting = null;
    if (this.#isMachineGoing) return true;
    let status = await this.#status('sync.getStatus');
    if (isSent(status)) return true;
    if (!wasWaiting && status?.share === 'online') {
      await this.#status('sync.retry');
      if (await this.#isSentWithin(GRACE_MS)) return true;
      status = await this.#status('sync.getStatus');
    }
    return status === null || isSent(status) ? true : this.#ask(status);
  }

  async #ask({ unpublishedCommits, publishedAt }: SyncStatus): Promise<boolean> {
    const since = publishedAt === null ? null : Object.values(chinaTimeOf(publishedAt)).join(' ');
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: shellWords.product,
      message: words.message(unpublishedCommits),
      detail: words.detail(since),
      buttons: [words.wait, words.quit, words.cancel],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    if (response === 0) this.#waitAndGo();
    return response === 1;
  }

  /** The window goes out of sight, the tray stays: whoever opens the window again has changed their mind. */
  #waitAndGo(): void {
    this.#window.stepAside(() => this.#stopWaiting?.());
    const stop = this.#onStatus((status) => {
      if (!isSent(status)) return;
      app.quit();
    });
    this.#stopWaiting = () => {
      stop();
      this.#stopWaiting = null;
    };
    // What arrived while the question stood is not told again.
    void this.#status('sync.getStatus').then((status) => {
      if (isSent(status) && this.#stopWaiting) app.quit();
    });
  }

  #isSentWithin(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (answer: boolean): void => {
        stop();
        clearTimeout(timer);
        resolve(answer);
      };
      const timer = setTimeout(() => settle(false), milliseconds);
      const stop = this.#onStatus((status) => {
        if (isSent(status)) settle(true);
      });
    });
  }

  #onStatus(onStatus: (status: SyncStatus) => void): () => void {
    return this.#host.listen((name, payload) => {
      if (name === 'sync.statusChanged') onStatus(payload as SyncStatus);
    });
  }

  async #status(name: 'sync.getStatus' | 'sync.retry'): Promise<SyncStatus | null> {
    const reply = await this.#host.dispatch(name, undefined);
    return reply.ok ? syncStatusSchema.parse(reply.value) : null;
  }
}

const isSent = (status: SyncStatus | null): boolean => status === null || status.unpublishedCommits === 0;
