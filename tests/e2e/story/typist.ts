import type { CDPSession } from 'playwright-core';
import type { OfficePage } from './office-page.ts';

/** A practised typist strikes five keys a second. */
export const SECONDS_A_KEY = 0.2;

/** Types as a person with an input method does, and counts the keys. */
export class Typist {
  keys = 0;
  readonly #office: OfficePage;
  readonly #session: CDPSession;

  constructor(office: OfficePage, session: CDPSession) {
    this.#office = office;
    this.#session = session;
  }

  static async at(office: OfficePage): Promise<Typist> {
    return new Typist(office, await office.page.context().newCDPSession(office.page));
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.#office.page.keyboard.press(key);
    }
  }

  /** A word by its letters and the space that takes it. */
  async compose(letters: string, words: string): Promise<void> {
    this.keys += letters.length + 1;
    await this.#session.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: letters.length,
      selectionEnd: letters.length,
    });
    await this.#session.send('Input.insertText', { text: words });
  }
}
