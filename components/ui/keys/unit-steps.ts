const STEP = 0.001;
const LEAP = 0.01;

/** A number kept between 0 and 1, without the crumbs of binary arithmetic. */
function withinUnit(value: number): number {
  return Math.min(1, Math.max(0, Math.round(value * 1e6) / 1e6));
}

/** The nearest whole step to a number, for a pointer that cannot choose finer. */
export function nearestStep(value: number): number {
  return withinUnit(Math.round(value / STEP) * STEP);
}

/**
 * Where a key takes a slider from 0 to 1: arrows by .001, with Shift or by page .01, Home and End to the ends; null for
 * a key that does not move it.
 */
export function steppedByKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  value: number,
): number | null {
  const step = shiftKey ? LEAP : STEP;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return withinUnit(value + step);
    case 'ArrowLeft':
    case 'ArrowDown':
      return withinUnit(value - step);
    case 'PageUp':
      return withinUnit(value + LEAP);
    case 'PageDown':
      return withinUnit(value - LEAP);
    case 'Home':
      return 0;
    case 'End':
      return 1;
    default:
      return null;
  }
}
