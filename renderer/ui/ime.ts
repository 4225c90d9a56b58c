interface KeyLike {
  readonly key: string;
  readonly keyCode?: number;
  readonly nativeEvent?: { readonly isComposing?: boolean };
}

/** A key that belongs to an input method (choosing a Chinese word): it must never act as a shortcut. */
export const isImeKey = (event: KeyLike): boolean =>
  event.nativeEvent?.isComposing === true || event.keyCode === 229 || event.key === 'Process';
