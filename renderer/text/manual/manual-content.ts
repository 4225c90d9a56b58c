import type { KeyGroupId } from '../keys.ts';

/** Every chapter of 使用手册, in the order in which it is read. */
export const manualChapterIds = [
  'start',
  'sync',
  'setup',
  'today',
  'plan',
  'reception',
  'duty',
  'emergency',
  'supervision',
  'directory',
  'search',
  'inbox',
  'history',
  'settings',
  'keys',
  'trouble',
] as const;
export type ManualChapterId = (typeof manualChapterIds)[number];

/** Where in the manual: a chapter, or one of its parts. */
export interface ManualPlace {
  readonly chapter: ManualChapterId;
  readonly part?: string;
}

/** Pictures of the fictitious district, each the file of that name in `renderer/views/manual/pictures/`. */
export const manualPictureIds = [
  'today',
  'plan-matrix',
  'plan-form',
  'plan-import',
  'plan-submissions',
  'plan-versions',
  'plan-absences',
  'reception-board',
  'visit-itinerary',
  'visit-compliance',
  'duty-today',
  'duty-month',
  'duty-editor',
  'duty-log',
  'duty-handover',
  'emergency-intake',
  'emergency-board',
  'incident',
  'supervision-board',
  'matter',
  'joint-meeting',
  'directory-book',
  'search',
  'inbox',
  'history-changes',
  'settings-rules',
] as const;
export type ManualPictureId = (typeof manualPictureIds)[number];

/** One thing that a page of the manual says, in the form in which it is shown. */
export type ManualBlock =
  | { readonly kind: 'text'; readonly text: string }
  /** Done one after the other. */
  | { readonly kind: 'steps'; readonly steps: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What stands on the screen, and what it means. */
  | { readonly kind: 'marks'; readonly marks: readonly (readonly [mark: string, meaning: string])[] }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'picture'; readonly picture: ManualPictureId; readonly caption: string }
  | { readonly kind: 'keys'; readonly groups: readonly KeyGroupId[] }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'see'; readonly places: readonly ManualPlace[] };

/** 看到什么、意味着什么、怎么办、还不行找谁. */
export interface Trouble {
  readonly seen: readonly string[];
  readonly means: string;
  readonly act: readonly string[];
  readonly askWhom: string;
}

/** One thing that can go wrong, under the name by which others lead to it. */
export interface NamedTrouble extends Trouble {
  readonly id: string;
  readonly title: string;
}

export interface ManualPart {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly ManualBlock[];
}

export interface ManualChapter {
  readonly id: ManualChapterId;
  readonly title: string;
  readonly parts: readonly ManualPart[];
}

export const text = (words: string): ManualBlock => ({ kind: 'text', text: words });
export const steps = (...each: readonly string[]): ManualBlock => ({ kind: 'steps', steps: each });
export const list = (...items: readonly string[]): ManualBlock => ({ kind: 'list', items });
export const marks = (...each: readonly (readonly [mark: string, meaning: string])[]): ManualBlock => ({
  kind: 'marks',
  marks: each,
});
export const note = (words: string): ManualBlock => ({ kind: 'note', text: words });
export const picture = (id: ManualPictureId, caption: string): ManualBlock => ({
  kind: 'picture',
  picture: id,
  caption,
});
export const keys = (...groups: readonly KeyGroupId[]): ManualBlock => ({ kind: 'keys', groups });
/** Links to other pages, each `chapter` or `chapter/part`. */
export const see = (...places: readonly PlaceName[]): ManualBlock => ({ kind: 'see', places: places.map(placeOf) });

export type PlaceName = ManualChapterId | `${ManualChapterId}/${string}`;

export function placeOf(name: PlaceName): ManualPlace {
  const [chapter, part] = name.split('/') as [ManualChapterId, string?];
  return { chapter, ...(part !== undefined && { part }) };
}
