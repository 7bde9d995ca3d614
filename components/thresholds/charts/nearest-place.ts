/** A place on a chart, in pixels. */
export interface Place {
  x: number;
  y: number;
}

/** Index of the place that is nearest to a pointer, the first of equally near ones; −1 of none. */
export function nearestPlace(places: readonly Place[], x: number, y: number): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, place] of places.entries()) {
    const distance = (place.x - x) ** 2 + (place.y - y) ** 2;
    if (distance >= least) continue;
    least = distance;
    nearest = index;
  }
  return nearest;
}
