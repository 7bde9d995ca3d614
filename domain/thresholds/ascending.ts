import { ascendingOrder } from '../metrics/numbers/ascending-order.ts';
import { picked } from '../metrics/numbers/picked.ts';

/** Numbers of the items that are wanted, in ascending order of their scores. */
export function ascending(scores: Float64Array, wanted: (index: number) => boolean): Uint32Array {
  const members = new Uint32Array(scores.length);
  let count = 0;
  for (let index = 0; index < scores.length; index += 1)
    if (wanted(index)) {
      members[count] = index;
      count += 1;
    }
  const own = members.subarray(0, count);
  return picked(own, ascendingOrder(picked(scores, own)));
}
