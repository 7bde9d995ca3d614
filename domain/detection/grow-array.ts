/** A longer copy of a typed array; what is added is zero. */
export function grownArray<Kind extends Uint16Array | Int32Array | Uint8Array>(
  array: Kind,
  length: number,
): Kind {
  const larger = new (array.constructor as new (length: number) => Kind)(length);
  larger.set(array);
  return larger;
}
