interface RecordedCall {
  readonly api: string;
  readonly values: readonly unknown[];
}

/** What the application asked of the desktop, and what the test answers when it asks. */
class Journal {
  readonly calls: RecordedCall[] = [];
  readonly #answers = new Map<string, unknown[]>();

  record(api: string, ...values: unknown[]): void {
    this.calls.push({ api, values });
  }

  callsOf(api: string): (readonly unknown[])[] {
    return this.calls.filter((call) => call.api === api).map(({ values }) => values);
  }

  /** Queues the answer to the next question of this name. */
  answer(api: string, value: unknown): void {
    this.#answers.set(api, [...(this.#answers.get(api) ?? []), value]);
  }

  ask<T>(api: string, ...values: unknown[]): Promise<T> {
    this.record(api, ...values);
    const [next, ...rest] = this.#answers.get(api) ?? [];
    if (next === undefined) return Promise.reject(new Error(`double: the test gave no answer for ${api}`));
    this.#answers.set(api, rest);
    return Promise.resolve(next as T);
  }
}

export const journal = new Journal();
