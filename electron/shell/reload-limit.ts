const MOST_RELOADS = 3;
const WITHIN_MS = 60_000;

/** Says whether a page that died may be loaded again, so that one that dies at once does not do so for ever. */
export class ReloadLimit {
  #reloadedAt: number[] = [];

  allows(now: number): boolean {
    this.#reloadedAt = this.#reloadedAt.filter((time) => now - time < WITHIN_MS);
    if (this.#reloadedAt.length >= MOST_RELOADS) return false;
    this.#reloadedAt.push(now);
    return true;
  }

  /** Somebody asked for another try. */
  forget(): void {
    this.#reloadedAt = [];
  }
}
