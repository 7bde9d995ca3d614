import type { Raster } from '../../pictures/raster.ts';
import { aboveMedian } from './above-median.ts';
import { cosineTransform } from './cosine-transform.ts';
import { DIHEDRAL_VARIANTS, type DihedralVariant, turned } from './dihedral.ts';
import { formatHash } from './hamming.ts';
import { decimated, jaroszFilter } from './jarosz-filter.ts';
import { luminanceOf } from './luminance.ts';

/** Below it a hash says little: the picture has too few edges to tell it from others (PDQ, section “Quality metric”). */
export const PDQ_QUALITY_BAR = 50;

const SQUARE = 64;
const FREQUENCIES = 16;
/** Smaller pictures have no hash: all bits are 0, and so is the quality. */
const LEAST_SIDE = 5;
const NO_HASH = '0'.repeat((FREQUENCIES * FREQUENCIES) / 4);

const lowFrequencies = cosineTransform(SQUARE, FREQUENCIES);

export interface PdqHash {
  /** 64 hexadecimal digits. */
  readonly hash: string;
  /** 0 to 100. */
  readonly quality: number;
}

export interface PdqVariants {
  readonly hashes: Readonly<Record<DihedralVariant, string>>;
  /** 0 to 100, the same for all. */
  readonly quality: number;
}

/**
 * PDQ, 256 bits, from every pixel (Facebook, “The TMK+PDQF video-hashing algorithm and the PDQ image-hashing algorithm”,
 * 2019): luminance, tent blur, 64 × 64 samples, cosine transform, and of its 16 × 16 low frequencies which are above
 * their median. Bit 16 i + j stands for frequency i + 1 down and j + 1 across.
 */
export function pdqHash(raster: Raster): PdqHash {
  const square = squareOf(raster);
  if (square === null) return { hash: NO_HASH, quality: 0 };
  return { hash: formatHash(aboveMedian(lowFrequencies(square))), quality: qualityOf(square) };
}

/** PDQ of a picture in all eight ways it can lie, for little more than the cost of one. */
export function pdqVariants(raster: Raster): PdqVariants {
  const square = squareOf(raster);
  const frequencies = square && lowFrequencies(square);
  const hashOf = (variant: DihedralVariant) =>
    frequencies ? formatHash(aboveMedian(turned(frequencies, FREQUENCIES, variant))) : NO_HASH;
  return {
    hashes: Object.fromEntries(
      DIHEDRAL_VARIANTS.map((variant) => [variant, hashOf(variant)]),
    ) as PdqVariants['hashes'],
    quality: square ? qualityOf(square) : 0,
  };
}

function squareOf(raster: Raster): Float32Array | null {
  const { width, height } = raster;
  if (Math.min(width, height) < LEAST_SIDE) return null;
  return decimated(jaroszFilter({ width, height, values: luminanceOf(raster) }, SQUARE), SQUARE);
}

/** Sum of the steps from sample to sample, each in whole hundredths of the range, ÷ 90; at most 100. */
function qualityOf(square: Float32Array): number {
  let steps = 0;
  for (let row = 0; row < SQUARE; row += 1)
    for (let column = 0; column < SQUARE; column += 1) {
      const at = row * SQUARE + column;
      if (row + 1 < SQUARE) steps += stepOf(square[at]!, square[at + SQUARE]!);
      if (column + 1 < SQUARE) steps += stepOf(square[at]!, square[at + 1]!);
    }
  return Math.min(100, Math.floor(steps / 90));
}

const stepOf = (one: number, other: number) =>
  Math.floor(Math.abs(Math.fround(Math.fround(Math.fround(one - other) * 100) / 255)));
