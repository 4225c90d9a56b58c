import { EventEmitter } from 'node:events';

type EventMap = Record<string, readonly unknown[]>;

/** An emitter that knows its events: listening to one that the double never tells of is an error, not a silent gap. */
export class EventSource<E extends EventMap> {
  readonly #emitter = new EventEmitter();
  readonly #names: ReadonlySet<string>;

  constructor(names: Readonly<Record<keyof E & string, true>>) {
    this.#names = new Set(Object.keys(names));
  }

  on<K extends keyof E & string>(name: K, listener: (...values: [...E[K]]) => void): this {
    this.#check(name);
    this.#emitter.on(name, listener as (...values: unknown[]) => void);
    return this;
  }

  once<K extends keyof E & string>(name: K, listener: (...values: [...E[K]]) => void): this {
    this.#check(name);
    this.#emitter.once(name, listener as (...values: unknown[]) => void);
    return this;
  }

  removeListener<K extends keyof E & string>(name: K, listener: (...values: [...E[K]]) => void): this {
    this.#emitter.removeListener(name, listener as (...values: unknown[]) => void);
    return this;
  }

  emit<K extends keyof E & string>(name: K, ...values: [...E[K]]): boolean {
    return this.#emitter.emit(name, ...values);
  }

  #check(name: string): void {
    if (!this.#names.has(name)) throw new Error(`double: the event ${name} is not covered`);
  }
}

export type PreventableEvent<T extends object = object> = Electron.Event<T>;

export function preventableEvent<T extends object>(details: T): PreventableEvent<T> {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event as PreventableEvent<T>;
}
