import type { BridgeMessages, Shape } from './bridge-messages.ts';
import type { Codec } from './codec.ts';

export type FromPage =
  | { readonly type: 'send'; readonly channel: string; readonly values: readonly unknown[] }
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly values: readonly unknown[] };
export type ToPage =
  | { readonly type: 'event'; readonly channel: string; readonly values: readonly unknown[] }
  | { readonly type: 'done'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

/** The two functions between the preload's world and the double: one is Chromium's binding, the other is put here. */
export interface WorldGates {
  electronDoublePost(text: string): void;
  electronDoubleReceive(text: string): void;
}

/**
 * What a sandboxed preload finds: `require('electron')` with `contextBridge` and `ipcRenderer`, and nothing else. Its
 * source is injected into pages: it may use nothing from outside itself.
 */
export function createPreloadRequire(codec: Codec): (name: string) => unknown {
  type Listener = (event: object, ...values: unknown[]) => void;
  type Callable = (...values: unknown[]) => unknown;
  const gates = globalThis as unknown as WorldGates;
  let last = 0;
  const exposed = new Map<number, Callable>();
  const pageFunctions = new Map<number, Callable>();
  const listeners = new Map<string, Listener[]>();
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();

  const tell = <N extends keyof BridgeMessages>(name: N, detail: BridgeMessages[N]): void =>
    void document.dispatchEvent(new CustomEvent(`electron-double:${name}`, { detail }));
  const shapeOf = (value: unknown): Shape => {
    if (typeof value === 'function') {
      exposed.set(++last, value as Callable);
      return { type: 'function', id: last };
    }
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) {
      return { type: 'value', value };
    }
    return { type: 'object', parts: Object.entries(value).map(([key, part]) => [key, shapeOf(part)]) };
  };
  const open = (shape: Shape): unknown => {
    if (shape.type !== 'function') return shape.type === 'value' ? shape.value : undefined;
    const known = pageFunctions.get(shape.id);
    const callback = known ?? ((...values: unknown[]) => tell('callback', { target: shape.id, values }));
    pageFunctions.set(shape.id, callback);
    return callback;
  };
  const failure = (call: number, error: unknown): BridgeMessages['result'] => {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { call, state: 'failed', name, message };
  };

  document.addEventListener('electron-double:call', (event) => {
    const { call, target, values } = (event as CustomEvent<BridgeMessages['call']>).detail;
    try {
      const result = exposed.get(target)?.(...values.map(open));
      if (!(result instanceof Promise)) return tell('result', { call, state: 'done', value: shapeOf(result) });
      tell('result', { call, state: 'pending' });
      result.then(
        (value) => tell('result', { call, state: 'done', value: shapeOf(value) }),
        (error) => tell('result', failure(call, error)),
      );
    } catch (error) {
      tell('result', failure(call, error));
    }
  });

  const post = (message: FromPage): void => gates.electronDoublePost(codec.encode(message));
  gates.electronDoubleReceive = (text) => {
    const message = codec.decode(text) as ToPage;
    if (message.type === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({ ports: [] }, ...message.values);
    } else if (message.type === 'done') pending.get(message.id)?.resolve(message.value);
    else pending.get(message.id)?.reject(new Error(message.message));
    if (message.type !== 'event') pending.delete(message.id);
  };

  const ipcRenderer = {
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => {
      const left = (listeners.get(channel) ?? []).filter((known) => known !== listener);
      listeners.set(channel, left);
      return ipcRenderer;
    },
    send: (channel: string, ...values: unknown[]) => post({ type: 'send', channel, values }),
    invoke: (channel: string, ...values: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        pending.set(id, { resolve, reject });
        post({ type: 'invoke', id, channel, values });
      }),
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => tell('expose', { key, shape: shapeOf(api) }),
  };
  return (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
}
