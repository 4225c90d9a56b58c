import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { isPageAddress } from '../shell/page-address.ts';

/** The windows that may talk to the host. */
export class TrustedSenders {
  readonly #contents = new Set<WebContents>();

  add(contents: WebContents): void {
    this.#contents.add(contents);
    contents.once('destroyed', () => this.#contents.delete(contents));
  }

  /** Our window, its top frame, our page: a frame inside it or a page it was led to is a stranger. */
  trusts({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
    const isOurWindow = [...this.#contents].some(({ id }) => id === sender.id);
    return isOurWindow && senderFrame !== null && senderFrame.parent === null && isPageAddress(senderFrame.url);
  }

  /** Those that can be sent to now. */
  present(): readonly WebContents[] {
    return [...this.#contents].filter((contents) => !contents.isDestroyed() && !contents.isCrashed());
  }
}
