import { app } from 'electron';

/**
 * Holds the first wish to quit back until `flush` is done, then quits. A flush that fails does not keep the application
 * open: what it did not send is in the journal.
 */
export function flushBeforeQuit(flush: () => Promise<void>, log: (line: string) => void): void {
  let phase: 'running' | 'flushing' | 'flushed' = 'running';
  app.on('before-quit', (event) => {
    if (phase === 'flushed') return;
    event.preventDefault();
    if (phase === 'flushing') return;
    phase = 'flushing';
    void flush()
      .catch((error: unknown) => log(`flush before quit: ${String(error)}`))
      .then(() => {
        phase = 'flushed';
        app.quit();
      });
  });
}
