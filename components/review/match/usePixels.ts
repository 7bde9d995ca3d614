import { useEffect, useState } from 'react';
import type { Raster } from '../../../domain/pictures/raster.ts';
import { type PictureSource, pixelsOf } from './picture-pixels.ts';

/** A picture on its way to the screen. */
export type Pixels = { state: 'drawing' } | { state: 'none' | 'failed' } | { state: 'ready'; raster: Raster };

/** The pixels, or null while there are none. */
export const rasterOf = (pixels: Pixels): Raster | null => (pixels.state === 'ready' ? pixels.raster : null);

/**
 * The pixels of a picture, once they are drawn.
 * @param keepsLast the picture before stays until the next one is drawn, as of the frames of a video
 * @param source the same object while the picture is the same; null where there is nothing to draw it from
 */
export function usePixels(source: PictureSource | null, keepsLast = false): Pixels {
  const [drawn, setDrawn] = useState<{ of: PictureSource; pixels: Pixels } | null>(null);
  useEffect(() => {
    if (source === null) return;
    let wanted = true;
    const show = (pixels: Pixels) => {
      if (wanted) setDrawn({ of: source, pixels });
    };
    pixelsOf(source).then(
      (raster) => show({ state: 'ready', raster }),
      (error: unknown) => {
        console.error(error);
        show({ state: 'failed' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [source]);
  if (source === null) return { state: 'none' };
  if (drawn && (drawn.of === source || (keepsLast && drawn.pixels.state === 'ready'))) return drawn.pixels;
  return { state: 'drawing' };
}
