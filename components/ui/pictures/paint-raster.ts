import type { Raster } from '../../../domain/pictures/raster.ts';

/** Makes a canvas as large as the picture, pixel by pixel, and paints it. */
export function paintRaster(canvas: HTMLCanvasElement, { width, height, data }: Raster): void {
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')!.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
}
