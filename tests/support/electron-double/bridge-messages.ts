/** What an exposed value looks like on the other side of the bridge. */
export type Shape =
  | { readonly type: 'function'; readonly id: number }
  | { readonly type: 'object'; readonly parts: readonly (readonly [string, Shape])[] }
  | { readonly type: 'value'; readonly value: unknown };

/** Between the page's world and the preload's: events on the document, whose details Chromium clones. */
export interface BridgeMessages {
  expose: { readonly key: string; readonly shape: Shape };
  call: { readonly call: number; readonly target: number; readonly values: readonly Shape[] };
  /** `pending` answers at once that a promise will follow. */
  result:
    | { readonly call: number; readonly state: 'pending' }
    | { readonly call: number; readonly state: 'done'; readonly value: Shape }
    | { readonly call: number; readonly state: 'failed'; readonly name: string; readonly message: string };
  /** The preload calls a function that the page had given it. */
  callback: { readonly target: number; readonly values: readonly unknown[] };
}
