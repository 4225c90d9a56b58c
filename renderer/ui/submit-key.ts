import type { KeyboardEvent } from 'react';
import { isImeKey } from './ime.ts';

/** Ctrl+Enter: takes a form from any of its fields. */
export const isSubmitKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isImeKey(event);
