import type { ManualPictureId } from '../../text/manual/manual-content.ts';

/** Kept by `tests/e2e/browser/manual-pictures.test.ts`; files of the page, so they are there without a network. */
const files = import.meta.glob<string>('./pictures/*.webp', { eager: true, query: '?url', import: 'default' });

export const pictureAddress = (picture: ManualPictureId): string | undefined => files[`./pictures/${picture}.webp`];
