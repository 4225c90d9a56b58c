import { EventSource, preventableEvent } from './event-source.ts';
import { journal } from './journal.ts';

type WindowEvents = {
  close: [event: Electron.Event];
};

/** A window without a page: its title and its progress are all there is to see. */
export class BaseWindow
  extends EventSource<WindowEvents>
  implements Pick<Electron.BaseWindow, 'setTitle' | 'setProgressBar' | 'destroy' | 'close'>
{
  constructor({ title = '' }: Electron.BaseWindowConstructorOptions = {}) {
    super({ close: true });
    journal.record('BaseWindow', title);
  }

  setTitle(title: string): void {
    journal.record('BaseWindow.setTitle', title);
  }

  setProgressBar(part: number): void {
    journal.record('BaseWindow.setProgressBar', part);
  }

  close(): void {
    const event = preventableEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    journal.record('BaseWindow.destroy');
  }
}
