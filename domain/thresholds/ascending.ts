/** Numbers of the items that are wanted, in ascending order of their scores. */
export function ascending(scores: Float64Array, wanted: (index: number) => boolean): Uint32Array {
  const members: number[] = [];
  for (let index = 0; index < scores.length; index += 1) if (wanted(index)) members.push(index);
  return Uint32Array.from(members).sort((left, right) => scores[left]! - scores[right]!);
}
