/**
 * The eight ways a square can lie, by PDQ's names: turned counter-clockwise; flipX exchanges top and bottom, flipY left
 * and right; flipPlus1 keeps the upper left and lower right corners, flipMinus1 the other two.
 */
export const DIHEDRAL_VARIANTS = [
  'original',
  'rotate90',
  'rotate180',
  'rotate270',
  'flipX',
  'flipY',
  'flipPlus1',
  'flipMinus1',
] as const;

export type DihedralVariant = (typeof DIHEDRAL_VARIANTS)[number];

interface Change {
  /** Rows become columns. */
  transposed: boolean;
  /** Odd frequencies across (before the change) turn their sign. */
  across: boolean;
  /** Odd frequencies down do. */
  down: boolean;
}

/** A picture mirrored along an axis has the odd frequencies along it turned; numbers begin at frequency 1, which is odd. */
const CHANGES: Readonly<Record<DihedralVariant, Change>> = {
  original: { transposed: false, across: false, down: false },
  rotate90: { transposed: true, across: true, down: false },
  rotate180: { transposed: false, across: true, down: true },
  rotate270: { transposed: true, across: false, down: true },
  flipX: { transposed: false, across: false, down: true },
  flipY: { transposed: false, across: true, down: false },
  flipPlus1: { transposed: true, across: false, down: false },
  flipMinus1: { transposed: true, across: true, down: true },
};

/**
 * The cosine transform that the picture would have if it lay otherwise (PDQ, section “Dihedral-transform hashes”), without
 * looking at the picture again.
 * @param frequencies size × size, beginning at frequency 1
 */
export function turned(frequencies: Float32Array, size: number, variant: DihedralVariant): Float32Array {
  const { transposed, across, down } = CHANGES[variant];
  const changed = new Float32Array(frequencies.length);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const flips = (across && column % 2 === 0) !== (down && row % 2 === 0);
      const value = frequencies[row * size + column]!;
      changed[transposed ? column * size + row : row * size + column] = flips ? -value : value;
    }
  return changed;
}
