import type { BridgeMessages, Shape } from './bridge-messages.ts';

/**
 * The page's half of `contextBridge`: builds what the preload exposes. Its source is injected into pages: it may use
 * nothing from outside itself.
 */
export function installMainWorld(): void {
  if (window !== window.top) return;
  type Result = BridgeMessages['result'];
  let last = 0;
  const waiting = new Map<number, (result: Result) => void>();
  const given = new Map<number, (...values: unknown[]) => void>();
  const numbers = new WeakMap<object, number>();

  const tell = <N extends keyof BridgeMessages>(name: N, detail: BridgeMessages[N]): void =>
    void document.dispatchEvent(new CustomEvent(`electron-double:${name}`, { detail }));
  const hear = <N extends keyof BridgeMessages>(name: N, receive: (detail: BridgeMessages[N]) => void): void =>
    document.addEventListener(`electron-double:${name}`, (event) =>
      receive((event as CustomEvent<BridgeMessages[N]>).detail),
    );

  const shapeOf = (value: unknown): Shape => {
    if (typeof value !== 'function') return { type: 'value', value };
    const id = numbers.get(value) ?? ++last;
    numbers.set(value, id);
    given.set(id, value as (...values: unknown[]) => void);
    return { type: 'function', id };
  };
  const build = (shape: Shape): unknown => {
    if (shape.type === 'function') return (...values: unknown[]) => callPreload(shape.id, values);
    if (shape.type === 'value') return shape.value;
    return Object.freeze(Object.fromEntries(shape.parts.map(([key, part]) => [key, build(part)])));
  };
  const settle = (result: Result): unknown => {
    if (result.state === 'done') return build(result.value);
    if (result.state === 'failed') throw Object.assign(new Error(result.message), { name: result.name });
    return new Promise((resolve, reject) => {
      waiting.set(result.call, (later) => {
        waiting.delete(later.call);
        try {
          resolve(settle(later));
        } catch (error) {
          reject(error);
        }
      });
    });
  };
  const callPreload = (target: number, values: unknown[]): unknown => {
    const call = ++last;
    let answer: Result | undefined;
    waiting.set(call, (result) => {
      answer = result;
    });
    tell('call', { call, target, values: values.map(shapeOf) });
    waiting.delete(call);
    if (!answer) throw new Error('double: the preload did not answer');
    return settle(answer);
  };

  hear('result', (result) => waiting.get(result.call)?.(result));
  hear('callback', ({ target, values }) => given.get(target)?.(...values));
  hear('expose', ({ key, shape }) => {
    Object.defineProperty(window, key, { value: build(shape), enumerable: true });
  });
}
