import type { Page } from '@playwright/test';

/** A part of the page in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Of 255: how much a colour may differ. The edges of letters are smoothed a little otherwise at each painting. */
const TOLERANCE = 32;

/** How much of two pictures of the same size differs, 0 to 1. The page itself reads them; it has a canvas. */
export function changedShare(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(
    async ({ pictures, tolerance }) => {
      const [left, right] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          canvas.drawImage(bitmap, 0, 0);
          return canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      );
      if (left!.length !== right!.length) throw new Error('The pictures differ in size.');
      let changed = 0;
      for (let pixel = 0; pixel < left!.length; pixel += 4)
        if ([0, 1, 2].some((part) => Math.abs(left![pixel + part]! - right![pixel + part]!) > tolerance))
          changed += 1;
      return changed / (left!.length / 4);
    },
    { pictures: [before.toString('base64'), after.toString('base64')], tolerance: TOLERANCE },
  );
}
