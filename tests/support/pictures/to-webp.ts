import type { Page } from 'playwright-core';

/** How much of a picture's detail is kept, of 1: letters stay readable at a third of the size. */
const QUALITY = 0.7;

/** A screenshot as the application carries it: PNG in base64 becomes WebP in base64. `page` is any page, which has what writes it. */
export const toWebp = (page: Page, png: string): Promise<string> =>
  page.evaluate(
    async ({ data, quality }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality).split(',')[1] ?? '';
    },
    { data: png, quality: QUALITY },
  );
