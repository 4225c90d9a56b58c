import { app } from 'electron';

export interface QuitSteps {
  /** False: the person stays, or the application goes later by itself. */
  readonly mayGo: () => Promise<boolean>;
  /** Writes and sends what is left, and lets go of everything. */
  readonly flush: () => Promise<void>;
  /** Comes last, when nothing of the application is at work any more. */
  readonly afterFlush: () => Promise<void>;
  readonly log: (line: string) => void;
}

/**
 * Holds the first wish to quit back until the steps are done, then quits. A step that fails does not keep the application open:
 * what it did not send is in the journal.
 */
export function flushBeforeQuit({ mayGo, flush, afterFlush, log }: QuitSteps): void {
  let phase: 'running' | 'leaving' | 'left' = 'running';
  const tried = <T>(step: () => Promise<T>, otherwise: T): Promise<T> =>
    step().catch((error: unknown) => {
      log(`quit: ${String(error)}`);
      return otherwise;
    });
  const leave = async (): Promise<void> => {
    if (!(await tried(mayGo, true))) {
      phase = 'running';
      return;
    }
    await tried(flush, undefined);
    await tried(afterFlush, undefined);
    phase = 'left';
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (phase === 'left') return;
    event.preventDefault();
    if (phase === 'leaving') return;
    phase = 'leaving';
    void leave();
  });
}
