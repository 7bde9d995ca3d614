import type { Raster } from '../raster.ts';

/**
 * Makes a changed copy; the source stays as it is.
 * @param strength above 0, to 1
 * @param seed for what is random in it; the same one gives the same bytes
 */
export type Transform = (source: Raster, strength: number, seed: number) => Raster;

/** What a measure of sizes is a share of: the shorter side of a picture. */
export const sideOf = ({ width, height }: Raster): number => Math.min(width, height);
