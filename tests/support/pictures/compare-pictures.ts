import type { Page } from 'playwright-core';

/** A picture is kept at a quarter of its size: how letters are smoothed differs from one Chromium to the next and is not seen at that size. */
const SHRINK = 4;
/** Of 255, how far a point may be off. */
const MOST_OFF = 40;
/** Points that may be further off: fewer than a button's edge that has moved by a few pixels. */
export const MOST_POINTS = 8;

export interface Comparison {
  /** How many points are off; infinite where the sizes differ. */
  readonly points: number;
  /** Where: the box around them in pixels of the page. */
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } | null;
}

/** A screenshot at the size at which it is kept. Both are PNG in base64; `page` is any page, which has what decodes pictures. */
export const shrink = (page: Page, png: string): Promise<string> =>
  page.evaluate(
    async ({ data, by }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width / by, image.height / by];
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    { data: png, by: SHRINK },
  );

/** Compares two kept pictures. */
export const compare = (page: Page, left: string, right: string): Promise<Comparison> =>
  page.evaluate(
    async ({ pictures, most, by }) => {
      const read = async (data: string): Promise<ImageData> => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [one, other] = await Promise.all(pictures.map(read));
      if (!one || !other || one.width !== other.width || one.height !== other.height)
        return { points: Number.POSITIVE_INFINITY, box: null };
      let points = 0;
      const box = { left: one.width, top: one.height, right: 0, bottom: 0 };
      for (let at = 0; at < one.data.length; at += 4) {
        const isOff = [0, 1, 2].some(
          (part) => Math.abs((one.data[at + part] ?? 0) - (other.data[at + part] ?? 0)) > most,
        );
        if (!isOff) continue;
        points += 1;
        const [x, y] = [(at / 4) % one.width, Math.floor(at / 4 / one.width)];
        box.left = Math.min(box.left, x);
        box.top = Math.min(box.top, y);
        box.right = Math.max(box.right, x + 1);
        box.bottom = Math.max(box.bottom, y + 1);
      }
      const scaled = { left: box.left * by, top: box.top * by, right: box.right * by, bottom: box.bottom * by };
      return { points, box: points > 0 ? scaled : null };
    },
    { pictures: [left, right], most: MOST_OFF, by: SHRINK },
  );
