import type { MarkLevel } from './item-clashes.ts';

const shapes: Readonly<Record<MarkLevel, string>> = {
  conflict: 'M6 1 11.5 11H.5Z',
  hint: 'M6 .5 11.5 6 6 11.5.5 6Z',
  accepted: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Zm0 1.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8Z',
};

/** Triangle for 冲突, diamond for 提示, ring for accepted: told apart without colour. The words stand beside it. */
export function ClashMark({ level }: { readonly level: MarkLevel }) {
  return (
    <svg className="clash-mark" data-level={level} viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
      <path d={shapes[level]} fill="currentColor" />
    </svg>
  );
}
