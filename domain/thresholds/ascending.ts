/** Numbers of the items that are wanted, in ascending order of their scores. */
export function ascending(scores: Float64Array, wanted: (index: number) => boolean): Uint32Array {
  const members: number[] = [];
  for (let index = 0; index < scores.length; index += 1) if (wanted(index)) members.push(index);
  return Uint32Array.from(members).sort((left, right) => scores[left]! - scores[right]!);
}

/** Index of the first value of an ascending array that is at or above the threshold. */
export function firstFrom(sorted: Float64Array, threshold: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}
